import type { Link } from "./link.ts";
import type { Site } from "./site.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A thing in the terms of https://schema.org. */
export interface Thing {
	readonly "@type": string;
	/** Its address; things refer to each other by it. */
	readonly "@id": string;
	readonly [property: string]: Json;
}

export type PageType = "WebPage" | "CollectionPage" | "AboutPage" | "ItemPage" | "SearchResultsPage";

/** What a page is, for machines. */
export interface PageMeaning {
	readonly type: PageType;
	readonly title: string;
	readonly description: string;
	/** Its own path. */
	readonly path: string;
	/** Its whole address, or that of the page that stands for it. */
	readonly canonical: string;
	/** What it is about; the first is its main subject. */
	readonly things: readonly Thing[];
}

/**
 * JSON-LD of a page: the site, the page, the way to it, and what it is about. Nothing stands in it that a reader
 * does not see on the site.
 *
 * @returns JSON in which no `<` stands, so that no text can end the element that holds it
 */
export function structuredData(site: Pick<Site, "digest" | "urls">, page: PageMeaning): string {
	const graph = [websiteThing(site, page), ...pageThings(site, page), ...page.things];
	return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
}

/** How other things refer to one. */
function reference({ "@id": id }: Pick<Thing, "@id">): { readonly "@id": string } {
	return { "@id": id };
}

/** The site's own id. */
export function websiteId({ urls }: Pick<Site, "urls">): string {
	return `${urls.absolute(urls.home())}#site`;
}

function websiteThing(site: Pick<Site, "digest" | "urls">, { path }: PageMeaning): Thing {
	const { urls, digest } = site;
	const { title, description, language } = digest.vocabulary.profile;
	const known: Thing = {
		"@type": "WebSite",
		"@id": websiteId(site),
		name: title,
		url: urls.absolute(urls.home()),
		inLanguage: language,
	};
	if (path !== urls.home()) return known;
	const search = {
		"@type": "SearchAction",
		target: { "@type": "EntryPoint", urlTemplate: `${urls.absolute(urls.search())}?q={search_term_string}` },
		"query-input": "required name=search_term_string",
	};
	return { ...known, description, potentialAction: search };
}

function pageThings(site: Pick<Site, "digest" | "urls">, page: PageMeaning): Thing[] {
	const { urls, digest } = site;
	const [main] = page.things;
	const described: Thing = {
		"@type": page.type,
		"@id": urls.absolute(page.path),
		url: page.canonical,
		name: page.title,
		description: page.description,
		isPartOf: { "@id": websiteId(site) },
		inLanguage: digest.vocabulary.profile.language,
		...(main === undefined ? {} : { mainEntity: reference(main) }),
	};
	if (page.path === urls.home()) return [described];
	const steps = [...parentsOf(site, page.path), { href: page.path, text: page.title }];
	const trail: Thing = {
		"@type": "BreadcrumbList",
		"@id": `${urls.absolute(page.path)}#trail`,
		itemListElement: steps.map(({ href, text }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: text,
			item: urls.absolute(href),
		})),
	};
	return [{ ...described, breadcrumb: reference(trail) }, trail];
}

/** The pages above one, by their paths. */
function parentsOf({ urls, digest }: Pick<Site, "digest" | "urls">, path: string): Link[] {
	const sections: Link[] = [
		{ href: urls.home(), text: digest.vocabulary.profile.title },
		{ href: urls.posts(), text: "Posts" },
		{ href: urls.questions(), text: "Questions" },
		{ href: urls.claims(), text: "Claims" },
		{ href: urls.projects(), text: "Projects" },
		{ href: urls.families(), text: "Families" },
		{ href: urls.editions(), text: "Editions" },
		{ href: urls.authors(), text: "Authors" },
	];
	return sections.filter(({ href }) => path !== href && path.startsWith(href));
}
