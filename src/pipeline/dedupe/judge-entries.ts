import type { Measures, Tier } from "#pipeline/model/duplicate.ts";
import { compareFingerprints } from "./compare-fingerprints.ts";
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

/** Tier and score of two entries that are the same, by source, by text or by fingerprint; otherwise null. */
export function judgeEntries(
	x: Entry,
	y: Entry,
	judgeTexts: (x: Entry, y: Entry) => Verdict,
	options: DedupeOptions,
): EntryMatch | null {
	if (x.identity !== null && x.identity === y.identity) return { tier: "identical", score: 1, measures: null };
	if (x.text !== null && y.text !== null) {
		const verdict = judgeTexts(x, y);
		return verdict.kind === "same" ? { tier: verdict.tier, score: verdict.score, measures: null } : null;
	}
	const left = fingerprintOfEntry(x, options);
	const right = fingerprintOfEntry(y, options);
	return left === null || right === null ? null : compareFingerprints(left, right, options.judge);
}

function fingerprintOfEntry(entry: Entry, options: DedupeOptions): Fingerprint | null {
	if (entry.fingerprint !== null) return entry.fingerprint;
	return entry.text === null ? null : toFingerprint(viewText(entry.text), options.fingerprints);
}
