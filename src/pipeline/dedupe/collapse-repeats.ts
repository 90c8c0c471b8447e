import type { Span } from "#pipeline/model/span.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { keepText } from "./compared-text.ts";
import type { RepeatOptions } from "./find-repeat.ts";

export interface CollapsedText {
	/** What is read and compared, in order; everything but {@link removed}. */
	readonly kept: readonly Span[];
	/** What is left out because it repeats, in order. Empty when nothing repeats. */
	readonly removed: readonly Span[];
	readonly keptWords: number;
	readonly removedWords: number;
}

/** Finds what stands twice in one text: the whole text, a teaser before it, an edited or a partial second copy. */
export function collapseRepeats(text: string, options: RepeatOptions): CollapsedText {
	const { words, repeat } = keepText(text, options, [], new WordArena());
	const removed = repeat?.removed ?? [];
	const kept: Span[] = [];
	let start = 0;
	for (const span of removed) {
		if (span.start > start) kept.push({ start, end: span.start });
		start = span.end;
	}
	if (start < text.length) kept.push({ start, end: text.length });
	return { kept, removed, keptWords: words.count, removedWords: repeat?.removedWords ?? 0 };
}
