import type { Site } from "./site.ts";
import { sitemapEntries } from "./sitemap.ts";

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemap by https://www.sitemaps.org/protocol.html; its limit of 50,000 addresses is far away. */
export function sitemapFile(site: Site): string {
	const entries = sitemapEntries(site).map(({ url, changed }) => {
		const lastmod = changed === null ? "" : `<lastmod>${changed}</lastmod>`;
		return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>\n`;
	});
	return `${XML}<urlset ${NAMESPACE}>\n${entries.join("")}</urlset>\n`;
}

/** Names the one sitemap file, as robots.txt points to an index. */
export function sitemapIndexFile({ urls }: Pick<Site, "urls">): string {
	const loc = escapeXml(urls.absolute(urls.sitemap()));
	return `${XML}<sitemapindex ${NAMESPACE}>\n<sitemap><loc>${loc}</loc></sitemap>\n</sitemapindex>\n`;
}

function escapeXml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
