import { type Ability, contentPolicy } from "./content-policy.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";
import { type PageType, structuredData, type Thing } from "./structured-data.ts";
import { FEED_FORMATS, type FeedFormat, type FeedScope, type PictureSubject } from "./urls.ts";

/** A feed that belongs to a page, for its autodiscovery link. */
export interface FeedLink extends Link {
	readonly type: string;
}

interface NavigationLink extends Link {
	readonly current: boolean;
}

/** Everything around a page's own content. */
export interface Frame {
	/** For the browser's title bar and search results. */
	readonly title: string;
	readonly description: string;
	/** The whole address that search engines should keep. */
	readonly canonical: string;
	/** The pages of a list before and after this one, as paths. */
	readonly previous: string | null;
	readonly next: string | null;
	/** Content Security Policy. */
	readonly policy: string;
	/** What other sites show where this page is linked. */
	readonly preview: {
		readonly type: "website" | "article";
		readonly title: string;
		/** The picture's whole address, and its words. */
		readonly picture: string;
		readonly alt: string;
	};
	/** JSON-LD that may stand in a script element. */
	readonly structuredData: string;
	readonly language: string;
	readonly favicon: string;
	readonly siteTitle: string;
	readonly home: string;
	readonly navigation: readonly NavigationLink[];
	readonly footer: readonly Link[];
	readonly licence: string;
	readonly feeds: readonly FeedLink[];
}

/** What a page says of itself. */
export interface PageIntent {
	/** Without the site's name; `null` on the home page. */
	readonly title: string | null;
	readonly description: string;
	/** The page's own path. */
	readonly path: string;
	/** The path that stands for this text, where it is another one. */
	readonly canonical?: string;
	readonly previous?: string;
	readonly next?: string;
	/** What it does beyond showing text. */
	readonly abilities?: readonly Ability[];
	/** Whose picture stands for it, and the words on it. */
	readonly picture?: { readonly of: PictureSubject; readonly alt: string };
	readonly type?: PageType;
	/** What it is about; the first is its main subject. */
	readonly things?: readonly Thing[];
	/** Feeds beyond the one that carries everything. */
	readonly feeds?: readonly { readonly scope: FeedScope; readonly name: string }[];
}

const FEED_TYPES: Record<FeedFormat, string> = {
	rss: "application/rss+xml",
	atom: "application/atom+xml",
	json: "application/feed+json",
};
export const FEED_NAMES: Record<FeedFormat, string> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

/** Longest description that search results show, in characters. */
const DESCRIPTION_LENGTH = 160;

/** The head, masthead and foot of one page. */
export function frameOf(site: Site, page: PageIntent): Frame {
	const { digest, urls } = site;
	const { profile } = digest.vocabulary;
	const main: readonly Link[] = [
		{ href: urls.questions(), text: "Questions" },
		{ href: urls.claims(), text: "Claims" },
		{ href: urls.posts(), text: "Posts" },
		{ href: urls.projects(), text: "Projects" },
		{ href: urls.editions(), text: "Editions" },
		{ href: urls.search(), text: "Search" },
		{ href: urls.subscribe(), text: "Subscribe" },
		{ href: urls.contribute(), text: "Contribute" },
	];
	const scopes = [{ scope: { kind: "everything" } as const, name: profile.title }, ...(page.feeds ?? [])];
	const description = shorten(page.description);
	const canonical = urls.absolute(page.canonical ?? page.path);
	const picture = page.picture ?? { of: { kind: "site" }, alt: `${profile.title}: ${profile.question}` };
	const { type = "WebPage", things = [], path } = page;
	return {
		title: page.title === null ? `${profile.title}: ${profile.tagline}` : `${page.title} · ${profile.title}`,
		description,
		canonical,
		previous: page.previous ?? null,
		next: page.next ?? null,
		policy: contentPolicy(page.abilities ?? []),
		preview: {
			type: page.title === null ? "website" : "article",
			title: page.title ?? profile.title,
			picture: urls.absolute(urls.picture(picture.of)),
			alt: picture.alt,
		},
		structuredData: structuredData(site, {
			type,
			title: page.title ?? profile.title,
			description,
			path,
			canonical,
			things,
		}),
		language: profile.language,
		favicon: urls.within("/favicon.svg"),
		siteTitle: profile.title,
		home: urls.home(),
		navigation: main.map((link) => ({ ...link, current: page.path.startsWith(link.href) })),
		footer: [
			{ href: urls.timeline(), text: "Timeline" },
			{ href: urls.families(), text: "Campaigns" },
			{ href: urls.glossary(), text: "Glossary" },
			{ href: urls.log(), text: "Log" },
			{ href: urls.about(), text: "About" },
			{ href: profile.repository, text: "Repository" },
		],
		licence: profile.licence,
		feeds: scopes.flatMap(({ scope, name }) =>
			FEED_FORMATS.map((format) => ({
				href: urls.feed(scope, format),
				type: FEED_TYPES[format],
				text: `${name} (${FEED_NAMES[format]})`,
			})),
		),
	};
}

/** Cuts at a word, so that search results never end in half of one. */
function shorten(text: string): string {
	const line = text.replace(/\s+/gu, " ").trim();
	if (line.length <= DESCRIPTION_LENGTH) return line;
	return `${line.slice(0, line.lastIndexOf(" ", DESCRIPTION_LENGTH - 1))}…`;
}
