import type { Nodes } from "hast";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import { splitSentences } from "#pipeline/text/sentences.ts";
import { cutOut, mergeSpans } from "./spans.ts";

/** A sentence of a post. */
export interface Sentence {
	readonly span: Span;
	readonly text: string;
	/** Whether it stands inside a block quotation: not the author's own words. */
	readonly quoted: boolean;
	readonly heading: boolean;
}

/** One post as the rules read it: its sentences, and the places where a rule must not look. Spans are merged. */
export interface Reading {
	readonly post: Post;
	/** Repeated passages: nothing is annotated here. */
	readonly removed: readonly Span[];
	/** Code, addresses and repeated passages: no word here is a name. */
	readonly unread: readonly Span[];
	readonly headings: readonly Span[];
	readonly links: readonly Span[];
	readonly quotations: readonly Span[];
	/** Of everything but code and repeated passages, in order. */
	readonly sentences: readonly Sentence[];
}

/** Reads a post once for all rules. */
export function readPost(post: Post, repeat: Repeat | undefined): Reading {
	const removed = mergeSpans(repeat?.removed ?? []);
	const code = [...codeSpans(post), ...spansOf(post, (passage) => passage.kind === "code")];
	return {
		post,
		removed,
		unread: mergeSpans([...removed, ...code, ...addressSpans(post.text)]),
		headings: spansOf(post, (passage) => passage.kind === "heading"),
		links: mergeSpans(post.links.map((link) => link.span)),
		quotations: spansOf(post, (passage) => passage.quoted),
		sentences: sentencesOf(post, removed),
	};
}

function spansOf(post: Post, wanted: (passage: Post["passages"][number]) => boolean): Span[] {
	return mergeSpans(post.passages.filter(wanted).map((passage) => passage.span));
}

function sentencesOf(post: Post, removed: readonly Span[]): Sentence[] {
	return post.passages
		.filter((passage) => passage.kind !== "code")
		.flatMap((passage) =>
			cutOut(passage.span, removed)
				.flatMap(({ start, end }) => splitSentences(post.text.slice(start, end), start))
				.map((span) => ({
					span,
					text: post.text.slice(span.start, span.end),
					quoted: passage.quoted,
					heading: passage.kind === "heading",
				})),
		);
}

/** Where `code` and `pre` elements stand: text offsets follow from the text nodes in document order. */
function codeSpans(post: Post): Span[] {
	const spans: Span[] = [];
	const walk = (node: Nodes, start: number): number => {
		if (node.type === "text") return start + node.value.length;
		if (node.type !== "element" && node.type !== "root") return start;
		const end = node.children.reduce((offset, child) => walk(child, offset), start);
		if (node.type === "element" && (node.tagName === "code" || node.tagName === "pre")) spans.push({ start, end });
		return end;
	};
	walk(post.tree, 0);
	return spans;
}

const ADDRESS =
	/(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\p{L}\p{N}.+_-])[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s<>"]*/giu;

/** Web addresses, with or without scheme, and e-mail addresses. */
function addressSpans(text: string): Span[] {
	return [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
