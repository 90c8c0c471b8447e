import type { AlignedPassage, Measures } from "#pipeline/model/duplicate.ts";
import { toComparedText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { alignedPassages } from "./evidence.ts";
import { judge, type Verdict } from "./judge.ts";
import { measure } from "./measure.ts";

/** Everything that speaks for or against two texts being the same. */
export interface TextComparison {
	readonly measures: Measures;
	readonly verdict: Verdict;
	/** `member` counts in the first text, `against` in the second. */
	readonly aligned: readonly AlignedPassage[];
}

/** Compares two raw texts the way the engine does: repeats collapsed, then every measure and the rule that decided. */
export function compareTexts(a: string, b: string, options: DedupeOptions): TextComparison {
	const left = toComparedText(a, options.repeats);
	const right = toComparedText(b, options.repeats);
	return {
		measures: measure(left.hashes, right.hashes),
		verdict: judge(left, right, options.judge),
		aligned: alignedPassages(left, right, options.judge.align),
	};
}
