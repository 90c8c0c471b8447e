import { hashTriple } from "#pipeline/text/hash.ts";

/** Where the words of two texts say the same. The columns are true until the next alignment. */
export interface Alignment {
	/** For each word of `a` the word of `b` that it stands for, or -1. */
	readonly matchA: Int32Array;
	/** For each word of `b` whether some word of `a` stands for it. */
	readonly matchedB: Uint8Array;
	/** Runs of at least three equal words, by their place in `a`. */
	readonly blocks: readonly Block[];
}

export interface Block {
	readonly a: number;
	readonly b: number;
	readonly length: number;
}

export interface AlignOptions {
	/** Longest gap, in words, at most 255, that is compared word by word; in longer ones only shared runs count. */
	readonly longestGap: number;
	/** Smallest part of the longer side of a gap that the other side shares in order, from 0 to 1. */
	readonly smallestGapShare: number;
	/** How many places of one shingle are tried. */
	readonly mostPlaces: number;
	/** Shared runs that are no further apart than this, in words, are one stretch; */
	readonly stretchGap: number;
	/** one of fewer words is a turn of speech that both texts happen to use. */
	readonly smallestStretch: number;
	/** Words between two shared runs that are shown as part of one quotation. */
	readonly joinedGap: number;
	/** Longest run of other words, in words, that still counts as one word in another's place. */
	readonly longestSubstitution: number;
	/** What a name in another's place counts for, a number counting 1. */
	readonly nameWeight: number;
}

/** Longest common subsequences of a gap's ends; grows with the longest gap seen. */
let gapTable = new Uint8Array(97 ** 2);

/** Columns that one alignment leaves to the next. */
class ColumnPool {
	private ints = new Int32Array(4096);
	private bytes = new Uint8Array(4096);

	matchA(length: number): Int32Array {
		if (this.ints.length < length) this.ints = new Int32Array(length * 2);
		return this.ints.subarray(0, length).fill(-1);
	}

	matchedB(length: number): Uint8Array {
		if (this.bytes.length < length) this.bytes = new Uint8Array(length * 2);
		return this.bytes.subarray(0, length).fill(0);
	}
}

const pool = new ColumnPool();

/**
 * Aligns two sequences of words: runs of three or more equal words wherever they stand, so that moved passages
 * are found, then single words in the gaps between runs that follow each other on both sides.
 */
export function align(a: Uint32Array, b: Uint32Array, options: AlignOptions): Alignment {
	const matchA = pool.matchA(a.length);
	const matchedB = pool.matchedB(b.length);
	const blocks = findBlocks(a, b, options);
	for (const block of blocks) {
		for (let k = 0; k < block.length; k++) {
			matchA[block.a + k] = block.b + k;
			matchedB[block.b + k] = 1;
		}
	}
	let endA = 0;
	let endB = 0;
	for (let n = 0; n <= blocks.length; n++) {
		const next = blocks[n] ?? { a: a.length, b: b.length, length: 0 };
		if (next.b >= endB) fillGap({ a, b, matchA, matchedB, options }, [endA, next.a], [endB, next.b]);
		endA = next.a + next.length;
		endB = next.b + next.length;
	}
	return { matchA, matchedB, blocks };
}

/** The runs alone. Greedy from the left of `a`: at each place the longest run that stands anywhere in `b`. */
export function findBlocks(a: Uint32Array, b: Uint32Array, { mostPlaces }: AlignOptions): Block[] {
	const places = indexShingles(b);
	const blocks: Block[] = [];
	let expected = 0;
	for (let i = 0; i + 2 < a.length; ) {
		let bestAt = -1;
		let bestLength = 2;
		let tries = 0;
		for (let j = places.first(a, i); j >= 0 && tries < mostPlaces; j = places.next[j] as number, tries++) {
			let length = 0;
			while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
			const nearer = length === bestLength && Math.abs(j - expected - i) < Math.abs(bestAt - expected - i);
			if (length > bestLength || nearer) {
				bestAt = j;
				bestLength = length;
			}
		}
		if (bestAt < 0) {
			i++;
			continue;
		}
		blocks.push({ a: i, b: bestAt, length: bestLength });
		expected = bestAt - i;
		i += bestLength;
	}
	return blocks;
}

interface ShinglePlaces {
	/** First place in `b` of the run that begins at `i` of `a`, or -1. Hashes may collide: compare the words. */
	first(a: Uint32Array, i: number): number;
	/** The next place of the same run, or -1. */
	readonly next: Int32Array;
}

/** The table of the last text that was indexed, used anew for the next one. */
let heads = new Int32Array(1024);
let nexts = new Int32Array(1024);

function indexShingles(b: Uint32Array): ShinglePlaces {
	let size = 16;
	while (size < b.length * 2) size *= 2;
	if (heads.length < size) heads = new Int32Array(size);
	if (nexts.length < b.length) nexts = new Int32Array(size);
	const mask = size - 1;
	const [head, next] = [heads.fill(-1, 0, size), nexts];
	for (let j = b.length - 3; j >= 0; j--) {
		const slot = hashTriple(b[j] as number, b[j + 1] as number, b[j + 2] as number) & mask;
		next[j] = head[slot] as number;
		head[slot] = j;
	}
	return {
		next,
		first: (a, i) => head[hashTriple(a[i] as number, a[i + 1] as number, a[i + 2] as number) & mask] as number,
	};
}

interface GapContext {
	readonly a: Uint32Array;
	readonly b: Uint32Array;
	readonly matchA: Int32Array;
	readonly matchedB: Uint8Array;
	readonly options: AlignOptions;
}

/** Longest common subsequence of the words of two gaps; ties go to the earlier word. */
function fillGap(context: GapContext, [a0, a1]: [number, number], [b0, b1]: [number, number]): void {
	const { a, b, matchA, matchedB, options } = context;
	const n = a1 - a0;
	const m = b1 - b0;
	if (n === 0 || m === 0 || n > options.longestGap || m > options.longestGap) return;
	const width = m + 1;
	if (gapTable.length < (n + 1) * width) gapTable = new Uint8Array((n + 1) * width * 2);
	const lengths = gapTable.fill(0, 0, (n + 1) * width);
	for (let i = n - 1; i >= 0; i--) {
		for (let j = m - 1; j >= 0; j--) {
			const here = i * width + j;
			lengths[here] =
				a[a0 + i] === b[b0 + j]
					? (lengths[here + width + 1] as number) + 1
					: Math.max(lengths[here + width] as number, lengths[here + 1] as number);
		}
	}
	if ((lengths[0] as number) < options.smallestGapShare * Math.max(n, m)) return;
	for (let i = 0, j = 0; i < n && j < m; ) {
		const here = i * width + j;
		if (a[a0 + i] === b[b0 + j]) {
			if (matchedB[b0 + j] === 0) matchA[a0 + i] = b0 + j;
			matchedB[b0 + j] = 1;
			i++;
			j++;
		} else if ((lengths[here + width] as number) >= (lengths[here + 1] as number)) i++;
		else j++;
	}
}
