/**
 * For each offset of a text the length, in UTF-16 code units, of the longest string that begins there and also begins at
 * another offset: a slice is the only one of its words exactly when it is longer than that.
 *
 * Takes time n log n whatever the text: suffixes are sorted by prefix doubling (Manber and Myers, 1990), and what
 * neighbours share is counted in one pass (Kasai et al., 2001).
 */
export function repeatedLengths(text: string): Int32Array {
	const order = sortSuffixes(text);
	const length = order.length;
	const places = new Int32Array(length);
	for (let at = 0; at < length; at++) places[order[at] as number] = at;

	const repeated = new Int32Array(length);
	let shared = 0;
	for (let start = 0; start < length; start++) {
		const place = places[start] as number;
		if (place === 0) {
			shared = 0;
			continue;
		}
		const before = order[place - 1] as number;
		while (
			start + shared < length &&
			before + shared < length &&
			text.charCodeAt(start + shared) === text.charCodeAt(before + shared)
		)
			shared++;
		repeated[start] = Math.max(repeated[start] as number, shared);
		repeated[before] = Math.max(repeated[before] as number, shared);
		if (shared > 0) shared--;
	}
	return repeated;
}

/** The offsets of a text, sorted by what follows them. */
function sortSuffixes(text: string): Int32Array {
	let [ranks, classes] = rankUnits(text);
	let order = countingSort(
		ranks.map((_, at) => at),
		ranks,
		classes,
	);
	for (let width = 1; classes < text.length; width *= 2) {
		order = countingSort(bySecondHalf(order, width), ranks, classes);
		[ranks, classes] = rankAnew(order, ranks, width);
	}
	return order;
}

/** Ranks each offset by the code unit that stands there, counted from 0, and says how many ranks there are. */
function rankUnits(text: string): [Int32Array<ArrayBuffer>, number] {
	const units = new Int32Array(text.length).map((_, at) => text.charCodeAt(at));
	const rankOf = new Map([...new Set(units)].sort((a, b) => a - b).map((unit, rank) => [unit, rank]));
	return [units.map((unit) => rankOf.get(unit) as number), rankOf.size];
}

/** The offsets in the order of what stands `width` further on, the end of the text first. */
function bySecondHalf(order: Int32Array, width: number): Int32Array {
	const length = order.length;
	const sorted = new Int32Array(length);
	let next = 0;
	for (let at = Math.max(0, length - width); at < length; at++) sorted[next++] = at;
	for (const offset of order) if (offset >= width) sorted[next++] = offset - width;
	return sorted;
}

/** Sorts offsets by their ranks; offsets of one rank keep their order. */
function countingSort(offsets: Int32Array, ranks: Int32Array, classes: number): Int32Array {
	const ends = new Int32Array(classes + 1);
	for (const rank of ranks) ends[rank + 1] = (ends[rank + 1] as number) + 1;
	for (let rank = 1; rank <= classes; rank++) ends[rank] = (ends[rank] as number) + (ends[rank - 1] as number);
	const sorted = new Int32Array(offsets.length);
	for (const offset of offsets) {
		const rank = ranks[offset] as number;
		sorted[ends[rank] as number] = offset;
		ends[rank] = (ends[rank] as number) + 1;
	}
	return sorted;
}

/** Gives equal ranks to offsets that agree in both halves, counted from 0, and says how many ranks there are. */
function rankAnew(order: Int32Array, ranks: Int32Array, width: number): [Int32Array<ArrayBuffer>, number] {
	const length = order.length;
	const anew = new Int32Array(length);
	const second = (offset: number) => (offset + width < length ? (ranks[offset + width] as number) : -1);
	let rank = 0;
	for (let at = 1; at < length; at++) {
		const offset = order[at] as number;
		const before = order[at - 1] as number;
		if (ranks[offset] !== ranks[before] || second(offset) !== second(before)) rank++;
		anew[offset] = rank;
	}
	return [anew, rank + 1];
}
