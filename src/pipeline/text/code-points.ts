/** Turns offsets of one text between UTF-16 code units, in which JavaScript counts, and code points, in which the web's standards count. */
export interface CodePointIndex {
	/** Code points before a UTF-16 offset; an offset inside a surrogate pair counts as the pair's start. */
	toCodePoint(utf16: number): number;
	/** The UTF-16 offset at which the given code point begins. */
	toUtf16(codePoint: number): number;
}

/** Reads the text once; each conversion then takes time logarithmic in its number of surrogate pairs. */
export function indexCodePoints(text: string): CodePointIndex {
	const pairs = surrogatePairs(text);
	const pairsInCodePoints = pairs.map((offset, before) => offset - before);
	return {
		toCodePoint(utf16) {
			return utf16 - countBelow(pairs, utf16);
		},
		toUtf16(codePoint) {
			return codePoint + countBelow(pairsInCodePoints, codePoint);
		},
	};
}

/** Where the surrogate pairs of a text begin, ascending. */
function surrogatePairs(text: string): number[] {
	const starts: number[] = [];
	for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) starts.push(match.index);
	return starts;
}

/** How many values of an ascending list are smaller than the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((ascending[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
