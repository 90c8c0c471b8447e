import type { Span } from "#pipeline/model/span.ts";

/** Words of a text with what stands around them: the TextQuoteSelector of the W3C Web Annotation model. */
export interface TextQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/**
 * Describes a span by its words and their context. The inverse of `matchTextQuote`: that function finds this very
 * span again, because the context grows, on one side if that is enough, until no other place in the text has the same
 * words in it.
 *
 * @param context how many code units of context stand on each side at least, as far as the text has them.
 */
export function describeTextQuote(text: string, span: Span, context: number): TextQuote {
	for (let reach = context; ; reach = Math.max(1, 2 * reach)) {
		const reaches = [[reach, context] as const, [context, reach] as const, [reach, reach] as const];
		for (const [before, after] of reaches) {
			const from = boundary(text, Math.max(0, span.start - before), -1);
			const to = boundary(text, Math.min(text.length, span.end + after), 1);
			if (!isUnique(text, from, to) && (from > 0 || to < text.length)) continue;
			return {
				exact: text.slice(span.start, span.end),
				prefix: text.slice(from, span.start),
				suffix: text.slice(span.end, to),
			};
		}
	}
}

function isUnique(text: string, from: number, to: number): boolean {
	const words = text.slice(from, to);
	return text.indexOf(words) === from && text.indexOf(words, from + 1) === -1;
}

/** Steps out of the middle of a surrogate pair. */
function boundary(text: string, offset: number, step: -1 | 1): number {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset + step : offset;
}
