import type { PostId } from "#pipeline/model/ids.ts";
import type { Rights } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { KeptText } from "./compared-text.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** What the engine knows of one post or document. */
export interface Entry {
	readonly id: PostId;
	/** Canonical key of its source; posts that share it are one text. Null when unknown. */
	readonly identity: string | null;
	/** Null when there is no text to compare: a brief is our own words, a sighting has none. */
	readonly text: KeptText | null;
	/** Of a sighting. */
	readonly fingerprint: Fingerprint | null;
	/** The tags, cashtags and handles that stand in a row, sorted; none when there are fewer than two. */
	readonly tags: readonly string[];
	/** Gives a stretch of the text as it was written; null where the text is not at hand. */
	readonly quote: ((span: Span) => string) | null;
	/** How much of it may be shown. */
	readonly rights: Rights;
	/** `2026`, `2026-06` or `2026-06-15`; null when unknown. */
	readonly published: string | null;
	/** The day it came in, as `published`; null when unknown. */
	readonly added: string | null;
}
