import type { Measures } from "#pipeline/model/duplicate.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";
import { commonSubsequenceLength } from "./common-subsequence.ts";
import { IdTable } from "./id-table.ts";

/** The exact measures of two word sequences: word 3-gram Jaccard and containment, longest common subsequence. */
export function measure(a: Uint32Array, b: Uint32Array): Measures {
	const { own, other, shared } = countShingles(shingleHashes(a), shingleHashes(b));
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

const table = new IdTable();

/** Distinct shingles of two texts, and how many of them stand in both. */
function countShingles(a: Uint32Array, b: Uint32Array): { own: number; other: number; shared: number } {
	table.clear(a.length + b.length);
	for (const shingle of a) table.add(shingle);
	const own = table.count;
	const inBoth = new Uint8Array(own);
	let shared = 0;
	for (const shingle of b) {
		const id = table.add(shingle);
		if (id >= own || inBoth[id] === 1) continue;
		inBoth[id] = 1;
		shared++;
	}
	return { own, other: shared + table.count - own, shared };
}
