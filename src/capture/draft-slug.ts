import type { PostDraft } from "./post-draft.ts";
import { sourceSlug, toSlug } from "./source-slug.ts";

/** UTF-16 code units: an address that can be read out. */
const LONGEST = 48;

/**
 * The file name that a draft should have. A copy is called by its title, or, where no address tells it from others, by
 * how it begins; every other copy and every sighting by its source.
 */
export function draftSlug({ title, source, text }: PostDraft, form: "copy" | "sighting"): string {
	const words = form === "copy" ? (title ?? (source === null ? text.slice(0, 4 * LONGEST) : "")) : "";
	const slug = cutWords(toSlug(unaccented(words)));
	if (slug.includes("-")) return slug;
	return source === null ? slug || "untitled" : sourceSlug(source);
}

function cutWords(slug: string): string {
	return slug.length <= LONGEST ? slug : slug.slice(0, slug.lastIndexOf("-", LONGEST)).slice(0, LONGEST);
}

function unaccented(text: string): string {
	return text.normalize("NFKD").replace(/[\p{M}'’]/gu, "");
}
