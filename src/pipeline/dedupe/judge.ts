import type { Tier } from "#pipeline/model/duplicate.ts";
import type { ComparedText } from "./compared-text.ts";
import { measure } from "./measure.ts";
import { type Overlap, overlapOf, type Side } from "./overlap.ts";

/** Cut-offs of the verdict; shares run from 0 to 1, lengths are words. */
export interface JudgeOptions {
	/** Fewest contradicting facts, and their smallest share of all facts, that make two texts siblings of one template. */
	readonly conflicts: number;
	readonly conflictShare: number;
	/** An own passage is long from so many words, or from that share of its text. */
	readonly ownWords: number;
	readonly ownShare: number;
	/** Both texts covered at least so far: a near copy. */
	readonly nearShare: number;
	/** One text covered at least so far by the other: an excerpt or a quotation. */
	readonly insideShare: number;
	/** Smallest word 3-gram containment and common subsequence of a reworded copy. */
	readonly rewordedContainment: number;
	readonly rewordedSubsequence: number;
}

/** What two texts are to each other, with the rule that decided. */
export type Verdict =
	| { readonly kind: "same"; readonly tier: Tier; readonly score: number; readonly rule: string }
	| { readonly kind: "quotation"; readonly outer: "a" | "b"; readonly rule: string }
	| { readonly kind: "siblings"; readonly rule: string }
	| { readonly kind: "different"; readonly rule: string };

/** Judges two texts. Swapping them swaps nothing but the sides of a quotation. */
export function judge(a: ComparedText, b: ComparedText, options: JudgeOptions): Verdict {
	if (a.key === b.key && a.hashes.length > 0) return { kind: "same", tier: "identical", score: 1, rule: "same-words" };
	if (a.key > b.key) return swapped(judgeOrdered(b, a, options));
	return judgeOrdered(a, b, options);
}

function swapped(verdict: Verdict): Verdict {
	return verdict.kind === "quotation" ? { ...verdict, outer: verdict.outer === "a" ? "b" : "a" } : verdict;
}

function judgeOrdered(a: ComparedText, b: ComparedText, options: JudgeOptions): Verdict {
	const overlap = overlapOf(a, b);
	if (contradicts(overlap, options)) return { kind: "siblings", rule: "different-facts" };
	const shareA = overlap.a.covered / Math.max(1, overlap.a.words);
	const shareB = overlap.b.covered / Math.max(1, overlap.b.words);
	const inner = shareA >= shareB ? overlap.a : overlap.b;
	const outer = shareA >= shareB ? overlap.b : overlap.a;
	if (hasLongOwn(overlap.a, options) && hasLongOwn(overlap.b, options))
		return { kind: "different", rule: "own-passages" };
	if (Math.min(shareA, shareB) >= options.nearShare) {
		return { kind: "same", tier: "near", score: Math.min(shareA, shareB), rule: "both-covered" };
	}
	if (Math.max(shareA, shareB) >= options.insideShare) {
		if (outer.before <= options.ownWords && inner.words < outer.words) {
			return { kind: "same", tier: "excerpt", score: Math.max(shareA, shareB), rule: "cut-copy" };
		}
		return { kind: "quotation", outer: shareA >= shareB ? "b" : "a", rule: "inside" };
	}
	return judgeRewording(a, b, options);
}

function contradicts({ conflicts, agreedFacts }: Overlap, options: JudgeOptions): boolean {
	return conflicts >= options.conflicts && conflicts / (conflicts + agreedFacts) >= options.conflictShare;
}

function hasLongOwn(side: Side, { ownWords, ownShare }: JudgeOptions): boolean {
	return side.longestOwn >= Math.max(ownWords, ownShare * side.words);
}

function judgeRewording(a: ComparedText, b: ComparedText, options: JudgeOptions): Verdict {
	const { containment, subsequence } = measure(a.hashes, b.hashes);
	if (containment >= options.rewordedContainment && subsequence >= options.rewordedSubsequence) {
		return { kind: "same", tier: "reworded", score: subsequence, rule: "same-order" };
	}
	return { kind: "different", rule: "little-shared" };
}
