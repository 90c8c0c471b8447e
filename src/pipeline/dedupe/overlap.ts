import { WORD_FLAGS } from "#pipeline/text/words.ts";
import { type Alignment, align } from "./align.ts";
import type { ComparedText } from "./compared-text.ts";

/** What one text of a pair shares with the other. All counts in words. */
export interface Side {
	readonly words: number;
	/** Words that the other text has too. */
	readonly covered: number;
	/** Longest run of words that the other text lacks. */
	readonly longestOwn: number;
	/** Own words before the first and after the last shared word. */
	readonly before: number;
	readonly after: number;
	/** First and last shared word; -1 when nothing is shared. */
	readonly first: number;
	readonly last: number;
}

/** How two texts overlap: the basis of every verdict. */
export interface Overlap {
	readonly a: Side;
	readonly b: Side;
	/** Places where both texts state a number, a date or a ticker, and not the same. */
	readonly conflicts: number;
	/** Numbers, dates and tickers that both state. */
	readonly agreedFacts: number;
	readonly alignment: Alignment;
}

/** Aligns two texts and counts what they share. Swapping the texts swaps the sides. */
export function overlapOf(a: ComparedText, b: ComparedText): Overlap {
	const alignment = align(a.hashes, b.hashes);
	const matchedA = Uint8Array.from(alignment.matchA, (j) => (j < 0 ? 0 : 1));
	return {
		a: sideOf(matchedA),
		b: sideOf(alignment.matchedB),
		...compareFacts(a, b, alignment),
		alignment,
	};
}

function sideOf(matched: Uint8Array): Side {
	let covered = 0;
	let longestOwn = 0;
	let run = 0;
	let first = -1;
	let last = -1;
	for (let i = 0; i < matched.length; i++) {
		if (matched[i] === 1) {
			covered++;
			if (first < 0) first = i;
			last = i;
			run = 0;
		} else if (++run > longestOwn) longestOwn = run;
	}
	const words = matched.length;
	const before = first < 0 ? words : first;
	return { words, covered, longestOwn, before, after: first < 0 ? words : words - 1 - last, first, last };
}

function compareFacts(a: ComparedText, b: ComparedText, { matchA, matchedB }: Alignment) {
	let conflicts = 0;
	let agreedFacts = 0;
	let previous = -1;
	for (let i = 0; i <= matchA.length; ) {
		let end = i;
		while (end < matchA.length && (matchA[end] as number) < 0) end++;
		const next = end < matchA.length ? (matchA[end] as number) : matchedB.length;
		if (end > i && next > previous && states(a, i, end) && ownFactBetween(b, matchedB, previous + 1, next)) conflicts++;
		if (end < matchA.length && isFact(a, end)) agreedFacts++;
		previous = next;
		i = end + 1;
	}
	return { conflicts, agreedFacts };
}

function ownFactBetween(text: ComparedText, matched: Uint8Array, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (matched[i] === 0 && isFact(text, i)) return true;
	return false;
}

function states(text: ComparedText, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (isFact(text, i)) return true;
	return false;
}

function isFact(text: ComparedText, i: number): boolean {
	return ((text.flags[i] as number) & WORD_FLAGS.fact) !== 0;
}
