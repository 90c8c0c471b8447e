import { diffArrays } from "diff";
import type { Hunk } from "#pipeline/model/collation.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * What to remove from `a` and to add so that `b` results, word by word. The `same` and `removed` hunks
 * together are `a`, the `same` and `added` ones `b`, character for character.
 */
export function wordDiff(a: string, b: string): readonly Hunk[] {
	return diffArrays(segments(a), segments(b)).map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value.join(""),
	}));
}

function segments(text: string): string[] {
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
