import { atomFeed } from "./atom-feed.ts";
import { createFeed } from "./create-feed.ts";
import { feedScopes } from "./describe-feed.ts";
import type { FeedSource } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { opmlFile } from "./opml-file.ts";
import { rssFeed } from "./rss-feed.ts";

/** One file of the site that feed readers ask for. */
export interface FeedFile {
	/** Below the site's base, without a slash before it. */
	readonly path: string;
	readonly type: string;
	/** The file's text, written when it is asked for. */
	readonly text: () => string;
}

/** Every feed in every format, and the list of them all. */
export function feedFiles(site: FeedSource): FeedFile[] {
	const { urls, digest } = site;
	const below = (path: string): string => path.slice(urls.base.length + 1);
	const feeds = feedScopes(digest.vocabulary).flatMap((scope): FeedFile[] => [
		{
			path: below(urls.feed(scope, "rss")),
			type: "application/rss+xml; charset=utf-8",
			text: () => rssFeed(createFeed(site, scope)),
		},
		{
			path: below(urls.feed(scope, "atom")),
			type: "application/atom+xml; charset=utf-8",
			text: () => atomFeed(createFeed(site, scope)),
		},
		{
			path: below(urls.feed(scope, "json")),
			type: "application/feed+json; charset=utf-8",
			text: () => jsonFeed(createFeed(site, scope)),
		},
	]);
	return [...feeds, { path: below(urls.opml()), type: "text/x-opml; charset=utf-8", text: () => opmlFile(site) }];
}
