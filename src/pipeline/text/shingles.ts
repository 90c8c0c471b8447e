import { hashTriple } from "./hash.ts";

/**
 * The hashes of all runs of three words, one for each word but the last two.
 *
 * Three is the length at which a text whose words were changed by a fifth still shares half of its runs,
 * while two unrelated posts share next to none (measured in DESIGN.md).
 */
export function shingleHashes(words: Uint32Array): Uint32Array {
	const shingles = new Uint32Array(Math.max(0, words.length - 2));
	for (let i = 0; i < shingles.length; i++)
		shingles[i] = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
	return shingles;
}
