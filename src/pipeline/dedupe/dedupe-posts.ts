import type { Duplicates } from "#pipeline/model/duplicate.ts";
import type { Post } from "#pipeline/model/post.ts";
import { tagsInRow } from "#pipeline/text/tag-row.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { keepText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { Entry } from "./entry.ts";
import { findAmong } from "./find-among.ts";
import { parseFingerprint } from "./fingerprint.ts";
import { sourceIdentity } from "./source-identity.ts";

/** Words set aside at a time: a digest of some hundred posts. */
const ARENA_WORDS = 1 << 16;

/**
 * The dedupe stage: clusters of posts that are the same text, with tier and evidence; quotations, families
 * and repeats, which are never merged. Briefs are our own words: they are the same only as briefs of one source.
 */
export function dedupePosts(posts: readonly Post[], options: DedupeOptions): Duplicates {
	const arena = new WordArena(ARENA_WORDS);
	return findAmong(
		posts.map((post) => toEntry(post, options, arena)),
		options,
	);
}

function toEntry(post: Post, options: DedupeOptions, arena: WordArena): Entry {
	const { id, matter, passages } = post;
	const quoted = passages.filter((passage) => passage.quoted).map((passage) => passage.span);
	const key = matter.source === null ? null : sourceIdentity(matter.source);
	return {
		id,
		identity: key !== null && matter.form === "brief" ? `brief of ${key}` : key,
		text: matter.form === "copy" ? keepText(post.text, options.repeats, quoted, arena) : null,
		fingerprint: matter.fingerprint === null ? null : parseFingerprint(matter.fingerprint),
		tags: matter.form === "copy" ? tagsInRow(post.text) : matter.tags,
		quote: ({ start, end }) => post.text.slice(start, end),
		rights: matter.rights,
		published: matter.published,
		added: matter.added,
	};
}
