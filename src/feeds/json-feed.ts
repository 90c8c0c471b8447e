import { generateJsonFeed } from "feedsmith";
import type { Feed, FeedEntry } from "./feed.ts";
import { withoutForbidden } from "./xml-text.ts";

/** Writes a feed as JSON Feed 1.1, without an author: items whose author is unknown would take it over. */
export function jsonFeed(feed: Feed): string {
	const generated = generateJsonFeed(
		withoutForbidden({
			title: feed.title,
			home_page_url: feed.home,
			feed_url: feed.self.json,
			description: feed.description,
			language: feed.language,
			...(feed.previous === null ? {} : { next_url: feed.previous.json }),
			...(feed.hub === null ? {} : { hubs: [{ type: "WebSub", url: feed.hub }] }),
			items: feed.entries.map(toItem),
		}),
	);
	// The library leaves an empty list out; the format demands it.
	return `${JSON.stringify({ items: [], ...Object(generated) }, null, "\t")}\n`;
}

function toItem(entry: FeedEntry) {
	return {
		id: entry.id,
		url: entry.url,
		...(entry.source === null ? {} : { external_url: entry.source }),
		title: entry.title,
		content_html: entry.content,
		...(entry.summary === "" ? {} : { summary: entry.summary }),
		date_published: entry.published,
		date_modified: entry.updated,
		...(entry.authors.length === 0 ? {} : { authors: entry.authors.map(toAuthor) }),
		tags: entry.categories.map(({ label }) => label),
		...(entry.language === null ? {} : { language: entry.language }),
	};
}

function toAuthor({ name, url }: FeedEntry["authors"][number]) {
	return url === null ? { name } : { name, url };
}
