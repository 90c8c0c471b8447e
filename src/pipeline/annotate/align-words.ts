import type { Span } from "#pipeline/model/span.ts";

/** A stretch of a text that says what a quote says. */
export interface WordAlignment {
	readonly span: Span;
	/** One minus the edited words over the quote's words, at least 0. */
	readonly similarity: number;
	/** Words of the quote. */
	readonly words: number;
}

interface Word {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** Whether adding or dropping this word changes what is said. */
	readonly isFixed: boolean;
}

/** The cheapest alignment that ends at some word: its cost and the word at which it starts. */
interface Cell {
	readonly cost: number;
	readonly from: number;
}

/**
 * Aligns all words of a quote with stretches of a text: approximate matching by dynamic programming over words
 * (P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition", 1980). Stretches
 * do not overlap; of those that would, the most alike is kept. Takes time and room in proportion to the words of the
 * text times those of the quote.
 *
 * @param isStrict allows only edits that keep what is said: a word in another's place must be a spelling of it, no
 * number, name or negation comes or goes, and what began a sentence still does.
 */
export function alignWords(text: string, quote: string, isStrict: boolean): WordAlignment[] {
	const words = wordsOf(text);
	const wanted = wordsOf(quote);
	if (wanted.length === 0) return [];
	const candidates = lastRow(words, wanted, isStrict).flatMap(({ cost, from }, to) => {
		const [first, last] = [words[from], words[to]];
		if (!first || !last || from > to || cost >= wanted.length) return [];
		if (isStrict && startsLater(text, quote, first)) return [];
		const span = withPunctuation(text, quote, { start: first.start, end: last.end });
		return [{ span, similarity: 1 - cost / wanted.length, words: wanted.length }];
	});
	return withoutOverlaps(candidates);
}

/** For each word of the text: the cheapest alignment of the whole quote that ends with it. */
function lastRow(words: readonly Word[], wanted: readonly Word[], isStrict: boolean): Cell[] {
	const change = (word: Word) => (isStrict && word.isFixed ? Number.POSITIVE_INFINITY : 1);
	let above: Cell[] = [{ cost: 0, from: 0 }, ...words.map((_, at) => ({ cost: 0, from: at + 1 }))];
	for (const want of wanted) {
		const row: Cell[] = [{ cost: (above[0]?.cost ?? 0) + change(want), from: 0 }];
		words.forEach((word, at) => {
			row.push(
				cheapest(
					step(above[at], replacement(word, want, isStrict)),
					step(above[at + 1], change(want)),
					step(row[at], change(word)),
				),
			);
		});
		above = row;
	}
	return above.slice(1);
}

function step(cell: Cell | undefined, cost: number): Cell {
	return { cost: (cell?.cost ?? Number.POSITIVE_INFINITY) + cost, from: cell?.from ?? 0 };
}

/** Of equally cheap alignments the one that starts last, so that no stray word is taken in front. */
function cheapest(...cells: readonly Cell[]): Cell {
	return cells.reduce((best, cell) =>
		cell.cost < best.cost || (cell.cost === best.cost && cell.from > best.from) ? cell : best,
	);
}

function replacement(word: Word, want: Word, isStrict: boolean): number {
	if (word.key === want.key) return 0;
	if (!isStrict) return 1;
	return isRespelling(word, want) ? 0.5 : Number.POSITIVE_INFINITY;
}

/** Letters a word must have before another spelling of it can be told from another word. */
const RESPELLED_LETTERS = 6;

/** One letter more, less, or in another's place, or two neighbours swapped, after the same first two letters. */
function isRespelling(a: Word, b: Word): boolean {
	if (a.isFixed || b.isFixed || Math.min(a.key.length, b.key.length) < RESPELLED_LETTERS) return false;
	if (a.key.slice(0, 2) !== b.key.slice(0, 2)) return false;
	const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	const rest = (word: string, from: number) => word.slice(from);
	if (long.length === short.length + 1) return rest(short, at) === rest(long, at + 1);
	if (long.length !== short.length) return false;
	const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
	return rest(short, at + 1) === rest(long, at + 1) || (isSwap && rest(short, at + 2) === rest(long, at + 2));
}

const NEGATION =
	/^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|hardly|only|few|less|more|all|every|some|most|un\p{L}+|\p{L}+n['’]t)$/u;

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[$#@]?[\p{L}\p{M}\p{N}]+(?:['’.,_-][\p{L}\p{M}\p{N}]+)*%?/gu)].map((match) => {
		const key = match[0].toLowerCase().replaceAll("’", "'");
		const before = text.slice(Math.max(0, match.index - 2), match.index);
		const isInside = /[\p{L}\p{N},;)]\s?$/u.test(before);
		const isName =
			/^[$#@]|\p{Lu}.*\p{Lu}/u.test(match[0]) || (isInside && /^\p{Lu}/u.test(match[0]) && match[0] !== "I");
		return {
			key,
			start: match.index,
			end: match.index + match[0].length,
			isFixed: isName || /\p{N}/u.test(key) || NEGATION.test(key),
		};
	});
}

/** Whether a quote that began a sentence would now begin inside one, whose first words may turn what it says. */
function startsLater(text: string, quote: string, first: Word): boolean {
	return /^\P{L}*\p{Lu}/u.test(quote) && /^\p{Ll}/u.test(text.slice(first.start, first.end));
}

/** Takes in the signs at both ends that the quote has there too. */
function withPunctuation(text: string, quote: string, { start, end }: Span): Span {
	const before = /^[^\p{L}\p{M}\p{N}]*/u.exec(quote.trim())?.[0] ?? "";
	const after = /[^\p{L}\p{M}\p{N}]*$/u.exec(quote.trim())?.[0] ?? "";
	return {
		start: text.slice(start - before.length, start) === before ? start - before.length : start,
		end: text.slice(end, end + after.length) === after ? end + after.length : end,
	};
}

function withoutOverlaps(candidates: readonly WordAlignment[]): WordAlignment[] {
	const kept: WordAlignment[] = [];
	const best = [...candidates].sort((a, b) => b.similarity - a.similarity || a.span.start - b.span.start);
	for (const candidate of best) {
		const { start, end } = candidate.span;
		if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(candidate);
	}
	return kept.sort((a, b) => a.span.start - b.span.start);
}
