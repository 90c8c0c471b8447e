import type { ClaimId, PostId, ProjectId, QuestionId, TermId } from "#pipeline/index.ts";

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a feed carries. `signal`: everything but posts that only promote. `corrections`: what people decided. `editions`: months. */
export type FeedScope =
	| { readonly kind: "everything" }
	| { readonly kind: "signal" }
	| { readonly kind: "corrections" }
	| { readonly kind: "editions" }
	| { readonly kind: "question"; readonly question: QuestionId }
	| { readonly kind: "project"; readonly project: ProjectId };

export const DATA_FILES = ["posts", "clusters", "claims", "decisions"] as const;
/** The tables that stand below `/data/`. */
export type DataFile = (typeof DATA_FILES)[number];

/** What has a link picture of its own. `site` stands for every other page; a post is shown by its main question. */
export type PictureSubject =
	| { readonly kind: "site" | "home" }
	| { readonly kind: "question"; readonly id: QuestionId }
	| { readonly kind: "claim"; readonly id: ClaimId }
	| { readonly kind: "project"; readonly id: ProjectId }
	| { readonly kind: "edition" | "family"; readonly id: string };

/** Every path of the site. Paths begin with the base; those of pages end with a slash. */
export interface Urls {
	/** Where the site is published, without a path: `https://example.org`. */
	readonly site: string;
	/** The path below which everything stands: empty, or like `/repo`. */
	readonly base: string;

	home(): string;
	posts(): string;
	post(id: PostId): string;
	/** The copies of a representative. */
	copies(id: PostId): string;
	/** The whole text of a representative, collated with one of its copies. */
	collation(id: PostId, copy: PostId): string;
	/** W3C annotations of a post. */
	annotations(id: PostId): string;
	questions(): string;
	question(id: QuestionId): string;
	claims(): string;
	claim(id: ClaimId): string;
	projects(): string;
	project(id: ProjectId): string;
	families(): string;
	/** A campaign or template, by the id that the digest gives it. */
	family(id: string): string;
	timeline(): string;
	/** What the timeline draws, as comma-separated values. */
	timelineTable(): string;
	editions(): string;
	/** The page of a month, `yyyy-mm`. */
	edition(month: string): string;
	glossary(): string;
	/** A term's place in the glossary. */
	term(id: TermId): string;
	subscribe(): string;
	contribute(): string;
	/** What the contribute page loads: a sketch of all posts, their fingerprints piece by piece, and names. */
	sketch(): string;
	sketchShard(shard: number): string;
	vocabularyFile(): string;
	log(): string;
	/** A decision's place on the log. */
	decision(id: string): string;
	about(): string;
	notFound(): string;
	search(): string;
	/** A file of the search index; its folder without a name. */
	searchIndex(file?: string): string;
	/** All authors with their posts; `page` counts from 1. */
	authors(page?: number): string;
	/** A list of posts: all, or those of a facet such as `question/speed`; `page` counts from 1. */
	postList(facet: string | null, page?: number): string;
	/** The picture that stands for a page where it is linked. */
	picture(of: PictureSubject): string;
	/** What the site holds, for language models: https://llmstxt.org. */
	llms(): string;

	/** A feed or, where an archive is named, the document of its older entries. */
	feed(scope: FeedScope, format: FeedFormat, archive?: string): string;
	opml(): string;
	sitemapIndex(): string;
	sitemap(): string;
	robots(): string;
	dataFile(name: DataFile): string;
	/** What a table looks like, as a JSON Schema. */
	dataSchema(name: DataFile): string;

	/** A path from the site's root, such as `/about/` or `/favicon.svg`, below the base. */
	within(path: string): string;
	/** The whole address of a path that one of these functions made. */
	absolute(path: string): string;
}

const FEED_FILES = {
	rss: "feed.xml",
	atom: "atom.xml",
	json: "feed.json",
} satisfies Record<FeedFormat, string>;

/** The paths of the site that is published at an address, for example `https://example.org/repo`. */
export function urlsAt(address: string): Urls {
	const { pathname, origin } = new URL(address);
	return createUrls(pathname, origin);
}

/**
 * Makes every path of the site; no other file spells one.
 *
 * @param base the path below which the site stands, for example `/` or `/repo/`
 * @param site where it is published, without a path, for example `https://example.org`
 */
export function createUrls(base: string, site: string): Urls {
	const root = base.replace(/\/+$/, "");
	const within = (path: string) => `${root}${path}`;
	const fixed = (path: string) => () => within(path);

	const urls: Omit<Urls, "feed"> = {
		site,
		base: root,
		home: fixed("/"),
		posts: fixed("/posts/"),
		post: (id) => within(`/posts/${id}/`),
		copies: (id) => within(`/posts/${id}/copies/`),
		collation: (id, copy) => within(`/posts/${id}/copies/${copy}/`),
		annotations: (id) => within(`/posts/${id}/annotations.jsonld`),
		questions: fixed("/questions/"),
		question: (id) => within(`/questions/${id}/`),
		claims: fixed("/claims/"),
		claim: (id) => within(`/claims/${id}/`),
		projects: fixed("/projects/"),
		project: (id) => within(`/projects/${id}/`),
		families: fixed("/families/"),
		family: (id) => within(`/families/${id}/`),
		timeline: fixed("/timeline/"),
		timelineTable: fixed("/timeline.csv"),
		editions: fixed("/editions/"),
		edition: (month) => within(`/editions/${month}/`),
		glossary: fixed("/glossary/"),
		term: (id) => within(`/glossary/#${id}`),
		subscribe: fixed("/subscribe/"),
		contribute: fixed("/contribute/"),
		sketch: fixed("/contribute/sketch.bin"),
		sketchShard: (shard) => within(`/contribute/posts/${shard}.json`),
		vocabularyFile: fixed("/contribute/vocabulary.json"),
		log: fixed("/log/"),
		decision: (id) => within(`/log/#${id}`),
		about: fixed("/about/"),
		notFound: fixed("/404.html"),
		search: fixed("/search/"),
		searchIndex: (file = "") => within(`/search/index/${file}`),
		authors: (page = 1) => within(`/authors/${pageStep(page)}`),
		postList: (facet, page = 1) => within(`/posts/${facet === null ? "" : `by/${facet}/`}${pageStep(page)}`),
		picture: (of) => within(`/pictures/${"id" in of ? `${of.kind}-${of.id}` : of.kind}.png`),
		llms: fixed("/llms.txt"),
		opml: fixed("/feeds.opml"),
		sitemapIndex: fixed("/sitemap-index.xml"),
		sitemap: fixed("/sitemap-0.xml"),
		robots: fixed("/robots.txt"),
		dataFile: (name) => within(`/data/${name}.json`),
		dataSchema: (name) => within(`/data/${name}.schema.json`),
		within,
		absolute: (path) => `${site}${path}`,
	};
	return {
		...urls,
		feed: (scope, format, archive) =>
			`${scopeFolder(scope, urls)}${archive === undefined ? "" : `archive/${archive}/`}${FEED_FILES[format]}`,
	};
}

function pageStep(page: number): string {
	return page === 1 ? "" : `page/${page}/`;
}

function scopeFolder(scope: FeedScope, urls: Omit<Urls, "feed">): string {
	switch (scope.kind) {
		case "everything":
			return urls.home();
		case "signal":
			return urls.within("/signal/");
		case "corrections":
			return urls.log();
		case "editions":
			return urls.editions();
		case "question":
			return urls.question(scope.question);
		case "project":
			return urls.project(scope.project);
	}
}
