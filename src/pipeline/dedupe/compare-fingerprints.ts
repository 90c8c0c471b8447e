import type { Tier } from "#pipeline/model/duplicate.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** Tier and score of two fingerprints that are of the same text, otherwise null. */
export function compareFingerprints(a: Fingerprint, b: Fingerprint): { tier: Tier; score: number } | null {
	if (a.key === b.key && a.words === b.words) return { tier: "identical", score: 1 };
	const sampling = Math.max(a.sampling, b.sampling);
	const own = a.shingles.filter((shingle) => shingle % sampling === 0);
	const other = new Set(b.shingles.filter((shingle) => shingle % sampling === 0));
	const shared = own.filter((shingle) => other.has(shingle)).length;
	const score = shared / Math.max(1, own.length, other.size);
	return score >= 0.6 ? { tier: "near", score } : null;
}
