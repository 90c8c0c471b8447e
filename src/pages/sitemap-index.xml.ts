import { site } from "#loaders/site.ts";
import { sitemapIndexFile } from "#views/sitemap-files.ts";

export function GET(): Response {
	return new Response(sitemapIndexFile(site), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
