import type { Span } from "#pipeline/model/span.ts";
import { repeatedLengths } from "#pipeline/text/repeated-lengths.ts";

/** Words of a text with what stands around them: the TextQuoteSelector of the W3C Web Annotation model. */
export interface TextQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** A text whose quotes can be told apart. */
export interface QuotableText {
	readonly text: string;
	/** Of each offset, the length of the longest string that begins there and elsewhere too. */
	readonly repeated: Int32Array;
}

/** How much context stands around a quote, in UTF-16 code units on each side. */
export interface ContextLimits {
	/** At least, as far as the text has it. */
	readonly quoteContext: number;
	/** At most: a text that says the same again and again would otherwise be quoted whole for each of its words. */
	readonly mostContext: number;
}

/** Reads a text once for {@link describeTextQuote}. */
export function readQuotable(text: string): QuotableText {
	return { text, repeated: repeatedLengths(text) };
}

/**
 * Describes a span by its words and their context. The inverse of `matchTextQuote`: that function finds this very
 * span again, because the context grows, on one side if that is enough, until no other place in the text has the same
 * words in it.
 *
 * @returns `null` where even the most context does not tell the span from another place.
 */
export function describeTextQuote(
	{ text, repeated }: QuotableText,
	span: Span,
	{ quoteContext, mostContext }: ContextLimits,
): TextQuote | null {
	for (let reach = quoteContext; ; reach = Math.min(mostContext, Math.max(1, 2 * reach))) {
		const reaches = [[reach, quoteContext] as const, [quoteContext, reach] as const, [reach, reach] as const];
		for (const [before, after] of reaches) {
			const from = boundary(text, Math.max(0, span.start - before), -1);
			const to = boundary(text, Math.min(text.length, span.end + after), 1);
			const isUnique = to - from > (repeated[from] ?? 0);
			if (!isUnique && (from > 0 || to < text.length)) continue;
			return {
				exact: text.slice(span.start, span.end),
				prefix: text.slice(from, span.start),
				suffix: text.slice(span.end, to),
			};
		}
		if (reach >= mostContext) return null;
	}
}

/** Steps out of the middle of a surrogate pair. */
function boundary(text: string, offset: number, step: -1 | 1): number {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset + step : offset;
}
