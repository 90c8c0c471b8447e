import type { Measures, Tier } from "#pipeline/model/duplicate.ts";
import type { JudgedText } from "./compared-text.ts";
import type { Frame } from "./frames.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { judgeQuotation } from "./judge-quotation.ts";
import { measure } from "./measure.ts";
import { type Overlap, overlapOf, type Side, share } from "./overlap.ts";

/** What two texts are to each other, with the rule that decided. */
export type Verdict =
	| { readonly kind: "same"; readonly tier: Tier; readonly score: number; readonly rule: string }
	| { readonly kind: "quotation"; readonly outer: "a" | "b"; readonly rule: string }
	| { readonly kind: "siblings"; readonly rule: string }
	| { readonly kind: "different"; readonly rule: string };

/** Judges two texts. Swapping them swaps nothing but the sides of a quotation. */
export function judge(
	a: JudgedText,
	b: JudgedText,
	options: JudgeOptions,
	frameA: Frame | null = null,
	frameB: Frame | null = null,
): Verdict {
	if (a.key === b.key && a.hashes.length > 0) return { kind: "same", tier: "identical", score: 1, rule: "same-words" };
	if (comesLater(a, b)) return swapped(judge(b, a, options, frameB, frameA));
	const overlap = overlapOf(a, b, options.align, frameA, frameB);
	return judgeOverlap(overlap, options, () => measure(a.hashes, b.hashes));
}

/** Each word of the shorter text looks for its place in the longer one; the other way round, turns of speech would. */
function comesLater(a: JudgedText, b: JudgedText): boolean {
	return a.hashes.length === b.hashes.length ? a.key > b.key : a.hashes.length > b.hashes.length;
}

/** The verdict on the same two texts in the other order. */
export function swapped(verdict: Verdict): Verdict {
	return verdict.kind === "quotation" ? { ...verdict, outer: verdict.outer === "a" ? "b" : "a" } : verdict;
}

/** The rules, in order. `measureTexts` is asked only where the overlap does not decide. */
export function judgeOverlap(overlap: Overlap, options: JudgeOptions, measureTexts: () => RewordingMeasures): Verdict {
	const { a, b } = overlap;
	if (contradicts(overlap, options)) return { kind: "siblings", rule: "different-facts" };
	const quotation = judgeQuotation(overlap, options);
	if (quotation !== null) return quotation;
	if (sharesOnlyFrame(overlap, options)) return { kind: "siblings", rule: "only-the-frame" };
	if (hasLongOwn(a, options) && hasLongOwn(b, options)) return { kind: "different", rule: "own-passages" };
	const lower = Math.min(share(a), share(b));
	const upper = Math.max(share(a), share(b));
	const isCut = upper >= options.excerptUpper && lower < options.excerptLower;
	if (lower >= options.nearShare && !isCut)
		return { kind: "same", tier: tierOf(overlap, lower, options), score: lower, rule: "both-covered" };
	const longEnough = Math.min(a.words, b.words) >= options.editedWords;
	if (longEnough && lower >= options.editedCover && isFramedAlike(a, options) && isFramedAlike(b, options)) {
		return { kind: "same", tier: "near", score: lower, rule: "edited-inside" };
	}
	if (upper >= options.insideShare)
		return { kind: "same", tier: "excerpt", score: Math.sqrt(upper * lower), rule: "one-covered" };
	return judgeRewording(overlap, options, measureTexts);
}

type RewordingMeasures = Pick<Measures, "containment" | "subsequence">;

/** An edited text keeps its sentences; one that was told again keeps turns of speech. */
function tierOf({ a, b, blocks }: Overlap, lower: number, { nearCover, nearRun }: JudgeOptions): Tier {
	return lower < nearCover && Math.min(a.covered, b.covered) < nearRun * blocks ? "reworded" : "near";
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

/** The other text lacks most of what is not boilerplate here, or shares no more than some words of a short rest. */
function isMostlyOwn({ words, rare, rareCovered }: Side, { rareShare, rareWords, rareRest }: JudgeOptions): boolean {
	if (rare === words || rare - rareCovered < rareWords) return false;
	return rareCovered < rareShare * rare || (rareCovered < 2 * rareWords && rareCovered < rareRest * rare);
}

/** Next to nothing of its own, or nothing that the other text has too. */
function isEmptyFrame(
	{ words, rare, rareCovered }: Side,
	{ bareShare, bareCovered, rareWords }: JudgeOptions,
): boolean {
	return rare < bareShare * words && (rare < rareWords || rareCovered < bareCovered * rare);
}

/** Between shared passages an author's own edits may be longer than before or after them. */
function hasLongOwn({ longestOwn, inside, words }: Side, { ownWords, ownShare, editedShare }: JudgeOptions): boolean {
	return longestOwn >= Math.max(ownWords, (inside === longestOwn ? editedShare : ownShare) * words);
}

/** The same essay in other words: short shared runs all over both texts, no long passage that only one of them has. */
function judgeRewording(overlap: Overlap, options: JudgeOptions, measureTexts: () => RewordingMeasures): Verdict {
	const { conflicts, substitutions } = overlap.facts;
	const otherFacts = conflicts >= options.conflicts && conflicts >= options.conflictPurity * substitutions;
	const covered = Math.min(overlap.a.covered, overlap.b.covered);
	const lower = Math.min(share(overlap.a), share(overlap.b));
	const isScattered = overlap.longestBlock <= options.rewordedBlock * covered;
	const isOwn = Math.min(overlap.a.rareCovered, overlap.b.rareCovered) >= options.rewordedWords;
	if (otherFacts || !isScattered || !isOwn || lower < options.rewordedShare)
		return { kind: "different", rule: "little-shared" };
	const { containment, subsequence } = measureTexts();
	const inOrder =
		subsequence >= options.rewordedSubsequence && !hasLongOwn(overlap.a, options) && !hasLongOwn(overlap.b, options);
	const allOver = lower >= options.scatteredShare && isAllOver(overlap.a, options) && isAllOver(overlap.b, options);
	if (containment >= options.rewordedContainment && (inOrder || allOver)) {
		return { kind: "same", tier: "reworded", score: lower, rule: inOrder ? "same-order" : "all-over" };
	}
	return { kind: "different", rule: "little-shared" };
}

function isAllOver({ longestOwn, words }: Side, { scatteredOwn }: JudgeOptions): boolean {
	return longestOwn <= scatteredOwn * words;
}
