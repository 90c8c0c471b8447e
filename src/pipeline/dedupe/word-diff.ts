import { diffArrays } from "diff";
import type { Hunk } from "#pipeline/model/collation.ts";

export interface DiffOptions {
	/** Words and spaces that may come or go; above it, what lies between the common ends is given as one change. */
	readonly mostEdits: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * What to remove from `a` and to add so that `b` results, word by word. The `same` and `removed` hunks
 * together are `a`, the `same` and `added` ones `b`, character for character.
 *
 * The shortest edit script (Myers 1986) takes time with the square of its length, so texts that share next to nothing
 * are not searched to the end.
 */
export function wordDiff(a: string, b: string, { mostEdits }: DiffOptions): readonly Hunk[] {
	const [left, right] = [segments(a), segments(b)];
	const changes = diffArrays(left, right, { maxEditLength: mostEdits });
	if (changes === undefined) return betweenCommonEnds(left, right);
	return changes.map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value.join(""),
	}));
}

function betweenCommonEnds(left: readonly string[], right: readonly string[]): Hunk[] {
	const shorter = Math.min(left.length, right.length);
	let start = 0;
	while (start < shorter && left[start] === right[start]) start++;
	let end = 0;
	while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
	const hunks: Hunk[] = [
		{ kind: "same", text: left.slice(0, start).join("") },
		{ kind: "removed", text: left.slice(start, left.length - end).join("") },
		{ kind: "added", text: right.slice(start, right.length - end).join("") },
		{ kind: "same", text: left.slice(left.length - end).join("") },
	];
	return hunks.filter(({ text }) => text !== "");
}

function segments(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
