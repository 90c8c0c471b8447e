import type { Tier } from "#pipeline/model/duplicate.ts";
import type { ComparedText } from "./compared-text.ts";
import type { Frame } from "./frames.ts";
import { measure } from "./measure.ts";
import { type Overlap, overlapOf, type Side } from "./overlap.ts";

/** Cut-offs of the verdict; shares run from 0 to 1, lengths are words. */
export interface JudgeOptions {
	/** Fewest contradicting facts that make two texts siblings of one template, */
	readonly conflicts: number;
	/** their smallest share of all facts, */
	readonly conflictShare: number;
	/** of all places where a word stands in another's place, */
	readonly conflictPurity: number;
	/** and of the words of the shorter text. */
	readonly conflictDensity: number;
	/** Smallest part of both texts' own words that are numbers, dates or tickers, where whole sentences were moved. */
	readonly ownFactShare: number;
	/** Fewest such facts for each fact that both state. */
	readonly ownFactRatio: number;
	/** Two texts of which so little of what is not boilerplate is shared, in at least so many words, are siblings. */
	readonly rareShare: number;
	readonly rareWords: number;
	/** A text with so little beside its boilerplate has nothing of its own. */
	readonly bareShare: number;
	/** An own passage is long from so many words, or from that share of its text. */
	readonly ownWords: number;
	readonly ownShare: number;
	readonly editedShare: number;
	/** Shortest marked quotation. */
	readonly quotedWords: number;
	/** Own words around a whole text inside another, without a mark, that make it a quotation. */
	readonly aroundWords: number;
	readonly aroundShare: number;
	/** Both texts covered at least so far: a near copy. */
	readonly nearShare: number;
	/** The same for texts that begin and end alike, and have at least so many words. */
	readonly editedCover: number;
	readonly editedWords: number;
	/** One text covered at least so far by the other: an excerpt or a quotation. */
	readonly insideShare: number;
	/** Smallest word 3-gram containment and common subsequence of a reworded copy. */
	readonly rewordedContainment: number;
	readonly rewordedSubsequence: number;
	/** Smallest part of either text that the other covers. */
	readonly rewordedShare: number;
	/** Largest part of the shared words of a reworded copy that stands in one run. */
	readonly rewordedBlock: number;
}

/** What two texts are to each other, with the rule that decided. */
export type Verdict =
	| { readonly kind: "same"; readonly tier: Tier; readonly score: number; readonly rule: string }
	| { readonly kind: "quotation"; readonly outer: "a" | "b"; readonly rule: string }
	| { readonly kind: "siblings"; readonly rule: string }
	| { readonly kind: "different"; readonly rule: string };

/** Judges two texts. Swapping them swaps nothing but the sides of a quotation. */
export function judge(
	a: ComparedText,
	b: ComparedText,
	options: JudgeOptions,
	frameA: Frame | null = null,
	frameB: Frame | null = null,
): Verdict {
	if (a.key === b.key && a.hashes.length > 0) return { kind: "same", tier: "identical", score: 1, rule: "same-words" };
	if (a.key > b.key) return swapped(judge(b, a, options, frameB, frameA));
	const overlap = overlapOf(a, b, frameA, frameB);
	return judgeOverlap(overlap, options) ?? judgeRewording(a, b, overlap, options);
}

function swapped(verdict: Verdict): Verdict {
	return verdict.kind === "quotation" ? { ...verdict, outer: verdict.outer === "a" ? "b" : "a" } : verdict;
}

/** The rules, in order; null where only the words themselves can tell. */
function judgeOverlap(overlap: Overlap, options: JudgeOptions): Verdict | null {
	const { a, b } = overlap;
	if (contradicts(overlap, options)) return { kind: "siblings", rule: "different-facts" };
	const quotation = judgeQuotation(overlap, options);
	if (quotation !== null) return quotation;
	if (sharesOnlyFrame(overlap, options)) return { kind: "siblings", rule: "only-the-frame" };
	if (hasLongOwn(a, options) && hasLongOwn(b, options)) return { kind: "different", rule: "own-passages" };
	const lower = Math.min(share(a), share(b));
	if (lower >= options.nearShare) return { kind: "same", tier: "near", score: lower, rule: "both-covered" };
	const longEnough = Math.min(a.words, b.words) >= options.editedWords;
	if (longEnough && lower >= options.editedCover && isFramedAlike(a, options) && isFramedAlike(b, options)) {
		return { kind: "same", tier: "near", score: lower, rule: "edited-inside" };
	}
	const upper = Math.max(share(a), share(b));
	if (upper >= options.insideShare)
		return { kind: "same", tier: "excerpt", score: Math.sqrt(upper * lower), rule: "one-covered" };
	return null;
}

