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
}

/** Shingles and the texts that hold them, side by side; in any order, a text as often as it holds the shingle. */
export interface Postings {
	readonly shingles: Uint32Array;
	readonly holders: Uint32Array;
}

/** Indexes one shingle in so many of each text, chosen by hash: `samplingOf` gives how many, for a text of that length. */
export function indexShingles(texts: WordHashes, samplingOf: (words: number) => number): ShingleIndex {
	const postings = new PostingColumns();
	for (let text = 0; text < texts.length; text++) {
		const words = texts.at(text);
		const sampling = samplingOf(words.length);
		for (let i = 0; i + 2 < words.length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			if (shingle % sampling === 0) postings.push(shingle, text);
		}
	}
	const index = toIndex(postings.view());
	return { shingles: index.shingles.slice(), texts: index.texts.slice(), lists: index.lists };
}

/** Sorts postings whose holders ascend into lists. The index takes their columns over. */
export function toIndex({ shingles, holders }: Postings): ShingleIndex {
	sortByKey(shingles, holders);
	let kept = 0;
	let listCount = 0;
	for (let i = 0; i < shingles.length; i++) {
		const isNew = i === 0 || shingles[i] !== shingles[i - 1];
		if (isNew) listCount++;
		else if (holders[i] === holders[i - 1]) continue;
		kept++;
	}
	const lists = new Uint32Array(listCount + 1);
	let last = 0;
	let lastHolder = 0;
	let list = 0;
	let at = 0;
	for (let i = 0; i < shingles.length; i++) {
		const shingle = shingles[i] as number;
		const holder = holders[i] as number;
		const isNew = i === 0 || shingle !== last;
		if (!isNew && holder === lastHolder) continue;
		if (isNew) {
			shingles[list] = shingle;
			lists[list++] = at;
		}
		last = shingle;
		lastHolder = holder;
		holders[at++] = holder;
	}
	lists[listCount] = kept;
	return { shingles: shingles.subarray(0, listCount), texts: holders.subarray(0, kept), lists };
}

/** Growing columns of postings. */
class PostingColumns {
	private shingles = new Uint32Array(1 << 12);
	private holders = new Uint32Array(1 << 12);
	private count = 0;

	push(shingle: number, holder: number): void {
		if (this.count === this.shingles.length) {
			this.shingles = grown(this.shingles, this.count + 1);
			this.holders = grown(this.holders, this.count + 1);
		}
		this.shingles[this.count] = shingle;
		this.holders[this.count++] = holder;
	}

	view(): Postings {
		return { shingles: this.shingles.subarray(0, this.count), holders: this.holders.subarray(0, this.count) };
	}
}

/** A copy with room for half as many values again, at least for `least`. */
export function grown(column: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(Math.max(least, Math.ceil(column.length * 1.5)));
	larger.set(column);
	return larger;
}
