import type { Measures } from "#pipeline/model/duplicate.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";
import { commonSubsequenceLength } from "./common-subsequence.ts";

/** The exact measures of two word sequences: word 3-gram Jaccard and containment, longest common subsequence. */
export function measure(a: Uint32Array, b: Uint32Array): Measures {
	const setA = new Set(shingleHashes(a));
	const setB = new Set(shingleHashes(b));
	let shared = 0;
	for (const shingle of setA) if (setB.has(shingle)) shared++;
	const all = setA.size + setB.size - shared;
	const fewer = Math.min(setA.size, setB.size);
	const shorter = Math.min(a.length, b.length);
	return {
		words: [a.length, b.length],
		jaccard: all === 0 ? 0 : shared / all,
		containment: fewer === 0 ? 0 : shared / fewer,
		subsequence: shorter === 0 ? 0 : commonSubsequenceLength(a, b) / shorter,
	};
}
