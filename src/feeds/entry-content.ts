import type { Post } from "#pipeline/index.ts";
import type { FeedSource } from "./feed.ts";
import { otherPlaces } from "./other-places.ts";
import { escapeHtml } from "./xml-text.ts";

/**
 * What a subscriber reads: the text within its rights, then where it comes from, when, and where else it stands.
 *
 * @param copies the other members of its cluster, oldest first
 * @param added when the first of the cluster came, `yyyy-mm-dd`
 */
export function entryContent(post: Post, copies: readonly Post[], added: string, site: FeedSource): string {
	const rendered = site.rendered.get(post.id);
	const parts = [origin(post, rendered?.excerpted ?? false), dateRemark(post, added), alsoAt(post, copies)];
	const tail = parts.filter((part) => part !== "").map((part) => `<p>${part}</p>`);
	return [rendered?.feed ?? "", ...tail].filter((part) => part !== "").join("\n");
}

function origin(post: Post, excerpted: boolean): string {
	const { source, publisher, authors, form, via } = post.matter;
	const by = authors.length > 0 ? ` by ${escapeHtml(authors.map(({ name }) => name).join(", "))}` : "";
	const place = source === null ? "Source unknown" : link(source, publisher);
	const credit = via === null ? "" : ` Brought by ${escapeHtml(via)}.`;
	if (excerpted && source !== null) return `This is how it begins. The whole text${by} is at ${place}.${credit}`;
	if (form === "sighting") return `Seen at ${place}; none of its text is kept here.${credit}`;
	if (form === "brief") return `Our summary of a text${by}: ${place}.${credit}`;
	return source === null ? `${place}${by && `; written${by}`}.${credit}` : `Published${by} at ${place}.${credit}`;
}

function dateRemark(post: Post, added: string): string {
	const { published } = post.matter;
	if (published === null) return `Publication date unknown; added on ${added}.`;
	if (published.length < added.length) return `Published in ${published}, the day is unknown; added on ${added}.`;
	return "";
}

function alsoAt(post: Post, copies: readonly Post[]): string {
	const places = otherPlaces(post, copies);
	const named = places.flatMap(({ source, publisher }) => (source === null ? [] : [link(source, publisher)]));
	const unnamed = places.length - named.length;
	const unknown = unnamed === 0 ? [] : [unnamed === 1 ? "a place unknown" : `${unnamed} places unknown`];
	const list = [...named.sort(), ...unknown];
	return list.length === 0 ? "" : `Also published at ${list.join(", ")}.`;
}

/** A link to a place on the web; one with any other address is named and not linked. */
function link(address: string, name: string | null): string {
	const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
	const label = escapeHtml(name ?? (isWeb ? new URL(address).host : address));
	return isWeb ? `<a href="${escapeHtml(address)}" rel="nofollow ugc noopener noreferrer">${label}</a>` : label;
}
