import { shingleHashes } from "#pipeline/text/shingles.ts";

/** Which pairs are worth an exact comparison. */
export interface CandidateOptions {
	/** Of the shingles of a long text one in so many is indexed, chosen by its hash. */
	readonly sampling: number;
	/** Texts with fewer words are indexed whole. */
	readonly shortText: number;
	/** A shingle in more texts than this proves little and is followed only for texts that have hardly another. */
	readonly mostTexts: number;
	/** How many texts of a frequent shingle's list each text is compared with. */
	readonly leaders: number;
	/** Fewest shared shingles, as a part of those of the shorter text, from 0 to 1. */
	readonly smallestShare: number;
}

/** Two places in the list of texts, the smaller one first. */
export type Pair = readonly [first: number, second: number];

/** Document numbers take the low bits of a posting, shingle hashes the high ones; both fit a double exactly. */
const DOCUMENT_RANGE = 2 ** 21;

/** Pairs of texts that share enough rare shingles. The result depends on the order of `texts` only. */
export function findCandidates(texts: readonly Uint32Array[], options: CandidateOptions): Pair[] {
	const sampled = texts.map((words) => sampleShingles(words, options));
	const postings = toPostings(sampled);
	const rare = countRare(postings, texts.length, options);
	const isCommon = (text: number) => (rare[text] as number) < 0.3 * (sampled[text] as Uint32Array).length;
	const keys: number[] = [];
	forEachList(postings, (list) => {
		if (list.length <= options.mostTexts) pushAllPairs(keys, list);
		else pushLeaderPairs(keys, list.filter(isCommon), options.leaders);
	});
	return pairsWithEnough(Float64Array.from(keys).sort(), sampled, options);
}

function sampleShingles(words: Uint32Array, { sampling, shortText }: CandidateOptions): Uint32Array {
	const step = words.length < shortText ? 1 : sampling;
	return Uint32Array.from(new Set(shingleHashes(words).filter((shingle) => shingle % step === 0))).sort();
}

function toPostings(sampled: readonly Uint32Array[]): Float64Array {
	const postings = new Float64Array(sampled.reduce((sum, shingles) => sum + shingles.length, 0));
	let n = 0;
	for (const [text, shingles] of sampled.entries()) {
		for (const shingle of shingles) postings[n++] = shingle * DOCUMENT_RANGE + text;
	}
	return postings.sort();
}

function forEachList(postings: Float64Array, visit: (texts: number[]) => void): void {
	for (let i = 0; i < postings.length; ) {
		const shingle = Math.floor((postings[i] as number) / DOCUMENT_RANGE);
		const first = shingle * DOCUMENT_RANGE;
		let end = i + 1;
		while (end < postings.length && (postings[end] as number) < first + DOCUMENT_RANGE) end++;
		if (end - i > 1) visit(Array.from(postings.subarray(i, end), (posting) => posting - first));
		i = end;
	}
}

/** How many of each text's shingles stand in few texts, itself counted. */
function countRare(postings: Float64Array, texts: number, { mostTexts }: CandidateOptions): Uint32Array {
	const rare = new Uint32Array(texts);
	for (const posting of postings) {
		const text = posting % DOCUMENT_RANGE;
		rare[text] = (rare[text] as number) + 1;
	}
	forEachList(postings, (list) => {
		if (list.length > mostTexts) for (const text of list) rare[text] = (rare[text] as number) - 1;
	});
	return rare;
}

function pushAllPairs(keys: number[], list: readonly number[]): void {
	for (let j = 1; j < list.length; j++) {
		for (let i = 0; i < j; i++) keys.push((list[i] as number) * DOCUMENT_RANGE + (list[j] as number));
	}
}

function pushLeaderPairs(keys: number[], list: readonly number[], leaders: number): void {
	for (let j = 1; j < list.length; j++) {
		for (let i = 0; i < Math.min(j, leaders); i++) {
			keys.push((list[i] as number) * DOCUMENT_RANGE + (list[j] as number));
		}
	}
}

function pairsWithEnough(
	sorted: Float64Array,
	sampled: readonly Uint32Array[],
	{ smallestShare }: CandidateOptions,
): Pair[] {
	const pairs: Pair[] = [];
	for (let i = 0; i < sorted.length; ) {
		const key = sorted[i] as number;
		let end = i + 1;
		while (sorted[end] === key) end++;
		const first = Math.floor(key / DOCUMENT_RANGE);
		const second = key % DOCUMENT_RANGE;
		const shorter = Math.min((sampled[first] as Uint32Array).length, (sampled[second] as Uint32Array).length);
		if (end - i >= Math.max(2, smallestShare * shorter)) pairs.push([first, second]);
		i = end;
	}
	return pairs;
}
