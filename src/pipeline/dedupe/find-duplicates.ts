import type { Duplicates } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import { tagsInRow } from "#pipeline/text/tag-row.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { keepText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { Entry } from "./entry.ts";
import { findAmong } from "./find-among.ts";
import { sourceIdentity } from "./source-identity.ts";
import type { TextDocument } from "./text-document.ts";

/** Words set aside at a time: 10 MB. */
const ARENA_WORDS = 1 << 20;

/**
 * Finds copies among raw texts. Ids are the documents' own: any string, cast once here.
 *
 * @param documents - read once, in any order; ids must be unique.
 */
export function findDuplicates(documents: Iterable<TextDocument>, options: DedupeOptions): Duplicates {
	const entries: Entry[] = [];
	const arena = new WordArena(ARENA_WORDS);
	for (const { id, text, url, published } of documents) {
		entries.push({
			id: id as PostId,
			identity: url ? sourceIdentity(url) : null,
			text: keepText(text, options.repeats, [], arena),
			fingerprint: null,
			tags: tagsInRow(text),
			quote: null,
			rights: "full",
			published: published ?? null,
			added: null,
		});
	}
	return findAmong(entries, options);
}
