import type { Measures } from "#pipeline/model/duplicate.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";
import { commonSubsequenceLength } from "./common-subsequence.ts";

/** The exact measures of two word sequences: word 3-gram Jaccard and containment, longest common subsequence. */
export function measure(a: Uint32Array, b: Uint32Array): Measures {
	const { own, other, shared } = countShingles(shingleHashes(a).sort(), shingleHashes(b).sort());
	const all = own + other - shared;
	const fewer = Math.min(own, other);
	const shorter = Math.min(a.length, b.length);
	return {
		words: [a.length, b.length],
		jaccard: all === 0 ? 0 : shared / all,
		containment: fewer === 0 ? 0 : shared / fewer,
		subsequence: shorter === 0 ? 0 : commonSubsequenceLength(a, b) / shorter,
	};
}

/** Distinct values of two ascending columns, and how many of them stand in both. */
function countShingles(a: Uint32Array, b: Uint32Array): { own: number; other: number; shared: number } {
	let [own, other, shared] = [0, 0, 0];
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		const x = a[i] ?? Number.POSITIVE_INFINITY;
		const y = b[j] ?? Number.POSITIVE_INFINITY;
		if (x <= y) own++;
		if (y <= x) other++;
		if (x === y) shared++;
		const least = Math.min(x, y);
		while (a[i] === least) i++;
		while (b[j] === least) j++;
	}
	return { own, other, shared };
}
