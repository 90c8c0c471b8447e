import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Content } from "./check-consistency.ts";
import { filesByPath, placeOfField } from "./place.ts";

/** What joins two numbers to a range and names no unit. */
const JOINING =
	/\b(?:to|and|or|between|from|about|around|over|under|up|more|less|fewer|than|at|least|most|nearly|some|of|the|only)\b/gi;
const NUMBER = /\d/;
/** A letter or a sign that stands for a unit. */
const UNIT = /[\p{L}%‰°$€£¥×]/u;

/**
 * Figures of claims that name no unit. Only the field `figure` is looked at: in prose the unit of a number often stands
 * in another sentence ("the number of its developers at more than 100,000"), and a rule would be wrong more often than right.
 */
export function checkClaims({ files, claims }: Content): Diagnostic[] {
	const byPath = filesByPath(files);
	return claims.flatMap(({ file, figure }): Diagnostic[] => {
		if (figure === null || !NUMBER.test(figure) || UNIT.test(figure.replace(JOINING, ""))) return [];
		return [
			{
				severity: "warning",
				rule: "claim/no-unit",
				file,
				...placeOfField(byPath.get(file)?.text ?? "", "figure"),
				message: `The figure "${figure}" has no unit.`,
				remedy: 'Write what it counts, as the sources do: "figure: 1,000 to 10,000 times".',
			},
		];
	});
}
