import type { Tier } from "#pipeline/model/duplicate.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { judgeOverlap } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { overlapOfFingerprints } from "./overlap-of-fingerprints.ts";

/** Tier and score of two fingerprints that are of the same text, by the rules that judge texts; otherwise null. */
export function compareFingerprints(
	a: Fingerprint,
	b: Fingerprint,
	options: JudgeOptions,
): { tier: Tier; score: number } | null {
	if (a.key === b.key && a.words === b.words) return { tier: "identical", score: 1 };
	if (a.words > b.words || (a.words === b.words && a.key > b.key)) return compareFingerprints(b, a, options);
	const overlap = overlapOfFingerprints(a, b);
	const verdict = judgeOverlap(overlap, options, () => overlap);
	return verdict.kind === "same" ? { tier: verdict.tier, score: verdict.score } : null;
}
