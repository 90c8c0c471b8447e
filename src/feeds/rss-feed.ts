import { generateRssFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";
import { feedLinks, markArchive } from "./feed-links.ts";
import { withoutForbidden, withoutPadding } from "./xml-text.ts";

/** Writes a feed as RSS 2.0. The full text stands in `content:encoded`, authors in `dc:creator`. */
export function rssFeed(feed: Feed): string {
	const xml = generateRssFeed(
		withoutForbidden({
			title: feed.title,
			link: feed.home,
			description: feed.description,
			language: feed.language,
			lastBuildDate: feed.updated,
			atom: { links: feedLinks(feed, "rss") },
			items: feed.entries.map(toItem),
		}),
		{ stylesheets: [{ type: "text/css", href: feed.style }] },
	);
	return markArchive(withoutPadding(xml), feed);
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
		dc: {
			creators: entry.authors.map(({ name }) => name),
			...(entry.source === null ? {} : { sources: [entry.source] }),
		},
		atom: {
			updated: entry.updated,
			...(entry.source === null ? {} : { links: [{ href: entry.source, rel: "via" }] }),
		},
	};
}
