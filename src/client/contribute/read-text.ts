import { annotatePosts } from "#pipeline/annotate/annotate-posts.ts";
import { type ComparedText, keepText, viewText } from "#pipeline/dedupe/compared-text.ts";
import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import { annotateOptions, dedupeOptions, parseOptions } from "#pipeline/options.ts";
import { parsePosts } from "#pipeline/parse/parse-posts.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { composePost } from "./compose-post.ts";
import { EMPTY_DRAFT } from "./draft.ts";

/** A text as the digest reads it. */
export interface TextReading {
	/** Null where its Markdown cannot be read; then the bare text is compared. */
	readonly post: Post | null;
	readonly compared: ComparedText;
	readonly annotations: PostAnnotations | null;
}

/** Reads a text as a copy of which nothing else is known, by the rules of the build. */
export function readText(text: string, vocabulary: Vocabulary): TextReading {
	const { file } = composePost({ ...EMPTY_DRAFT, text }, "text", null);
	const [post = null] = parsePosts([{ path: "posts/2000/text.md", text: file }], vocabulary, parseOptions).value;
	const quoted = post?.passages.filter((passage) => passage.quoted).map(({ span }) => span) ?? [];
	const kept = keepText(post?.text ?? text, dedupeOptions.repeats, quoted, new WordArena());
	return { post, compared: viewText(kept), annotations: post && annotate(post, kept.repeat, vocabulary) };
}

function annotate(
	post: Post,
	repeat: ReturnType<typeof keepText>["repeat"],
	vocabulary: Vocabulary,
): PostAnnotations | null {
	const keptWords = 0;
	const repeats = new Map(repeat === null ? [] : [[post.id, { post: post.id, keptWords, ...repeat }] as const]);
	return annotatePosts([post], vocabulary, [], repeats, [], annotateOptions).value.get(post.id as PostId) ?? null;
}
