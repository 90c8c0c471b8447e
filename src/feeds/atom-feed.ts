import { generateAtomFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";
import { feedLinks, markArchive } from "./feed-links.ts";
import { withoutForbidden, withoutPadding } from "./xml-text.ts";

/** Without an author an entry would count as the feed's own words. */
const UNKNOWN = [{ name: "Unknown author", url: null }];

/** Writes a feed as Atom 1.0. */
export function atomFeed(feed: Feed): string {
	const xml = generateAtomFeed(
		withoutForbidden({
			id: feed.id,
			title: { value: feed.title },
			subtitle: { value: feed.description },
			updated: feed.updated,
			authors: [{ name: feed.publisher }],
			links: [{ href: feed.home, rel: "alternate", type: "text/html" }, ...feedLinks(feed, "atom")],
			xml: { lang: feed.language },
			entries: feed.entries.map(toEntry),
		}),
		{ stylesheets: [{ type: "text/css", href: feed.style }] },
	);
	return markArchive(withoutPadding(xml), feed);
}

function toEntry(entry: FeedEntry) {
	return {
		id: entry.id,
		title: { value: entry.title },
		updated: entry.updated,
		published: entry.published,
		authors: (entry.authors.length === 0 ? UNKNOWN : entry.authors).map(({ name, url }) =>
			url === null ? { name } : { name, uri: url },
		),
		categories: entry.categories.map(({ term, label }) => ({ term, label })),
		links: [
			{ href: entry.url, rel: "alternate", type: "text/html" },
			...(entry.source === null ? [] : [{ href: entry.source, rel: "via" }]),
		],
		...(entry.summary === "" ? {} : { summary: { value: entry.summary } }),
		content: {
			value: entry.content,
			type: "html",
			...(entry.language === null ? {} : { xml: { lang: entry.language } }),
		},
	};
}
