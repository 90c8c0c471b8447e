import { site } from "#loaders/site.ts";

export function GET(): Response {
	const { urls } = site;
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.sitemapIndex())}\n`);
}
