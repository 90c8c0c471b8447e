import { HASH_VERSION } from "#pipeline/text/hash.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { ComparedText } from "./compared-text.ts";

export interface FingerprintOptions {
	/** Most shingle hashes that a fingerprint holds; longer texts are sampled more thinly. */
	readonly mostShingles: number;
	/** Most facts that it holds. */
	readonly mostFacts: number;
}

/**
 * What is kept of a text whose words are not: enough to tell later what it is a copy of. One run of three words
 * in two or more is kept as a hash of 24 bits, so that no run can be continued to the next and the text not read.
 */
export interface Fingerprint {
	readonly words: number;
	/** 52-bit hash of all words. */
	readonly key: number;
	/** One shingle in so many is kept, chosen by its hash; a power of two. */
	readonly sampling: number;
	/** Shingles in the order of the text: where they begin, counted in words, and the low 24 bits of their hashes. */
	readonly places: Uint32Array;
	readonly shingles: Uint32Array;
	/** Numbers, dates and tickers: where they stand, and 12 bits of their hashes. */
	readonly factPlaces: Uint32Array;
	readonly facts: Uint32Array;
	/** Where quotation marks and attributions stand; ranges in block quotations are marked at their beginning. */
	readonly marks: Uint32Array;
	/** Where the first lines begin. */
	readonly lines: Uint32Array;
}

const PREFIX = `hq${HASH_VERSION}.`;
const SHINGLE_BITS = 0xffffff;
const FACT_BITS = 0xfff;
const MOST_MARKS = 24;
const MOST_LINES = 40;

/** The fingerprint of a compared text. */
export function toFingerprint(text: ComparedText, { mostShingles, mostFacts }: FingerprintOptions): Fingerprint {
	const all = shingleHashes(text.hashes);
	let sampling = 2;
	while (placesWhere(all.length, (place) => (all[place] as number) % sampling === 0).length > mostShingles)
		sampling *= 2;
	const places = placesWhere(all.length, (place) => (all[place] as number) % sampling === 0);
	const { hashes, flags } = text;
	const has = (place: number, bits: number) => ((flags[place] ?? 0) & bits) !== 0;
	const factPlaces = placesWhere(hashes.length, (place) => has(place, WORD_FLAGS.fact)).slice(0, mostFacts);
	const isMarked = (place: number) =>
		has(place, WORD_FLAGS.opened | WORD_FLAGS.attributed) ||
		(has(place, WORD_FLAGS.quoted) && (place === 0 || !has(place - 1, WORD_FLAGS.quoted)));
	return {
		words: hashes.length,
		key: text.key,
		sampling,
		places,
		shingles: places.map((place) => (all[place] as number) & SHINGLE_BITS),
		factPlaces,
		facts: factPlaces.map((place) => ((hashes[place] as number) >>> 8) & FACT_BITS),
		marks: placesWhere(hashes.length, isMarked).slice(0, MOST_MARKS),
		lines: placesWhere(hashes.length, (place) => has(place, WORD_FLAGS.lineStart)).slice(0, MOST_LINES),
	};
}

function placesWhere(count: number, test: (place: number) => boolean): Uint32Array {
	const places: number[] = [];
	for (let place = 0; place < count; place++) if (test(place)) places.push(place);
	return Uint32Array.from(places);
}

/** Writes a fingerprint as one line: its version, a point, then base64url. */
export function formatFingerprint(fingerprint: Fingerprint): string {
	const { words, key, sampling, places, shingles, factPlaces, facts, marks, lines } = fingerprint;
	const bytes = new ByteWriter();
	bytes.number(words);
	bytes.number(Math.floor(key / 0x1_0000_0000));
	bytes.number(key % 0x1_0000_0000);
	bytes.number(sampling);
	bytes.ascending(places);
	for (const shingle of shingles) bytes.fixed(shingle, 3);
	bytes.ascending(factPlaces);
	for (const fact of facts) bytes.fixed(fact, 2);
	bytes.ascending(marks);
	bytes.ascending(lines);
	return PREFIX + bytes.toText();
}

/** Reads what {@link formatFingerprint} wrote; null when it is of another version or damaged. */
export function parseFingerprint(text: string): Fingerprint | null {
	if (!text.startsWith(PREFIX)) return null;
	const bytes = ByteReader.of(text.slice(PREFIX.length));
	if (bytes === null) return null;
	const words = bytes.number();
	const key = bytes.number() * 0x1_0000_0000 + bytes.number();
	const sampling = bytes.number();
	const places = bytes.ascending();
	const shingles = places.map(() => bytes.fixed(3));
	const factPlaces = bytes.ascending();
	const facts = factPlaces.map(() => bytes.fixed(2));
	const marks = bytes.ascending();
	const lines = bytes.ascending();
	if (!bytes.isComplete() || sampling < 2) return null;
	return { words, key, sampling, places, shingles, factPlaces, facts, marks, lines };
}
