import { canonicalUrl, type FieldValue, formatFrontMatter, type SightingFields } from "#pipeline/index.ts";

/** A post as it was found. `null` and an empty list mean that nothing says it: nothing here is guessed. */
export interface PostDraft {
	readonly title: string | null;
	/** Where it stands: a web address. */
	readonly source: string | null;
	readonly authors: readonly FieldValue[];
	readonly publisher: string | null;
	/** `2026-06-15`, `2026-06` or `2026`. */
	readonly published: string | null;
	readonly language: string | null;
	readonly kind: string | null;
	readonly projects: readonly string[];
	/** Who brought it. */
	readonly via: string | null;
	/** Markdown. */
	readonly text: string;
}

/**
 * The file of a copy, of which an excerpt may be shown.
 *
 * @param added the day it enters the digest, `yyyy-mm-dd`
 */
export function toCopyFile(draft: PostDraft, added: string): string {
	const { title, source, authors, publisher, published, kind, language, projects, via, text } = draft;
	const matter = formatFrontMatter({
		title,
		source: source === null ? "unknown" : (canonicalUrl(source) ?? source),
		author: authors.length === 1 ? (authors[0] ?? null) : authors.length === 0 ? "unknown" : authors,
		publisher,
		published: published ?? "unknown",
		added,
		form: "copy",
		rights: "excerpt",
		kind,
		language,
		projects: orNone(projects),
		via,
	});
	return `${matter}\n${text.trim()}\n`;
}

/** The file of a sighting: where and when the text was seen and what can be told of it, without its words or a name. */
export function toSightingFile(draft: PostDraft, added: string, fields: SightingFields): string {
	const { title, source, publisher, published, kind, language, projects, via } = draft;
	const { fingerprint, words, incentive, substance, signals, tags } = fields;
	return formatFrontMatter({
		title,
		source: source === null ? "unknown" : namelessAddress(canonicalUrl(source) ?? source),
		publisher,
		published: published ?? "unknown",
		added,
		form: "sighting",
		rights: "none",
		kind,
		language,
		projects: orNone(projects),
		via,
		words: String(words),
		incentive,
		substance,
		signals: orNone(signals),
		tags: orNone(tags),
		fingerprint,
	});
}

function orNone(list: readonly string[]): readonly string[] | null {
	return list.length === 0 ? null : list;
}

/** On X an address holds the account's name, and leads to the same post without it. */
function namelessAddress(url: string): string {
	return url.replace(/^https:\/\/x\.com\/\w+\/status\//, "https://x.com/i/status/");
}
