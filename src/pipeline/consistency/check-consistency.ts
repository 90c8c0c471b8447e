import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Claim } from "#pipeline/model/claim.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Edition } from "#pipeline/model/edition.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { NoteSource } from "#pipeline/model/note.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { SourceFiles } from "#pipeline/model/source-file.ts";
import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import { checkBriefs } from "./check-briefs.ts";
import { checkClaims } from "./check-claims.ts";
import { checkDates } from "./check-dates.ts";
import { checkLinks } from "./check-links.ts";
import { checkStances } from "./check-stances.ts";

export interface ConsistencyOptions {
	/** `yyyy-mm-dd`: nothing may be dated later. Null where nobody says what day it is: then dates are only compared. */
	readonly latest: string | null;
}

/** What a content folder says, with its files, so that each fault has its place. */
export interface Content {
	readonly files: SourceFiles;
	readonly vocabulary: Vocabulary;
	/** Those that were read, those that were taken down as well. */
	readonly posts: ReadonlyMap<PostId, Post>;
	readonly claims: readonly Claim[];
	readonly annotations: ReadonlyMap<PostId, PostAnnotations>;
	readonly notes: readonly NoteSource[];
	readonly decisions: readonly Decision[];
	readonly editions: readonly Edition[];
	/** A remedy for a name that is not known. */
	readonly suggest: (name: string, known: Iterable<string>) => string;
}

/**
 * Checks what files that are each well formed say of one another and leave out: links of ours that lead nowhere, positions
 * without a reason, figures without a unit, briefs without a fact or a source, dates that have not come. What a source said
 * cannot be checked here: only whether a brief says anything that could be checked against it.
 */
export function checkConsistency(content: Content, options: ConsistencyOptions): readonly Diagnostic[] {
	return [
		...checkLinks(content),
		...checkStances(content),
		...checkBriefs(content),
		...checkClaims(content),
		...checkDates(content, options),
	];
}
