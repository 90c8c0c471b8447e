import { HASH_VERSION, mix } from "#pipeline/text/hash.ts";

/**
 * How known texts lie in a file, in words of 32 bits: a head, where each bucket begins, the buckets, the records of the
 * texts. Each of these parts ends with a checksum of its own, so that a part can be trusted without reading the others.
 *
 * A bucket holds the lists of the shingles whose hashes begin with the same bits: a shingle, then the records of the
 * texts that have it, of which the last one is marked by {@link LAST}. A record is what {@link RecordShape} says.
 */
export interface IndexHead {
	/** One in so many shingles of a text is listed; all of them in texts with fewer words than `shortText`. */
	readonly sampling: number;
	readonly shortText: number;
	/** There are 2 to this power buckets. */
	readonly bucketBits: number;
	/** How many texts are known. */
	readonly texts: number;
	/** Words of the whole file. */
	readonly size: number;
	/** What the texts were read from, in a form that whoever reads them gives. */
	readonly stamp: readonly [number, number];
}

/** Words of a record: how many words the text has, how many bytes its id, then hashes, flags, id, checksum. */
export interface RecordShape {
	readonly flagsAt: number;
	readonly idAt: number;
	readonly size: number;
}

/** The letters `hqix`: read with the wrong order of bytes, they are others. */
const MAGIC = 0x78697168;
/** Changes whenever the words mean something else. */
const FORMAT_VERSION = 1;
const VERSION = FORMAT_VERSION * 0x10000 + HASH_VERSION;

export const HEAD_WORDS = 10;
/** Set on the last record of a list; records lie below it. */
export const LAST = 0x8000_0000;

/** Words of the part that says where buckets begin: one for each, one behind the last, a checksum. */
export function directoryWords(bucketBits: number): number {
	return 2 ** bucketBits + 2;
}

/** In which bucket a shingle's list stands. */
export function bucketOf(shingle: number, bucketBits: number): number {
	return bucketBits === 0 ? 0 : shingle >>> (32 - bucketBits);
}

/** Where the parts of a record lie, counted in words from its beginning. */
export function recordShape(words: number, idBytes: number): RecordShape {
	const flagsAt = 2 + words;
	const idAt = flagsAt + Math.ceil(words / 4);
	return { flagsAt, idAt, size: idAt + Math.ceil(idBytes / 4) + 1 };
}

/** Writes a head. */
export function formatHead({ sampling, shortText, bucketBits, texts, size, stamp }: IndexHead): Uint32Array {
	return sealed(Uint32Array.of(MAGIC, VERSION, sampling, shortText, bucketBits, texts, size, ...stamp, 0));
}

/** Reads a head; null when it is of something else, of another version, or damaged. */
export function parseHead(words: Uint32Array): IndexHead | null {
	if (words.length !== HEAD_WORDS || words[0] !== MAGIC || words[1] !== VERSION || !isSound(words)) return null;
	const [, , sampling = 1, shortText = 0, bucketBits = 0, texts = 0, size = 0, stamp0 = 0, stamp1 = 0] = words;
	return { sampling, shortText, bucketBits, texts, size, stamp: [stamp0, stamp1] };
}

/** Writes the checksum into a part's last word. */
export function sealed(part: Uint32Array): Uint32Array {
	part[part.length - 1] = checksum(part);
	return part;
}

/** Whether a part is as it was written. */
export function isSound(part: Uint32Array): boolean {
	return part.length > 0 && part[part.length - 1] === checksum(part);
}

function checksum(part: Uint32Array): number {
	let sum = part.length;
	for (let i = 0; i < part.length - 1; i++) {
		sum = Math.imul(sum ^ (part[i] as number), 0x9e3779b1);
		sum = (sum << 13) | (sum >>> 19);
	}
	return mix(sum);
}
