import { HASH_VERSION } from "#pipeline/text/hash.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";
import type { ComparedText } from "./compared-text.ts";

export interface FingerprintOptions {
	/** Most shingle hashes that a fingerprint holds; longer texts are sampled more thinly. */
	readonly mostShingles: number;
}

/** What is kept of a text whose words are not: enough to tell later what it is a copy of. */
export interface Fingerprint {
	readonly words: number;
	readonly key: number;
	/** One shingle in so many is kept, chosen by its hash. */
	readonly sampling: number;
	/** Ascending. */
	readonly shingles: Uint32Array;
}

const PREFIX = `hq${HASH_VERSION}`;

/** The fingerprint of a compared text. */
export function toFingerprint(text: ComparedText, { mostShingles }: FingerprintOptions): Fingerprint {
	const all = Array.from(new Set(shingleHashes(text.hashes)));
	let sampling = 2;
	while (all.filter((shingle) => shingle % sampling === 0).length > mostShingles) sampling *= 2;
	const shingles = Uint32Array.from(all.filter((shingle) => shingle % sampling === 0)).sort();
	return { words: text.hashes.length, key: text.key, sampling, shingles };
}

/** Writes a fingerprint as one line of text: version, words, key, sampling, shingle hashes. */
export function formatFingerprint({ words, key, sampling, shingles }: Fingerprint): string {
	const hashes = Array.from(shingles, (shingle) => shingle.toString(36)).join(",");
	return [PREFIX, words, key.toString(36), sampling, hashes].join(".");
}

/** Reads what {@link formatFingerprint} wrote; null when it is of another version or damaged. */
export function parseFingerprint(text: string): Fingerprint | null {
	const match = /^(hq\d+)\.(\d+)\.([0-9a-z]+)\.(\d+)\.([0-9a-z,]*)$/u.exec(text);
	if (match === null || match[1] !== PREFIX) return null;
	const hashes = (match[5] ?? "").split(",").filter((part) => part !== "");
	return {
		words: Number(match[2]),
		key: Number.parseInt(match[3] ?? "", 36),
		sampling: Number(match[4]),
		shingles: Uint32Array.from(hashes, (part) => Number.parseInt(part, 36)),
	};
}
