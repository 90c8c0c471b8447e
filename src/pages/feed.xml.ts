import { createFeed } from "#feeds/create-feed.ts";
import { rssFeed } from "#feeds/rss-feed.ts";
import { site } from "#loaders/site.ts";

export function GET(): Response {
	return new Response(rssFeed(createFeed(site, { kind: "everything" })));
}
