import { hashTriple } from "#pipeline/text/hash.ts";
import { ScatteredSlots } from "./scattered-slots.ts";
import { PostingColumns, type ShingleIndex, toIndex, type WordHashes } from "./shingle-index.ts";

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
	const repeated = new RepeatedHashes(texts, samplingOf);
	const postings = new PostingColumns();
	const single = new Uint32Array(texts.length);
	for (let text = 0; text < texts.length; text++) {
		const words = texts.at(text);
		const mask = samplingOf(words.length) - 1;
		for (let i = 0; i + 2 < words.length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			if ((shingle & mask) !== 0) continue;
			if (repeated.has(shingle)) postings.push(shingle, text);
			else single[text] = (single[text] as number) + 1;
		}
	}
	const { texts: holders, lists } = toIndex(postings.view());
	return { texts: holders, lists, single, ...byText(holders, lists, texts.length) };
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

	constructor(texts: WordHashes, samplingOf: (words: number) => number) {
		let expected = 0;
		for (let text = 0; text < texts.length; text++) {
			const { length } = texts.at(text);
			expected += length / samplingOf(length);
		}
		let size = 1 << 10;
		while (size < expected * 4) size *= 2;
		this.mask = size - 1;
		this.twice = new Uint32Array(size / 32);
		const once = new Uint32Array(size / 32);
		const waiting = new ScatteredSlots(size, (slots) => markSlots(once, this.twice, slots));
		for (let text = 0; text < texts.length; text++) this.pushAll(texts.at(text), samplingOf, waiting);
		waiting.flush();
	}

	has(hash: number): boolean {
		const slot = (hash >>> 3) & this.mask;
		return ((this.twice[slot >>> 5] as number) & (1 << (slot & 31))) !== 0;
	}

	private pushAll(words: Uint32Array, samplingOf: (words: number) => number, waiting: ScatteredSlots): void {
		const sampled = samplingOf(words.length) - 1;
		for (let i = 0; i + 2 < words.length; i++) {
			const hash = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			// the lowest bits of a sampled hash are all zero
			if ((hash & sampled) === 0) waiting.push((hash >>> 3) & this.mask);
		}
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
