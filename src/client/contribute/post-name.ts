import { sourceIdentity } from "#pipeline/dedupe/source-identity.ts";
import { hashString } from "#pipeline/text/hash.ts";
import type { Draft } from "./draft.ts";

/** UTF-16 code units: an address that can be read out, with room for a number behind it. */
const LONGEST = 48;

/**
 * The name of a draft's file: the given one, otherwise made of the title or of how the text begins. Of a sighting, and
 * where no letter can be used, it is made of the source, because it must give nothing of the text away.
 *
 * @param isTaken whether the digest has a post of that name
 */
export function postName(draft: Draft, firstWords: string, isTaken: (name: string) => boolean): string {
	if (draft.name.trim() !== "") return draft.name.trim();
	const words = draft.keep === "none" ? "" : slugOf(draft.title.trim() || firstWords);
	const base = words.includes("-") ? words : sourceName(draft);
	let name = base;
	for (let count = 2; isTaken(name); count++) name = `${base}-${count}`;
	return name;
}

function sourceName({ source, added }: Draft): string {
	if (!URL.canParse(source)) return `post-of-${added}`;
	const hash = hashString(sourceIdentity(source)).toString(16).padStart(8, "0");
	return `${slugOf(new URL(source).hostname.replace(/^www\./u, "")) || "post"}-${hash}`;
}

function slugOf(text: string): string {
	const slug = text
		.normalize("NFKD")
		.replace(/[\p{M}'’]/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, "-")
		.replace(/^-|-$/gu, "");
	return slug.length <= LONGEST ? slug : slug.slice(0, slug.lastIndexOf("-", LONGEST)).slice(0, LONGEST);
}
