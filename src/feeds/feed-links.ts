import type { Feed } from "./feed.ts";

const HISTORY = "http://purl.org/syndication/history/1.0";

type Format = "rss" | "atom";
const TYPES: Readonly<Record<Format, string>> = { rss: "application/rss+xml", atom: "application/atom+xml" };

/** The links that say where an XML document of a feed stands, and where the rest of the feed is. */
export function feedLinks(feed: Feed, format: Format): { href: string; rel: string; type?: string }[] {
	const type = TYPES[format];
	return [
		{ href: feed.self[format], rel: "self", type },
		...(feed.current === null ? [] : [{ href: feed.current[format], rel: "current", type }]),
		...(feed.previous === null ? [] : [{ href: feed.previous[format], rel: "prev-archive", type }]),
		...(feed.next === null ? [] : [{ href: feed.next[format], rel: "next-archive", type }]),
		...(feed.hub === null ? [] : [{ href: feed.hub, rel: "hub" }]),
	];
}

/** Marks an archive as one that need not be fetched again (RFC 5005, section 4); the library has no such element. */
export function markArchive(xml: string, { current }: Feed): string {
	if (current === null) return xml;
	return xml
		.replace(/<(?:rss|feed)\b/u, `$& xmlns:fh="${HISTORY}"`)
		.replace(/(\n\s*)<title>.*<\/title>/u, "$&$1<fh:archive/>");
}
