/** 32-bit hashing of words and word runs. Values are unsigned; the functions are pure and versioned by {@link HASH_VERSION}. */

/** Changes whenever any function of this file, or the folding of letters, gives other values than before. */
export const HASH_VERSION = 1;

/** FNV-1a's offset basis and prime for 32 bits (Fowler, Noll, Vo). */
export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** Spreads all bits of a 32-bit value over all others (the finaliser of MurmurHash3, by Austin Appleby). */
export function mix(value: number): number {
	let h = value ^ (value >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** The hash of a string's UTF-16 code units: FNV-1a, then {@link mix}. */
export function hashString(text: string): number {
	let h = FNV_BASIS;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
	return mix(h);
}

/** The hash of three hashes in this order. */
export function hashTriple(a: number, b: number, c: number): number {
	return mix(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca77) ^ c);
}

/** A 52-bit hash of a sequence of hashes, as a whole number that a double holds exactly. */
export function hashSequence(values: ArrayLike<number>): number {
	let high = values.length;
	let low = FNV_BASIS;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		high = Math.imul(high ^ value, 0x9e3779b1);
		high = (high << 13) | (high >>> 19);
		low = Math.imul(low ^ (value >>> 7) ^ (value << 5), FNV_PRIME);
	}
	return (mix(high) & 0xfffff) * 0x1_0000_0000 + mix(low);
}
