const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Sorts `keys` ascending and `values` along with them, both in place; equal keys keep their order. Linear time. */
export function sortByKey(keys: Uint32Array, values: Uint32Array): void {
	let [fromKeys, fromValues]: [Uint32Array, Uint32Array] = [keys, values];
	let [toKeys, toValues]: [Uint32Array, Uint32Array] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
	for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
		const next = startsOf(fromKeys, shift);
		for (let i = 0; i < fromKeys.length; i++) {
			const key = fromKeys[i] as number;
			const digit = (key >>> shift) & (DIGITS - 1);
			const at = next[digit] as number;
			next[digit] = at + 1;
			toKeys[at] = key;
			toValues[at] = fromValues[i] as number;
		}
		[fromKeys, toKeys] = [toKeys, fromKeys];
		[fromValues, toValues] = [toValues, fromValues];
	}
	if (fromKeys !== keys) {
		keys.set(fromKeys);
		values.set(fromValues);
	}
}

/** Where the keys of each digit begin. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array {
	const starts = new Uint32Array(DIGITS);
	for (let i = 0; i < keys.length; i++) {
		const digit = ((keys[i] as number) >>> shift) & (DIGITS - 1);
		starts[digit] = (starts[digit] as number) + 1;
	}
	let sum = 0;
	for (let digit = 0; digit < DIGITS; digit++) {
		const count = starts[digit] as number;
		starts[digit] = sum;
		sum += count;
	}
	return starts;
}
