import { opmlFile } from "#feeds/opml-file.ts";
import { site } from "#loaders/site.ts";

export function GET(): Response {
	return new Response(opmlFile(site), { headers: { "content-type": "text/x-opml; charset=utf-8" } });
}
