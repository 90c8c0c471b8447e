import { hashTriple } from "#pipeline/text/hash.ts";
import { sortByKey } from "./radix-sort.ts";

/** The word hashes of many texts, by place. */
export interface WordHashes {
	readonly length: number;
	at(place: number): Uint32Array;
}

/** Which texts hold which sampled shingles: lists of texts, one list a shingle, texts ascending. */
export interface ShingleIndex {
	/** The shingle of each list, ascending. */
	readonly shingles: Uint32Array;
	/** The texts of all lists, one list after the other. */
	readonly texts: Uint32Array;
	/** Where each list begins in `texts`, and behind the last one. */
	readonly lists: Uint32Array;
	/** For each text where its list numbers begin in `listsOfTexts`, and behind the last one. */
	readonly offsets: Uint32Array;
	readonly listsOfTexts: Uint32Array;
}

/** Indexes one shingle in so many of each text, chosen by hash: `samplingOf` gives how many, for a text of that length. */
export function indexShingles(texts: WordHashes, samplingOf: (words: number) => number): ShingleIndex {
	const { shingles, holders } = samplePostings(texts, samplingOf);
	sortByKey(shingles, holders);
	const lists = new Uint32Array(shingles.length + 1);
	let listCount = 0;
	let last = 0;
	let lastHolder = 0;
	const listOf = new Uint32Array(shingles.length);
	const counts = new Uint32Array(texts.length + 1);
	let kept = 0;
	for (let i = 0; i < shingles.length; i++) {
		const shingle = shingles[i] as number;
		const isNew = i === 0 || shingle !== last;
		last = shingle;
		const holder = holders[i] as number;
		if (!isNew && holder === lastHolder) continue;
		lastHolder = holder;
		if (isNew) {
			shingles[listCount] = shingle;
			lists[listCount++] = kept;
		}
		counts[holder] = (counts[holder] as number) + 1;
		listOf[kept] = listCount - 1;
		holders[kept++] = holder;
	}
	lists[listCount] = kept;
	const offsets = toOffsets(counts);
	const next = offsets.slice();
	const listsOfTexts = new Uint32Array(kept);
	for (let i = 0; i < kept; i++) {
		const holder = holders[i] as number;
		const at = next[holder] as number;
		next[holder] = at + 1;
		listsOfTexts[at] = listOf[i] as number;
	}
	return {
		shingles: shingles.slice(0, listCount),
		texts: holders.slice(0, kept),
		lists: lists.slice(0, listCount + 1),
		offsets,
		listsOfTexts,
	};
}

function toOffsets(counts: Uint32Array): Uint32Array {
	const offsets = new Uint32Array(counts.length);
	for (let i = 1; i < counts.length; i++) offsets[i] = (offsets[i - 1] as number) + (counts[i - 1] as number);
	return offsets;
}

function samplePostings(
	texts: WordHashes,
	samplingOf: (words: number) => number,
): { shingles: Uint32Array; holders: Uint32Array } {
	let expected = 1024;
	for (let text = 0; text < texts.length; text++) {
		const { length } = texts.at(text);
		expected += length / samplingOf(length);
	}
	// the sample of many texts is within a percent of what is expected; the columns grow if not
	let shingles = new Uint32Array(Math.ceil(expected * 1.02));
	let holders = new Uint32Array(shingles.length);
	let count = 0;
	for (let text = 0; text < texts.length; text++) {
		const words = texts.at(text);
		const sampling = samplingOf(words.length);
		if (count + words.length > shingles.length) {
			shingles = grown(shingles, count + words.length);
			holders = grown(holders, count + words.length);
		}
		for (let i = 0; i + 2 < words.length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			if (shingle % sampling !== 0) continue;
			shingles[count] = shingle;
			holders[count++] = text;
		}
	}
	return { shingles: shingles.subarray(0, count), holders: holders.subarray(0, count) };
}

function grown(column: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(Math.max(least, Math.floor(column.length * 1.5)));
	larger.set(column);
	return larger;
}
