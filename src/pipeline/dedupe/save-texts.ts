import type { CandidateOptions } from "./candidates.ts";
import type { KeptText } from "./compared-text.ts";
import { bucketOf, directoryWords, formatHead, HEAD_WORDS, LAST, recordShape, sealed } from "./index-layout.ts";
import { indexShingles, type ShingleIndex } from "./shingle-index.ts";

/** A text to be known, with its id. */
export interface NamedText {
	readonly id: string;
	readonly text: KeptText;
}

/** Postings in a bucket, on average: one is read for each shingle that is looked up. */
const POSTINGS_IN_BUCKET = 32;
const MOST_BUCKET_BITS = 24;

/**
 * Lays known texts out as a file in which one more text is looked up without reading the rest: see `IndexHead`.
 *
 * @param stamp - what the texts were read from: {@link SavedTexts.stamp} gives it back.
 * @returns the parts of the file in their order;
 */
export function* saveTexts(
	texts: readonly NamedText[],
	options: CandidateOptions,
	stamp: readonly [number, number],
): Generator<Uint32Array> {
	const { sampling, shortText } = options;
	const hashes = { length: texts.length, at: (place: number) => (texts[place] as NamedText).text.words.hashes() };
	const index = indexShingles(hashes, (words) => (words < shortText ? 1 : sampling));
	const bits = Math.min(MOST_BUCKET_BITS, Math.ceil(Math.log2(1 + index.texts.length / POSTINGS_IN_BUCKET)));
	const bucketsAt = HEAD_WORDS + directoryWords(bits);
	const { directory, firstLists } = findBuckets(index, bits, bucketsAt, options.mostCommonTexts);
	const ids = texts.map(({ id }) => encoder.encode(id));
	const records = new Float64Array(texts.length + 1);
	records[0] = directory[directory.length - 2] as number;
	for (const [place, { text }] of texts.entries()) {
		const { size } = recordShape(text.words.count, (ids[place] as Uint8Array).length);
		records[place + 1] = (records[place] as number) + size;
	}
	const size = records[texts.length] as number;
	if (size >= LAST) throw new RangeError("So many texts do not fit into one index of 8 GB");
	yield formatHead({ sampling, shortText, bucketBits: bits, texts: texts.length, size, stamp });
	yield sealed(directory);
	for (let bucket = 0; bucket < 2 ** bits; bucket++) {
		const part = new Uint32Array((directory[bucket + 1] as number) - (directory[bucket] as number));
		const ends = { first: firstLists[bucket] as number, end: firstLists[bucket + 1] as number };
		yield fillBucket(part, index, ends, records, options.mostCommonTexts);
	}
	for (const [place, { text }] of texts.entries()) yield toRecord(text, ids[place] as Uint8Array);
}

const encoder = new TextEncoder();

interface Buckets {
	/** Where each bucket begins in the file, where the last one ends, and room for a checksum. */
	readonly directory: Uint32Array;
	/** The first list of each bucket, and behind the last one. */
	readonly firstLists: Uint32Array;
}

function findBuckets({ shingles, lists }: ShingleIndex, bits: number, start: number, mostTexts: number): Buckets {
	const count = 2 ** bits;
	const directory = new Uint32Array(count + 2);
	const firstLists = new Uint32Array(count + 1);
	let at = start;
	let list = 0;
	for (let bucket = 0; bucket < count; bucket++) {
		directory[bucket] = at;
		firstLists[bucket] = list;
		for (; list < shingles.length && bucketOf(shingles[list] as number, bits) === bucket; list++) {
			const length = (lists[list + 1] as number) - (lists[list] as number);
			// more are never looked at
			at += 1 + Math.min(length, mostTexts);
		}
		at++;
	}
	directory[count] = at;
	firstLists[count] = list;
	return { directory, firstLists };
}

function fillBucket(
	part: Uint32Array,
	{ shingles, texts, lists }: ShingleIndex,
	{ first, end }: { readonly first: number; readonly end: number },
	records: Float64Array,
	mostTexts: number,
): Uint32Array {
	let at = 0;
	for (let list = first; list < end; list++) {
		part[at++] = shingles[list] as number;
		const from = lists[list] as number;
		const to = Math.min(lists[list + 1] as number, from + mostTexts);
		for (let n = from; n < to; n++) part[at++] = records[texts[n] as number] as number;
		part[at - 1] = (part[at - 1] as number) + LAST;
	}
	return sealed(part);
}

function toRecord({ words }: KeptText, id: Uint8Array): Uint32Array {
	const { flagsAt, idAt, size } = recordShape(words.count, id.length);
	const record = new Uint32Array(size);
	const bytes = new Uint8Array(record.buffer);
	record[0] = words.count;
	record[1] = id.length;
	record.set(words.hashes(), 2);
	bytes.set(words.flags(), flagsAt * 4);
	bytes.set(id, idAt * 4);
	return sealed(record);
}
