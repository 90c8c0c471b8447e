/** The words of a text as they are compared: parallel columns, one entry a word. */
export interface Words {
	/** 32-bit hashes of the folded words. */
	readonly hashes: Uint32Array;
	/** Where each word begins in the text, in UTF-16 code units. */
	readonly starts: Uint32Array;
	/** How many code units each word has; 255 stands for all that is longer. */
	readonly lengths: Uint8Array;
	/** Bits of `WORD_FLAGS`. */
	readonly flags: Uint8Array;
}

/** What two texts are compared by: where the words stood is needed only to show it. */
export type BareWords = Pick<Words, "hashes" | "flags">;

/** A copy that shares nothing with the original. */
export function copyWords({ hashes, starts, lengths, flags }: Words): Words {
	return { hashes: hashes.slice(), starts: starts.slice(), lengths: lengths.slice(), flags: flags.slice() };
}

/** The words `[start, end)` of a text; the columns are shared, not copied. */
export function sliceWords({ hashes, starts, lengths, flags }: Words, start: number, end: number): Words {
	return {
		hashes: hashes.subarray(start, end),
		starts: starts.subarray(start, end),
		lengths: lengths.subarray(start, end),
		flags: flags.subarray(start, end),
	};
}

/** Columns for `count` words, all zero. */
export function emptyWords(count: number): Words {
	return {
		hashes: new Uint32Array(count),
		starts: new Uint32Array(count),
		lengths: new Uint8Array(count),
		flags: new Uint8Array(count),
	};
}
