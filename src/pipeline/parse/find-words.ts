import type { Span } from "../model/span.ts";

/** Where the exact words first stand in a text; white space of any kind and length counts as the same. */
export function findWords(text: string, quote: string): Span | null {
	const direct = text.indexOf(quote);
	if (direct !== -1 && quote !== "") return { start: direct, end: direct + quote.length };
	const words = quote.split(/\s+/).filter((word) => word !== "");
	if (words.length === 0) return null;
	const found = new RegExp(words.map((word) => RegExp.escape(word)).join("\\s+"), "u").exec(text);
	return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/**
 * The stretch of a text with as many words as the quote that shares the most words with it; the first of equals.
 *
 * @returns `null` when not even a third of the words is shared.
 */
export function nearestWords(text: string, quote: string): string | null {
	const wanted = quote.toLowerCase().match(WORD) ?? [];
	const words = [...text.matchAll(WORD)];
	const missing = new Map<string, number>();
	for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);

	let shared = 0;
	let best = { shared: 0, from: 0 };
	const turn = (index: number, step: 1 | -1) => {
		const word = words[index]?.[0].toLowerCase();
		const left = word === undefined ? undefined : missing.get(word);
		if (word === undefined || left === undefined) return;
		if (step === 1 ? left > 0 : left >= 0) shared += step;
		missing.set(word, left - step);
	};
	for (let end = 0; end < words.length; end++) {
		turn(end, 1);
		if (end >= wanted.length) turn(end - wanted.length, -1);
		if (shared > best.shared) best = { shared, from: Math.max(0, end - wanted.length + 1) };
	}
	if (best.shared * 3 < wanted.length || best.shared === 0) return null;
	const last = words[Math.min(best.from + wanted.length, words.length) - 1];
	return text.slice(words[best.from]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)).replace(/\s+/g, " ");
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
