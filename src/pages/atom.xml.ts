import { createFeed } from "#feeds/create-feed.ts";
import { atomFeed } from "#feeds/atom-feed.ts";
import { site } from "#loaders/site.ts";

export function GET(): Response {
	return new Response(atomFeed(createFeed(site, { kind: "everything" })));
}
