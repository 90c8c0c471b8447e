import { cleanLine } from "#capture/clean-text.ts";
import type { PostDraft } from "#capture/post-draft.ts";

/** What the caller says of a post; it goes before what the post says of itself. */
export interface GivenFacts {
	readonly source?: string | undefined;
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly publisher?: string | undefined;
	readonly published?: string | undefined;
	readonly language?: string | undefined;
	readonly kind?: string | undefined;
	/** Separated by commas. */
	readonly project?: string | undefined;
	readonly via?: string | undefined;
}

/** A draft with what the caller says of it. */
export function withGiven(draft: PostDraft, given: GivenFacts): PostDraft {
	const author = lineOf(given.author);
	return {
		title: lineOf(given.title) ?? draft.title,
		source: lineOf(given.source) ?? draft.source,
		authors: author === null ? draft.authors : [author],
		publisher: lineOf(given.publisher) ?? draft.publisher,
		published: lineOf(given.published) ?? draft.published,
		language: lineOf(given.language) ?? draft.language,
		kind: lineOf(given.kind) ?? draft.kind,
		projects: (given.project ?? "").split(",").flatMap((each) => cleanLine(each) ?? []),
		via: lineOf(given.via) ?? draft.via,
		text: draft.text,
	};
}

function lineOf(value: string | undefined): string | null {
	return value === undefined ? null : cleanLine(value);
}
