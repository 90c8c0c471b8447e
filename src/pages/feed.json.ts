import { createFeed } from "#feeds/create-feed.ts";
import { jsonFeed } from "#feeds/json-feed.ts";
import { site } from "#loaders/site.ts";

export function GET(): Response {
	return new Response(jsonFeed(createFeed(site, { kind: "everything" })));
}
