import type { AlignedPassage } from "#pipeline/model/duplicate.ts";
import type { Span } from "#pipeline/model/span.ts";
import { type AlignOptions, findBlocks } from "./align.ts";
import type { ComparedText } from "./compared-text.ts";

/** Where two texts say the same: spans in either text, in the order of the first. */
export function alignedPassages(member: ComparedText, against: ComparedText, options: AlignOptions): AlignedPassage[] {
	return findBlocks(member.hashes, against.hashes, options).map(({ a, b, length }) => ({
		member: spanOf(member, a, a + length),
		against: spanOf(against, b, b + length),
	}));
}

/** The span of the words `[start, end)` in the text that they were read from. */
export function spanOf(text: ComparedText, start: number, end: number): Span {
	const last = end - 1;
	return { start: text.starts[start] as number, end: (text.starts[last] as number) + (text.lengths[last] as number) };
}

/** Where `outer` carries words of `inner`; runs that are but a few words apart are one span. */
export function quotedSpans(outer: ComparedText, inner: ComparedText, options: AlignOptions): Span[] {
	const spans: { start: number; end: number }[] = [];
	let lastWord = Number.NEGATIVE_INFINITY;
	for (const { a, length } of findBlocks(outer.hashes, inner.hashes, options)) {
		const { start, end } = spanOf(outer, a, a + length);
		const last = spans.at(-1);
		if (last !== undefined && a - lastWord <= options.joinedGap) last.end = end;
		else spans.push({ start, end });
		lastWord = a + length;
	}
	return spans;
}
