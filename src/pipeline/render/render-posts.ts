import type { Digest } from "../model/digest.ts";
import type { PostId } from "../model/ids.ts";
import type { Post } from "../model/post.ts";
import type { RenderedPost } from "../model/rendered.ts";
import { anchorsOf } from "./anchors.ts";
import { articleHtml, type Reading } from "./article-html.ts";
import { feedHtml } from "./feed-html.ts";
import { countWords, endOfWords } from "./reading-words.ts";
import { collectRemarks } from "./remarks.ts";
import type { RenderOptions } from "./render-options.ts";
import { shownSlice, shownText } from "./shown-text.ts";

/** What rendering needs of a digest. */
export type RenderInput = Pick<Digest, "posts" | "vocabulary" | "duplicates" | "annotations">;

/** Draws every post, for its page and for feeds, within its rights. Nothing but our own elements is added to it. */
export function renderPosts(input: RenderInput, options: RenderOptions): ReadonlyMap<PostId, RenderedPost> {
	return new Map([...input.posts].map(([id, post]) => [id, renderPost(post, input, options)]));
}

function renderPost(post: Post, input: RenderInput, options: RenderOptions): RenderedPost {
	const repeat = input.duplicates.repeats.get(post.id);
	const shown = shownText(post, repeat, options.excerptWords);
	const annotations = input.annotations.get(post.id)?.annotations ?? [];
	const anchors = anchorsOf(post, shown);
	const remarks = collectRemarks(post, annotations, shown);
	const reading: Reading = { post, shown, repeat, remarks, anchors, vocabulary: input.vocabulary };

	const text = shownSlice(post.text, { start: 0, end: post.text.length }, shown);
	const nothing = text.trim() === "";
	return {
		article: nothing ? "" : articleHtml(reading, options),
		feed: nothing ? "" : feedHtml(reading, options),
		summary: summary(text, shown.cut !== null, options),
		words: countWords(text),
		excerpted: shown.cut !== null,
		shown: shown.spans,
		anchors,
	};
}

function summary(text: string, excerpted: boolean, { summaryWords, labels }: RenderOptions): string {
	const end = endOfWords(text, summaryWords);
	const words = text
		.slice(0, end ?? text.length)
		.replace(/\s+/gu, " ")
		.trim();
	if (end === null && !excerpted) return words;
	// After a full stop the ellipsis stands apart, or it reads as four dots.
	return words + (/[.!?]$/.test(words) ? " " : "") + labels.ellipsis;
}
