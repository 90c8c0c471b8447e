import { generateAtomFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

/** Writes a feed as Atom 1.0. An entry without a known author falls under the feed's, as Atom wants one. */
export function atomFeed(feed: Feed): string {
	return generateAtomFeed(
		withoutForbidden({
			id: feed.id,
			title: { value: feed.title },
			subtitle: { value: feed.description },
			updated: feed.updated,
			authors: [{ name: feed.publisher }],
			links: [
				{ href: feed.self.atom, rel: "self", type: "application/atom+xml" },
				{ href: feed.home, rel: "alternate", type: "text/html" },
			],
			xml: { lang: feed.language },
			entries: feed.entries.map(toEntry),
		}),
	);
}

function toEntry(entry: FeedEntry) {
	return {
		id: entry.id,
		title: { value: entry.title },
		updated: entry.updated,
		published: entry.published,
		authors: entry.authors.map(({ name, url }) => (url === null ? { name } : { name, uri: url })),
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
