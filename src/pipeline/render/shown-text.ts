import type { Repeat } from "../model/duplicate.ts";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { endOfWords } from "./reading-words.ts";

/** Which part of a post's text readers see. */
export interface ShownText {
	/** Ascending, apart from one another, none empty. */
	readonly spans: readonly Span[];
	/** Where the rights cut the text; `null` when they did not. */
	readonly cut: number | null;
}

/**
 * What may be shown, by rights, without what the capture repeated. An excerpt is counted in the source's own
 * text from its beginning, so leaving out a repeat never lets later words in.
 */
export function shownText(post: Post, repeat: Repeat | undefined, excerptWords: number): ShownText {
	const { rights } = post.matter;
	if (rights === "none") return { spans: [], cut: null };
	const cut = rights === "excerpt" ? endOfWords(post.text, excerptWords) : null;
	const limit = cut ?? post.text.length;

	const spans: Span[] = [];
	let start = 0;
	for (const removed of repeat?.removed ?? []) {
		spans.push({ start, end: Math.min(removed.start, limit) });
		start = removed.end;
	}
	spans.push({ start, end: limit });
	return { spans: spans.filter((span) => span.start < span.end), cut };
}

/** The shown parts of a span. */
export function shownParts(span: Span, shown: ShownText): Span[] {
	const parts: Span[] = [];
	for (const { start, end } of shown.spans) {
		if (start >= span.end) break;
		const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
		if (part.start < part.end) parts.push(part);
	}
	return parts;
}

/** The characters of a span that are shown. */
export function shownSlice(text: string, span: Span, shown: ShownText): string {
	return shownParts(span, shown)
		.map(({ start, end }) => text.slice(start, end))
		.join("");
}
