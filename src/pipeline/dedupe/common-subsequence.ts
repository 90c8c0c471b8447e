import { IdTable } from "./id-table.ts";

/**
 * Length of the longest common subsequence of two sequences, bit-parallel over the shorter one:
 * Hyyrö, "Bit-parallel LCS-length computation revisited" (2004). O(n · m / 32) steps.
 */
export function commonSubsequenceLength(a: Uint32Array, b: Uint32Array): number {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const [x, y] = [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)];
	return head + tail + (x.length <= y.length ? lengthOfCores(x, y) : lengthOfCores(y, x));
}

const table = new IdTable();

/** Of two sequences that begin and end differently; `a` is not the longer one. */
function lengthOfCores(a: Uint32Array, b: Uint32Array): number {
	if (a.length === 0) return 0;
	const columns = Math.ceil(a.length / 32);
	table.clear(a.length);
	for (const value of a) table.add(value);
	/** For each distinct value of `a` a row of bits: where it stands. */
	const places = new Int32Array(table.count * columns);
	for (let i = 0; i < a.length; i++) {
		const at = table.find(a[i] as number) * columns + (i >>> 5);
		places[at] = (places[at] as number) | (1 << (i & 31));
	}
	const row = new Int32Array(columns).fill(-1);
	for (const value of b) {
		const id = table.find(value);
		if (id >= 0) advance(row, places, id * columns);
	}
	return countZeros(row, a.length);
}

/** One step of the recurrence V = (V + (V & M)) | (V & ~M), with the carry passed from word to word. */
function advance(row: Int32Array, places: Int32Array, offset: number): void {
	let carry = 0;
	for (let k = 0; k < row.length; k++) {
		const v = row[k] as number;
		const m = places[offset + k] as number;
		const both = v & m;
		const sum = (v + both + carry) | 0;
		carry = (both | (v & ~sum)) >>> 31;
		row[k] = sum | (v & ~m);
	}
}

function countZeros(row: Int32Array, length: number): number {
	let zeros = 0;
	for (let i = 0; i < length; i++) if ((((row[i >>> 5] as number) >>> (i & 31)) & 1) === 0) zeros++;
	return zeros;
}
