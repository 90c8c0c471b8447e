import type { Measures, Tier } from "#pipeline/model/duplicate.ts";
import { type Fingerprint, RANKS } from "./fingerprint.ts";
import { judgeOverlap, swapped, type Verdict } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { type Overlap, share } from "./overlap.ts";
import { overlapOfFingerprints } from "./overlap-of-fingerprints.ts";

/** What two fingerprints show: tier, score, and the measures estimated from them. */
export interface FingerprintMatch {
	readonly tier: Tier;
	readonly score: number;
	readonly measures: Measures;
}

/** How much surer a verdict by fingerprints must be than one by texts. */
export interface FingerprintMargins {
	/** An estimate so much nearer to a cut-off than its mean error decides nothing: shares, from 0 to 1. */
	readonly inside: number;
	readonly near: number;
	readonly block: number;
	/** Numbers that either text states and the other does not: so many, and so many times those that both state. */
	readonly ownFacts: number;
	readonly ownFactRatio: number;
	readonly allOwnFactRatio: number;
	/** Contradicting facts as a part of the places where a word stands in another's place, from 0 to 1. */
	readonly conflictPurity: number;
	/** Where fewer than one shingle in so many was kept, a text told again looks like one of the same template. */
	readonly thinnest: number;
}

/**
 * What two fingerprints of the same text show, by the rules that judge texts; null where they are of different
 * texts, and also where a rule that would keep the texts apart can neither be shown to hold nor to fail.
 */
export function compareFingerprints(a: Fingerprint, b: Fingerprint, options: JudgeOptions): FingerprintMatch | null {
	const { verdict, measures } = judgeFingerprints(a, b, options);
	return verdict.kind === "same" ? { tier: verdict.tier, score: Math.min(1, verdict.score), measures } : null;
}

/** What two fingerprints are to each other; `different` by the rule `unsure` where they cannot tell. */
export function judgeFingerprints(
	a: Fingerprint,
	b: Fingerprint,
	options: JudgeOptions,
): { readonly verdict: Verdict; readonly measures: Measures } {
	const words: Measures["words"] = [a.words, b.words];
	if (a.key === b.key && a.words === b.words) {
		const same: Verdict = { kind: "same", tier: "identical", score: 1, rule: "same-words" };
		const verdict: Verdict = a.words === 0 ? { kind: "different", rule: "no-words" } : same;
		return { verdict, measures: { words, jaccard: 1, containment: 1, subsequence: 1 } };
	}
	const comesLater = a.words === b.words ? a.key > b.key : a.words > b.words;
	const overlap = comesLater ? overlapOfFingerprints(b, a) : overlapOfFingerprints(a, b);
	const isThin = Math.min(a.limit, b.limit) * options.margins.thinnest < RANKS;
	const judged = judgeOverlap(overlap, withMargin(options), () => overlap);
	const isSure = judged.kind !== "same" || !isUnsure(overlap, judged, isThin, options);
	const verdict: Verdict = isSure ? judged : { kind: "different", rule: "unsure" };
	const { jaccard, containment, subsequence } = overlap;
	return {
		verdict: comesLater ? swapped(verdict) : verdict,
		measures: { words, jaccard, containment, subsequence },
	};
}

function withMargin(options: JudgeOptions): JudgeOptions {
	const { inside, near, block } = options.margins;
	return {
		...options,
		insideShare: options.insideShare + inside,
		nearShare: options.nearShare + near,
		rewordedBlock: options.rewordedBlock - block,
	};
}

function isUnsure(
	{ a, b, facts }: Overlap,
	verdict: Verdict & { kind: "same" },
	isThin: boolean,
	options: JudgeOptions,
): boolean {
	const { conflicts, agreed, substitutions } = facts;
	const { ownFacts, ownFactRatio, allOwnFactRatio, conflictPurity } = options.margins;
	const own = Math.min(a.ownFacts, b.ownFacts);
	if (own >= 2 && conflicts >= 1 && conflicts >= options.conflictShare * (conflicts + agreed)) return true;
	if (own >= ownFacts && own >= ownFactRatio * agreed) return true;
	if (own >= 2 && conflicts >= 1 && a.ownFacts + b.ownFacts >= allOwnFactRatio * agreed) return true;
	const dense = conflicts >= options.conflictDensity * Math.min(a.words, b.words);
	if (dense && conflicts > 1 && conflicts >= conflictPurity * substitutions) return true;
	if (conflicts >= options.conflicts && conflicts > agreed) return true;
	if (verdict.tier === "reworded") return isThin;
	if (verdict.tier !== "excerpt") return false;
	const [outer, inner] = share(a) < share(b) ? [a, b] : [b, a];
	if (outer.before >= options.ownWords && outer.after >= options.ownWords) return true;
	const marks = outer.before >= options.ownWords ? outer.marks : outer.marks & ~inner.marks;
	return marks !== 0 && Math.max(outer.before, outer.after) >= options.ownWords;
}
