import type { AlignedPassage, Measures } from "#pipeline/model/duplicate.ts";
import type { Post } from "#pipeline/model/post.ts";
import { judgeFingerprints } from "./compare-fingerprints.ts";
import { compareTexts } from "./compare-texts.ts";
import { toComparedText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { type Fingerprint, parseFingerprint, toFingerprint } from "./fingerprint.ts";
import type { Verdict } from "./judge.ts";

/** Everything that speaks for or against two posts being the same text. */
export interface PostComparison {
	/** What was compared: of a sighting only the fingerprint is known. `nothing` where one cannot be read. */
	readonly by: "texts" | "fingerprints" | "nothing";
	readonly verdict: Verdict;
	/** Estimates where fingerprints were compared, null where nothing was. */
	readonly measures: Measures | null;
	/** `member` counts in the first text, `against` in the second; none where a text is not known. */
	readonly aligned: readonly AlignedPassage[];
}

/** Compares two posts by their texts, or by fingerprints where one of them is a sighting. */
export function comparePosts(a: Post, b: Post, options: DedupeOptions): PostComparison {
	if (!isSighting(a) && !isSighting(b)) return { by: "texts", ...compareTexts(a.text, b.text, options) };
	const [left, right] = [fingerprintOf(a, options), fingerprintOf(b, options)];
	if (left === null || right === null) {
		const verdict: Verdict = { kind: "different", rule: "nothing-to-compare" };
		return { by: "nothing", verdict, measures: null, aligned: [] };
	}
	return { by: "fingerprints", ...judgeFingerprints(left, right, options.judge), aligned: [] };
}

function isSighting({ matter }: Post): boolean {
	return matter.form === "sighting";
}

function fingerprintOf(post: Post, { repeats, fingerprints }: DedupeOptions): Fingerprint | null {
	if (!isSighting(post)) return toFingerprint(toComparedText(post.text, repeats), fingerprints);
	return post.matter.fingerprint === null ? null : parseFingerprint(post.matter.fingerprint);
}
