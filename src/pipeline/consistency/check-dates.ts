import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { ConsistencyOptions, Content } from "./check-consistency.ts";
import { filesByPath, placeOfField } from "./place.ts";

interface Dated {
	readonly file: string;
	readonly field: string;
	/** `2026`, `2026-06` or `2026-06-15`. */
	readonly date: string;
}

/**
 * Dates after the latest day that may be. The pipeline reads no clock: who runs it says what day it is, and says nothing
 * where the same files shall give the same result on any day. That a post came out after it was added, is found without it.
 */
export function checkDates(content: Content, { latest }: ConsistencyOptions): Diagnostic[] {
	if (latest === null) return [];
	const byPath = filesByPath(content.files);
	return datesOf(content)
		.filter(({ date }) => date > latest.slice(0, date.length))
		.map(({ file, field, date }) => ({
			severity: "error",
			rule: "date/future",
			file,
			...placeOfField(byPath.get(file)?.text ?? "", field),
			message: `The date ${date} has not come: today is ${latest}.`,
			remedy: "Check the year, then the month and the day.",
		}));
}

function datesOf({ posts, notes, decisions, editions }: Content): readonly Dated[] {
	return [
		...[...posts.values()].flatMap(({ file, matter }) => [
			{ file, field: "added", date: matter.added },
			...(matter.published === null ? [] : [{ file, field: "published", date: matter.published }]),
		]),
		...[...new Map([...notes, ...decisions, ...editions].map(({ file, date }) => [file, date]))].map(
			([file, date]) => ({
				file,
				field: "date",
				date,
			}),
		),
	];
}
