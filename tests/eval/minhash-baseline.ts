const PERMUTATIONS = 128;
const SHINGLE_WORDS = 5;
const CUT_OFF = 0.7;

/** What everybody does: MinHash over word 5-grams, 128 permutations, same from an estimated Jaccard of 0.7. */
export function minhashPairs(documents: readonly { readonly id: string; readonly text: string }[]): [string, string][] {
	const signatures = documents.map(({ text }) => signatureOf(text));
	const pairs: [string, string][] = [];
	for (const [place, a] of documents.entries()) {
		for (let other = place + 1; other < documents.length; other++) {
			const b = documents[other];
			if (b !== undefined && agreement(signatures[place], signatures[other]) >= CUT_OFF) pairs.push([a.id, b.id]);
		}
	}
	return pairs;
}

function signatureOf(text: string): Uint32Array {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const shingles = new Set<number>();
	for (let start = 0; start + SHINGLE_WORDS <= words.length || start === 0; start++) {
		shingles.add(hash(words.slice(start, start + SHINGLE_WORDS).join(" ")));
	}
	const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
	for (const shingle of shingles) {
		for (let place = 0; place < PERMUTATIONS; place++) {
			const permuted = mix(shingle ^ Math.imul(place + 1, 0x9e3779b1));
			if (permuted < (signature[place] ?? 0)) signature[place] = permuted;
		}
	}
	return signature;
}

function agreement(a: Uint32Array | undefined, b: Uint32Array | undefined): number {
	return (a ?? new Uint32Array()).filter((value, place) => value === b?.[place]).length / PERMUTATIONS;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
	return value >>> 0;
}

/** The finaliser of MurmurHash3: a permutation of the 32-bit numbers. */
function mix(value: number): number {
	let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
