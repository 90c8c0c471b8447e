import { generateRssFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

/** Writes a feed as RSS 2.0. The full text stands in `content:encoded`, authors in `dc:creator`. */
export function rssFeed(feed: Feed): string {
	return generateRssFeed(
		withoutForbidden({
			title: feed.title,
			link: feed.home,
			description: feed.description,
			language: feed.language,
			lastBuildDate: feed.updated,
			atom: { links: [{ href: feed.self.rss, rel: "self", type: "application/rss+xml" }] },
			items: feed.entries.map(toItem),
		}),
	);
}

function toItem(entry: FeedEntry) {
	return {
		title: entry.title,
		link: entry.url,
		guid: { value: entry.id, isPermaLink: false },
		pubDate: entry.published,
		description: entry.summary,
		content: { encoded: entry.content },
		categories: entry.categories.map(({ label }) => ({ name: label })),
		dc: { creators: entry.authors.map(({ name }) => name) },
		atom: {
			updated: entry.updated,
			...(entry.source === null ? {} : { links: [{ href: entry.source, rel: "via" }] }),
		},
	};
}
