import { indexSharedShingles, type SharedShingles } from "./shared-shingles.ts";
import type { WordHashes } from "./shingle-index.ts";

/** Which pairs are worth an exact comparison. */
export interface CandidateOptions {
	/** Of the shingles of a long text one in so many is indexed, chosen by its hash: a power of two. */
	readonly sampling: number;
	/** Texts with fewer words are indexed whole. */
	readonly shortText: number;
	/** A shingle in more texts than this proves little, and is followed only for texts that have hardly another. */
	readonly mostTexts: number;
	/** Such texts follow lists up to this length, */
	readonly mostCommonTexts: number;
	/** and of longer lists so many texts. */
	readonly leaders: number;
	/** A text whose rare shingles are a smaller part than this has hardly another. */
	readonly commonShare: number;
	/** Fewest shared shingles, as a part of those of the shorter text, from 0 to 1. */
	readonly smallestShare: number;
}

/** Two places in the list of texts, the smaller one first. */
export type Pair = readonly [first: number, second: number];

/** Pairs of texts that share enough rare shingles, by the second, then the first. It depends on the order of `texts`. */
export function findCandidates(texts: WordHashes, options: CandidateOptions): Pair[] {
	const index = indexSharedShingles(texts, (words) => (words < options.shortText ? 1 : options.sampling));
	const common = findCommonTexts(index, options);
	const hits = new Uint16Array(texts.length);
	const touched: number[] = [];
	const pairs: Pair[] = [];
	for (let text = 0; text < texts.length; text++) {
		countHits(text, index, common, options, hits, touched);
		const own = sizeOf(index, text);
		const first = pairs.length;
		for (const other of touched) {
			const shared = hits[other] as number;
			hits[other] = 0;
			if (shared < 2 || shared < options.smallestShare * Math.min(own, sizeOf(index, other))) continue;
			pairs.push([other, text]);
		}
		if (pairs.length - first > 1) pairs.push(...pairs.splice(first).sort(([x], [y]) => x - y));
		touched.length = 0;
	}
	return pairs;
}

/** How many sampled shingles a text has. */
function sizeOf({ offsets, single }: SharedShingles, text: number): number {
	return (single[text] as number) + (offsets[text + 1] as number) - (offsets[text] as number);
}

/** Counts the shingles that earlier texts share with this one. */
function countHits(
	text: number,
	{ texts, lists, offsets, listsOfTexts }: SharedShingles,
	common: Uint8Array,
	options: CandidateOptions,
	hits: Uint16Array,
	touched: number[],
): void {
	const isCommon = common[text] === 1;
	const end = offsets[text + 1] as number;
	for (let n = offsets[text] as number; n < end; n++) {
		const list = listsOfTexts[n] as number;
		const first = lists[list] as number;
		const length = (lists[list + 1] as number) - first;
		if (length > options.mostTexts && !isCommon) continue;
		const isLong = length > options.mostTexts;
		let leaders = length > options.mostCommonTexts ? options.leaders : length;
		for (let i = first; leaders > 0; i++) {
			const other = texts[i] as number;
			if (other >= text) break;
			if (isLong && common[other] === 0) continue;
			leaders--;
			if (hits[other] === 0) touched.push(other);
			hits[other] = Math.min(0xffff, (hits[other] as number) + 1);
		}
	}
}

/** 1 for texts nearly all of whose shingles stand in many others: campaign posts, and posts that went around. */
function findCommonTexts(index: SharedShingles, { mostTexts, commonShare }: CandidateOptions): Uint8Array {
	const { lists, offsets, listsOfTexts, single } = index;
	const common = new Uint8Array(offsets.length - 1);
	for (let text = 0; text < common.length; text++) {
		let rare = single[text] as number;
		for (let n = offsets[text] as number; n < (offsets[text + 1] as number); n++) {
			const list = listsOfTexts[n] as number;
			if ((lists[list + 1] as number) - (lists[list] as number) <= mostTexts) rare++;
		}
		if (rare < commonShare * sizeOf(index, text)) common[text] = 1;
	}
	return common;
}
