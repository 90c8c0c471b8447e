import type { Measures, Tier } from "#pipeline/model/duplicate.ts";
import { judgeFingerprints } from "./compare-fingerprints.ts";
import { viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { Entry } from "./entry.ts";
import { type Fingerprint, toFingerprint } from "./fingerprint.ts";
import type { Verdict } from "./judge.ts";

/** In what two entries are the same. */
export interface EntryMatch {
	readonly tier: Tier;
	readonly score: number;
	/** As two fingerprints show them; null where source or texts decided. */
	readonly measures: Measures | null;
}

/** What two entries are to each other by their texts, or where one has none by their fingerprints. */
export interface EntryVerdict {
	readonly verdict: Verdict;
	/** As two fingerprints show them; null where texts decided, or nothing could. */
	readonly measures: Measures | null;
}

/** Judges two entries by what is known of them; they are different where there is nothing to compare. */
export function judgeEntries(
	x: Entry,
	y: Entry,
	judgeTexts: (x: Entry, y: Entry) => Verdict,
	options: DedupeOptions,
): EntryVerdict {
	if (x.text !== null && y.text !== null) return { verdict: judgeTexts(x, y), measures: null };
	const left = fingerprintOf(x, options);
	const right = fingerprintOf(y, options);
	if (left !== null && right !== null) return judgeFingerprints(left, right, options.judge);
	return { verdict: { kind: "different", rule: "nothing-to-compare" }, measures: null };
}

/** Tier and score of two entries that are the same, by source, by text or by fingerprint; otherwise null. */
export function matchEntries(x: Entry, y: Entry, judged: (x: Entry, y: Entry) => EntryVerdict): EntryMatch | null {
	if (x.identity !== null && x.identity === y.identity) return { tier: "identical", score: 1, measures: null };
	const { verdict, measures } = judged(x, y);
	return verdict.kind === "same" ? { tier: verdict.tier, score: verdict.score, measures } : null;
}

/** The fingerprint that is known of an entry, or that of its text; null when it has neither. */
export function fingerprintOf({ fingerprint, text }: Entry, options: DedupeOptions): Fingerprint | null {
	return fingerprint ?? (text === null ? null : toFingerprint(viewText(text), options.fingerprints));
}