function share({ covered, words }: Side): number {
	return words === 0 ? 0 : covered / words;
}

/** Begins and ends with what the other text has too. */
function isFramedAlike({ before, after }: Side, { ownWords }: JudgeOptions): boolean {
	return before < ownWords && after < ownWords;
}

function contradicts({ a, b, facts }: Overlap, options: JudgeOptions): boolean {
	const { conflicts, agreed, substitutions } = facts;
	if (
		conflicts >= options.conflicts &&
		conflicts >= options.conflictShare * (conflicts + agreed) &&
		conflicts >= options.conflictPurity * substitutions &&
		conflicts >= options.conflictDensity * Math.min(a.words, b.words)
	) {
		return true;
	}
	const own = Math.min(a.ownFacts, b.ownFacts);
	return (
		own > options.conflicts &&
		own >= options.ownFactRatio * agreed &&
		a.ownFacts >= options.ownFactShare * (a.words - a.covered) &&
		b.ownFacts >= options.ownFactShare * (b.words - b.covered)
	);
}

/** What is shared is boilerplate: both texts have other things to say, or one of them has nothing but boilerplate. */
function sharesOnlyFrame({ a, b }: Overlap, options: JudgeOptions): boolean {
	const ownA = isMostlyOwn(a, options);
	const ownB = isMostlyOwn(b, options);
	return (ownA && ownB) || (ownA && isEmptyFrame(b, options)) || (ownB && isEmptyFrame(a, options));
}

function isMostlyOwn({ words, rare, rareCovered }: Side, { rareShare, rareWords }: JudgeOptions): boolean {
	return rare < words && rare - rareCovered >= rareWords && rareCovered < rareShare * rare;
}

/** Next to nothing of its own, or nothing that the other text has too. */
function isEmptyFrame({ words, rare, rareCovered }: Side, { bareShare, rareWords }: JudgeOptions): boolean {
	return rare < bareShare * words && (rare < rareWords || rareCovered < 0.8 * rare);
}

/** Between shared passages an author's own edits may be longer than before or after them. */
function hasLongOwn({ longestOwn, inside, words }: Side, { ownWords, ownShare, editedShare }: JudgeOptions): boolean {
	return longestOwn >= Math.max(ownWords, (inside === longestOwn ? editedShare : ownShare) * words);
}

function judgeQuotation({ a, b }: Overlap, options: JudgeOptions): Verdict | null {
	if (isQuotation(a, b, options)) return { kind: "quotation", outer: "a", rule: ruleOf(a) };
	if (isQuotation(b, a, options)) return { kind: "quotation", outer: "b", rule: ruleOf(b) };
	return null;
}

function ruleOf(outer: Side): string {
	return outer.marks !== 0 ? "marked-quotation" : "text-around";
}

/** The shared stretch is compact, and the outer text has words of its own around it. */
function isQuotation(outer: Side, inner: Side, options: JudgeOptions): boolean {
	if (outer.covered < options.quotedWords || outer.covered < 0.7 * outer.stretch) return false;
	const innerOwn = inner.before + inner.after >= options.ownWords;
	const marked = (innerOwn ? outer.marks & ~inner.marks : outer.marks) !== 0;
	const long = Math.max(options.ownWords, 0.15 * outer.words);
	if (marked) return outer.before >= long || (outer.after >= long && outer.resumes);
	const around = outer.before + outer.after;
	return (
		share(inner) >= options.insideShare &&
		outer.before >= options.aroundWords &&
		outer.after >= options.ownWords &&
		around >= options.aroundShare * outer.words
	);
}

function judgeRewording(a: ComparedText, b: ComparedText, overlap: Overlap, options: JudgeOptions): Verdict {
	const { containment, subsequence } = measure(a.hashes, b.hashes);
	const concentrated = overlap.longestBlock > options.rewordedBlock * Math.min(overlap.a.covered, overlap.b.covered);
	const { conflicts, substitutions } = overlap.facts;
	const otherFacts = conflicts >= options.conflicts && conflicts >= options.conflictPurity * substitutions;
	const lower = Math.min(share(overlap.a), share(overlap.b));
	const ownPassage = hasLongOwn(overlap.a, options) || hasLongOwn(overlap.b, options);
	if (
		containment >= options.rewordedContainment &&
		subsequence >= options.rewordedSubsequence &&
		lower >= options.rewordedShare &&
		!otherFacts &&
		!concentrated &&
		!ownPassage
	) {
		return { kind: "same", tier: "reworded", score: subsequence, rule: "same-order" };
	}
	return { kind: "different", rule: "little-shared" };
}
