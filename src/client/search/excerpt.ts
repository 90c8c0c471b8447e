/** A stretch of an excerpt; `isMatch` where its words are those that were looked for. */
export interface Stretch {
	readonly text: string;
	readonly isMatch: boolean;
}

/**
 * The part of a text where most of the words stand that were looked for.
 *
 * @param places of those words, counted in the words of the text
 * @param length in words
 * @returns stretches which, joined by spaces, are the part; an ellipsis stands where the text goes on
 */
export function excerptOf(text: string, places: readonly number[], length: number): readonly Stretch[] {
	const words = text.split(/\s+/);
	const wanted = new Set(places);
	const start = densestStart(
		words.length,
		[...wanted].sort((a, b) => a - b),
		length,
	);
	const part = words.slice(start, start + length).map((word, index) => ({ word, isMatch: wanted.has(start + index) }));
	const stretches: Stretch[] = [];
	for (const { word, isMatch } of part) {
		const last = stretches.at(-1);
		if (last?.isMatch === isMatch) stretches.splice(-1, 1, { text: `${last.text} ${word}`, isMatch });
		else stretches.push({ text: word, isMatch });
	}
	const before = start > 0 ? [{ text: "…", isMatch: false }] : [];
	const after = start + length < words.length ? [{ text: "…", isMatch: false }] : [];
	return [...before, ...stretches, ...after];
}

/** Where a window of so many words holds most places; a few words before the first of them. */
function densestStart(total: number, places: readonly number[], length: number): number {
	let best = { start: 0, held: 0 };
	for (const [index, place] of places.entries()) {
		const held = places.slice(index).findIndex((other) => other >= place + length);
		const count = held === -1 ? places.length - index : held;
		if (count > best.held) best = { start: place, held: count };
	}
	const lead = Math.floor(length / 5);
	return Math.max(0, Math.min(best.start - lead, total - length));
}

/** A title with the words marked that were looked for, in any of their endings. */
export function markTitle(title: string, words: readonly string[]): readonly Stretch[] {
	const stems = words.flatMap((word) => fold(word).split(" ")).filter((word) => word !== "");
	return title.split(/(\s+)/).map((text) => {
		const word = fold(text);
		return { text, isMatch: word !== "" && stems.some((stem) => isSameStem(word, stem)) };
	});
}

function isSameStem(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return a === b || (short.length > 3 && long.startsWith(short.replace(/(?:ing|ed|es|s|e|y)$/, "")));
}

function fold(word: string): string {
	return word
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
