import type { Span } from "#pipeline/model/span.ts";
import { alignWords } from "./align-words.ts";
import type { TextQuote } from "./describe-text-quote.ts";
import { cutOut, overlapsAny } from "./spans.ts";

/** Where a quote stands in a text. */
export type QuoteMatch =
	| { readonly kind: "exact"; readonly span: Span }
	/** The text was edited a little since it was quoted. */
	| { readonly kind: "edited"; readonly span: Span; readonly similarity: number }
	| { readonly kind: "ambiguous"; readonly spans: readonly Span[] }
	/** With the place that is most alike, for people to look at; the quote does not hang there. */
	| { readonly kind: "lost"; readonly nearest: { readonly span: Span; readonly similarity: number } | null };

export interface MatchOptions {
	/** How many words a quote must have before it is looked for in edited text. */
	readonly reanchorWords: number;
	/** How alike, from 0 to 1, an edited passage must be. */
	readonly reanchorFloor: number;
	/** Merged spans in which nothing is found. */
	readonly removed: readonly Span[];
}

/**
 * Finds the place that a quote describes: its exact words first, then the same words after small edits of the text.
 * The context decides between several places; where it cannot, the match is ambiguous.
 *
 * Small edits change white space, case, punctuation and spelling, or add and drop a word here and there. A changed
 * number, name or word of negation, or a word in another's place, makes another statement: such a quote is lost,
 * because a note must never drift to a sentence that only looks like the one it was written for.
 */
export function matchTextQuote(text: string, quote: TextQuote, options: MatchOptions): QuoteMatch {
	const exact = exactSpans(text, quote, options.removed);
	const [first] = exact;
	if (first) {
		const best = exact.length === 1 ? first : bestInContext(text, exact, quote);
		return best ? { kind: "exact", span: best } : { kind: "ambiguous", spans: exact };
	}
	return matchEdited(text, quote, options);
}

/** Where the exact words stand; a quote without words stands where its context meets. */
function exactSpans(text: string, quote: TextQuote, removed: readonly Span[]): Span[] {
	const { exact, prefix, suffix } = quote;
	if (exact === "") {
		return occurrences(text, prefix + suffix).map((at) => ({ start: at + prefix.length, end: at + prefix.length }));
	}
	return occurrences(text, exact)
		.map((start) => ({ start, end: start + exact.length }))
		.filter((span) => !overlapsAny(removed, span));
}

function occurrences(text: string, words: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(words); at > (found.at(-1) ?? -1); at = text.indexOf(words, at + 1)) found.push(at);
	return found;
}

function matchEdited(text: string, quote: TextQuote, options: MatchOptions): QuoteMatch {
	const readable = cutOut({ start: 0, end: text.length }, options.removed);
	const align = (isStrict: boolean) =>
		readable.flatMap(({ start, end }) => {
			const found = alignWords(text.slice(start, end), quote.exact, isStrict);
			return found.map(({ span, ...rest }) => ({
				...rest,
				span: { start: span.start + start, end: span.end + start },
			}));
		});
	const candidates = align(true).filter(
		({ words, similarity }) => words >= options.reanchorWords && similarity >= options.reanchorFloor,
	);
	const [first] = candidates;
	if (!first) return { kind: "lost", nearest: mostAlike(align(false)) };
	const spans = candidates.map(({ span }) => span);
	const best = candidates.length === 1 ? first.span : bestInContext(text, spans, quote);
	if (!best) return { kind: "ambiguous", spans };
	return { kind: "edited", span: best, similarity: candidates.find(({ span }) => span === best)?.similarity ?? 0 };
}

function mostAlike(candidates: readonly { readonly span: Span; readonly similarity: number }[]) {
	const [best] = [...candidates].sort((a, b) => b.similarity - a.similarity || a.span.start - b.span.start);
	return best ? { span: best.span, similarity: best.similarity } : null;
}

/** The one span whose surroundings share most with the quote's context; null when two share as much. */
function bestInContext(text: string, spans: readonly Span[], { prefix, suffix }: TextQuote): Span | null {
	const scored = spans.map((span) => ({
		span,
		score: sharedEnd(text.slice(0, span.start), prefix) + sharedStart(text.slice(span.end), suffix),
	}));
	scored.sort((a, b) => b.score - a.score);
	const [best, next] = scored;
	return best && best.score > (next?.score ?? -1) ? best.span : null;
}

function sharedStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
	return length;
}

function sharedEnd(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
	return length;
}
