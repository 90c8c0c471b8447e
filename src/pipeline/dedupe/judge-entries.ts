import type { Tier } from "#pipeline/model/duplicate.ts";
import { compareFingerprints } from "./compare-fingerprints.ts";
import { viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { Entry } from "./entry.ts";
import { type Fingerprint, toFingerprint } from "./fingerprint.ts";
import type { Verdict } from "./judge.ts";

/** Tier and score of two entries that are the same, by source, by text or by fingerprint; otherwise null. */
export function judgeEntries(
	x: Entry,
	y: Entry,
	judgeTexts: (x: Entry, y: Entry) => Verdict,
	options: DedupeOptions,
): { tier: Tier; score: number } | null {
	if (x.identity !== null && x.identity === y.identity) return { tier: "identical", score: 1 };
	if (x.text !== null && y.text !== null) {
		const verdict = judgeTexts(x, y);
		return verdict.kind === "same" ? { tier: verdict.tier, score: verdict.score } : null;
	}
	const left = fingerprintOfEntry(x, options);
	const right = fingerprintOfEntry(y, options);
	return left === null || right === null ? null : compareFingerprints(left, right, options.judge);
}

function fingerprintOfEntry(entry: Entry, options: DedupeOptions): Fingerprint | null {
	if (entry.fingerprint !== null) return entry.fingerprint;
	return entry.text === null ? null : toFingerprint(viewText(entry.text), options.fingerprints);
}
