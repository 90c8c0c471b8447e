import { site } from "#loaders/site.ts";
import { sitemapXml } from "#views/sitemap-xml.ts";

export function GET(): Response {
	return new Response(sitemapXml(site));
}
