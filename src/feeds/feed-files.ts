import { FEED_FORMATS, type FeedFormat } from "#views/urls.ts";
import { atomFeed } from "./atom-feed.ts";
import { createFeeds } from "./create-feeds.ts";
import type { Feed, FeedSource } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { rssFeed } from "./rss-feed.ts";

/** One file of the site that feed readers ask for. */
export interface FeedFile {
	/** Below the site's base, without a slash before it. */
	readonly path: string;
	readonly type: string;
	/** The file's text, written when it is asked for. */
	readonly text: () => string;
}

const WRITERS: Readonly<Record<FeedFormat, { type: string; write: (feed: Feed) => string }>> = {
	rss: { type: "application/rss+xml; charset=utf-8", write: rssFeed },
	atom: { type: "application/atom+xml; charset=utf-8", write: atomFeed },
	json: { type: "application/feed+json; charset=utf-8", write: jsonFeed },
};

/** Every feed and its archives in every format. */
export function feedFiles(site: FeedSource): FeedFile[] {
	const { urls } = site;
	const below = (address: string): string => address.slice(urls.absolute(urls.within("/")).length);
	return createFeeds(site).flatMap((feed) =>
		FEED_FORMATS.map((format): FeedFile => {
			const { type, write } = WRITERS[format];
			return { path: below(feed.self[format]), type, text: () => write(feed) };
		}),
	);
}
