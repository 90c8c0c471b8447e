import { site } from "#loaders/site.ts";
import { sitemapIndexXml } from "#views/sitemap-xml.ts";

export function GET(): Response {
	return new Response(sitemapIndexXml(site));
}
