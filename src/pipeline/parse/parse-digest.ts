import type { Claim } from "../model/claim.ts";
import type { Decision } from "../model/decision.ts";
import type { Checked } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { NoteSource } from "../model/note.ts";
import type { Post } from "../model/post.ts";
import type { SourceFiles } from "../model/source-file.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { parseClaims } from "./parse-claims.ts";
import { parseDecisions } from "./parse-decisions.ts";
import { parseEditions } from "./parse-editions.ts";
import { parseNotes } from "./parse-notes.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type MustRead, parsePosts } from "./parse-posts.ts";
import { parseVocabulary } from "./parse-vocabulary.ts";

/** All files as values. */
export interface ParsedDigest {
	readonly vocabulary: Vocabulary;
	readonly posts: readonly Post[];
	readonly claims: readonly Claim[];
	readonly notes: readonly NoteSource[];
	readonly decisions: readonly Decision[];
	readonly editions: readonly Edition[];
}

/**
 * Turns the files of a content folder into values. A file at fault is left out and each of its faults is reported.
 *
 * @param mustRead as {@link parsePosts} takes it
 */
export function parseDigest(files: SourceFiles, options: ParseOptions, mustRead?: MustRead): Checked<ParsedDigest> {
	const vocabulary = parseVocabulary(files, options);
	const posts = parsePosts(files.posts, vocabulary.value, options, mustRead);
	const claims = parseClaims(files, vocabulary.value, posts.value, options);
	const notes = parseNotes(files.notes, options);
	const decisions = parseDecisions(files.decisions, vocabulary.value, options);
	const editions = parseEditions(files.editions, options);
	return {
		value: {
			vocabulary: vocabulary.value,
			posts: posts.value,
			claims: claims.value,
			notes: notes.value,
			decisions: decisions.value,
			editions: editions.value,
		},
		diagnostics: [vocabulary, posts, claims, notes, decisions, editions].flatMap(({ diagnostics }) => diagnostics),
	};
}
