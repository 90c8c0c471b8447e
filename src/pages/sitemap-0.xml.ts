import { site } from "#loaders/site.ts";
import { sitemapFile } from "#views/sitemap-files.ts";

export function GET(): Response {
	return new Response(sitemapFile(site), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
