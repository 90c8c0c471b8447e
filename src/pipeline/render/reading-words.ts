const TOKEN = /\S+/gu;
/** What is left of a token without the marks around it. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;
/** One word, in a script that parts words by spaces. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}'’]*$/u;
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/**
 * Where each word of a text ends, as a reader counts words. Everything between spaces counts at least once, and a
 * hyphenated word, an address or a run of unspaced script counts by its parts: never less than another counter finds.
 */
function* wordEnds(text: string): Generator<number> {
	for (const token of text.matchAll(TOKEN)) {
		const end = token.index + token[0].length;
		const parts = PLAIN.test(CORE.exec(token[0])?.[0] ?? "") ? [] : partEnds(token[0]);
		for (const part of parts.slice(0, -1)) yield token.index + part;
		yield end;
	}
}

/** How many words a text has, counted as in {@link wordEnds}. */
export function countWords(text: string): number {
	let words = 0;
	for (const _ of wordEnds(text)) words++;
	return words;
}

/** Where the first `limit` words of a text end, or `null` when it has no more than that. */
export function endOfWords(text: string, limit: number): number | null {
	let words = 0;
	let last = 0;
	for (const end of wordEnds(text)) {
		if (words === limit) return last;
		words++;
		last = end;
	}
	return null;
}

function partEnds(token: string): number[] {
	const ends: number[] = [];
	for (const part of segmenter.segment(token)) {
		if (part.isWordLike) ends.push(part.index + part.segment.length);
	}
	return ends;
}
