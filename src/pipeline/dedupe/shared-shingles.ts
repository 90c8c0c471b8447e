import { hashTriple } from "#pipeline/text/hash.ts";
import { ScatteredSlots } from "./scattered-slots.ts";
import { grown, type ShingleIndex, toIndex, type WordHashes } from "./shingle-index.ts";

/** Which texts share which sampled shingles. Shingles that stand in one text only are counted, not kept. */
export interface SharedShingles extends Pick<ShingleIndex, "texts" | "lists"> {
	/** For each text where its list numbers begin in `listsOfTexts`, and behind the last one. */
	readonly offsets: Uint32Array;
	/** Lists in the order of their shingles, by text. */
	readonly listsOfTexts: Uint32Array;
	/** How many of each text's sampled shingles no other text has. */
	readonly single: Uint32Array;
}

/** `samplingOf` gives for a text's number of words one in how many shingles is taken: a power of two. */
export function indexSharedShingles(texts: WordHashes, samplingOf: (words: number) => number): SharedShingles {
	const { shingles, ends } = sampleShingles(texts, samplingOf);
	const repeated = new RepeatedHashes(shingles);
	const single = new Uint32Array(texts.length);
	let kept = 0;
	for (let text = 0, n = 0; text < texts.length; text++) {
		for (; n < (ends[text] as number); n++) {
			const shingle = shingles[n] as number;
			if (repeated.has(shingle)) shingles[kept++] = shingle;
			else single[text] = (single[text] as number) + 1;
		}
		ends[text] = kept;
	}
	const holders = new Uint32Array(kept);
	for (let text = 0; text < texts.length; text++) holders.fill(text, ends[text - 1] ?? 0, ends[text]);
	const { texts: inLists, lists } = toIndex({ shingles: shingles.subarray(0, kept), holders });
	return { texts: inLists, lists, single, ...byText(inLists, lists, texts.length) };
}

/** The sampled shingles of all texts, one text after the other, and where each text's end. */
function sampleShingles(
	texts: WordHashes,
	samplingOf: (words: number) => number,
): { readonly shingles: Uint32Array; readonly ends: Uint32Array } {
	let column = new Uint32Array(1 << 12);
	const ends = new Uint32Array(texts.length);
	let count = 0;
	for (let text = 0; text < texts.length; text++) {
		const words = texts.at(text);
		const { length } = words;
		if (count + length > column.length) column = grown(column, count + length);
		// the lowest bits of a sampled hash are all zero
		const sampled = samplingOf(length) - 1;
		for (let i = 0; i + 2 < length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			if ((shingle & sampled) === 0) column[count++] = shingle;
		}
		ends[text] = count;
	}
	return { shingles: column.subarray(0, count), ends };
}

function byText(
	holders: Uint32Array,
	lists: Uint32Array,
	count: number,
): Pick<SharedShingles, "offsets" | "listsOfTexts"> {
	const offsets = new Uint32Array(count + 1);
	for (const holder of holders) offsets[holder + 1] = (offsets[holder + 1] as number) + 1;
	for (let i = 1; i <= count; i++) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
	const next = offsets.slice(0, count);
	const listsOfTexts = new Uint32Array(holders.length);
	for (let list = 0; list + 1 < lists.length; list++) {
		const end = lists[list + 1] as number;
		for (let n = lists[list] as number; n < end; n++) {
			const holder = holders[n] as number;
			const at = next[holder] as number;
			next[holder] = at + 1;
			listsOfTexts[at] = list;
		}
	}
	return { offsets, listsOfTexts };
}

/**
 * Which sampled hashes come up more than once: a bit a slot, without names. It may say so of one that came up
 * once, by chance (at four slots a hash of one in eight), never the other way round.
 */
class RepeatedHashes {
	private readonly twice: Uint32Array;
	private readonly mask: number;

	constructor(hashes: Uint32Array) {
		let size = 1 << 10;
		while (size < hashes.length * 4) size *= 2;
		this.mask = size - 1;
		this.twice = new Uint32Array(size / 32);
		const once = new Uint32Array(size / 32);
		const waiting = new ScatteredSlots(size, (slots) => markSlots(once, this.twice, slots));
		for (let n = 0; n < hashes.length; n++) waiting.push(((hashes[n] as number) >>> 3) & this.mask);
		waiting.flush();
	}

	has(hash: number): boolean {
		const slot = (hash >>> 3) & this.mask;
		return ((this.twice[slot >>> 5] as number) & (1 << (slot & 31))) !== 0;
	}
}

function markSlots(once: Uint32Array, twice: Uint32Array, slots: Uint32Array): void {
	for (let n = 0; n < slots.length; n++) {
		const slot = slots[n] as number;
		const bit = 1 << (slot & 31);
		const at = slot >>> 5;
		if (((once[at] as number) & bit) === 0) once[at] = (once[at] as number) | bit;
		else twice[at] = (twice[at] as number) | bit;
	}
}
