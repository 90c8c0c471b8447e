import type { Duplicates } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import { toComparedText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { Entry } from "./entry.ts";
import { findAmong } from "./find-among.ts";
import { sourceIdentity } from "./source-identity.ts";
import type { TextDocument } from "./text-document.ts";

/**
 * Finds copies among raw texts. Ids are the documents' own: any string, cast once here.
 *
 * @param documents - read once, in any order; ids must be unique.
 */
export function findDuplicates(documents: Iterable<TextDocument>, options: DedupeOptions): Duplicates {
	const entries: Entry[] = [];
	for (const { id, text, url, published } of documents) {
		entries.push({
			id: id as PostId,
			identity: url === undefined ? null : sourceIdentity(url),
			text: toComparedText(text, options.repeats),
			fingerprint: null,
			published: published ?? null,
			added: null,
		});
	}
	return findAmong(entries, options);
}
