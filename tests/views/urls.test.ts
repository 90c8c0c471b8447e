import { describe, expect, it } from "vitest";
import { type ClaimId, type PostId, type ProjectId, type QuestionId, type TermId, toId } from "#pipeline/model/ids.ts";
import { createUrls, FEED_FORMATS, type FeedScope, type Urls } from "#views/urls.ts";

const post = toId<PostId>("a-post");
const question = toId<QuestionId>("speed");
const project = toId<ProjectId>("acme");
const claim = toId<ClaimId>("nine");
const term = toId<TermId>("depin");

const PATHS: Record<
	Exclude<keyof Urls, "site" | "base" | "within" | "absolute" | "feed">,
	[string, (u: Urls) => string]
> = {
	home: ["/", (urls) => urls.home()],
	posts: ["/posts/", (urls) => urls.posts()],
	post: ["/posts/a-post/", (urls) => urls.post(post)],
	copies: ["/posts/a-post/copies/", (urls) => urls.copies(post)],
	collation: ["/posts/a-post/copies/another/", (urls) => urls.collation(post, toId<PostId>("another"))],
	annotations: ["/posts/a-post/annotations.jsonld", (urls) => urls.annotations(post)],
	questions: ["/questions/", (urls) => urls.questions()],
	question: ["/questions/speed/", (urls) => urls.question(question)],
	claims: ["/claims/", (urls) => urls.claims()],
	claim: ["/claims/nine/", (urls) => urls.claim(claim)],
	projects: ["/projects/", (urls) => urls.projects()],
	project: ["/projects/acme/", (urls) => urls.project(project)],
	families: ["/families/", (urls) => urls.families()],
	family: ["/families/a-post/", (urls) => urls.family("a-post")],
	timeline: ["/timeline/", (urls) => urls.timeline()],
	timelineTable: ["/timeline.csv", (urls) => urls.timelineTable()],
	editions: ["/editions/", (urls) => urls.editions()],
	edition: ["/editions/2026-11/", (urls) => urls.edition("2026-11")],
	glossary: ["/glossary/", (urls) => urls.glossary()],
	term: ["/glossary/#depin", (urls) => urls.term(term)],
	subscribe: ["/subscribe/", (urls) => urls.subscribe()],
	contribute: ["/contribute/", (urls) => urls.contribute()],
	sketch: ["/contribute/sketch.bin", (urls) => urls.sketch()],
	sketchShard: ["/contribute/posts/3.json", (urls) => urls.sketchShard(3)],
	vocabularyFile: ["/contribute/vocabulary.json", (urls) => urls.vocabularyFile()],
	log: ["/log/", (urls) => urls.log()],
	decision: ["/log/#2026-11-21-a-merge", (urls) => urls.decision("2026-11-21-a-merge")],
	about: ["/about/", (urls) => urls.about()],
	notFound: ["/404.html", (urls) => urls.notFound()],
	search: ["/search/", (urls) => urls.search()],
	searchIndex: ["/search/index/pagefind.js", (urls) => urls.searchIndex("pagefind.js")],
	authors: ["/authors/", (urls) => urls.authors()],
	postList: ["/posts/by/question/speed/page/2/", (urls) => urls.postList("question/speed", 2)],
	picture: ["/pictures/question-speed.png", (urls) => urls.picture({ kind: "question", id: question })],
	llms: ["/llms.txt", (urls) => urls.llms()],
	opml: ["/feeds.opml", (urls) => urls.opml()],
	sitemapIndex: ["/sitemap-index.xml", (urls) => urls.sitemapIndex()],
	sitemap: ["/sitemap-0.xml", (urls) => urls.sitemap()],
	robots: ["/robots.txt", (urls) => urls.robots()],
	dataSchema: ["/data/posts.schema.json", (urls) => urls.dataSchema("posts")],
	dataFile: ["/data/posts.json", (urls) => urls.dataFile("posts")],
};

const FEEDS: [FeedScope, string][] = [
	[{ kind: "everything" }, "/feed.xml /atom.xml /feed.json"],
	[{ kind: "signal" }, "/signal/feed.xml /signal/atom.xml /signal/feed.json"],
	[{ kind: "corrections" }, "/log/feed.xml /log/atom.xml /log/feed.json"],
	[{ kind: "editions" }, "/editions/feed.xml /editions/atom.xml /editions/feed.json"],
	[{ kind: "question", question }, "/questions/speed/feed.xml /questions/speed/atom.xml /questions/speed/feed.json"],
	[{ kind: "project", project }, "/projects/acme/feed.xml /projects/acme/atom.xml /projects/acme/feed.json"],
];

const BASES: [given: string, base: string][] = [
	["", ""],
	["/", ""],
	["/repo", "/repo"],
	["/deep/repo/", "/deep/repo"],
];

describe.each(BASES)('createUrls("%s")', (given, base) => {
	const site = "https://digest.example:8080";
	const urls = createUrls(given, site);

	it.each(Object.entries(PATHS))("%s", (_name, [path, made]) => {
		expect(made(urls)).toBe(base + path);
		expect(urls.absolute(made(urls))).toBe(site + base + path);
	});

	it("counts the pages of a list from the second one", () => {
		expect(urls.postList(null)).toBe(urls.posts());
		expect(urls.postList(null, 3)).toBe(`${base}/posts/page/3/`);
		expect(urls.postList("briefs")).toBe(`${base}/posts/by/briefs/`);
		expect(urls.authors(2)).toBe(`${base}/authors/page/2/`);
		expect(urls.picture({ kind: "site" })).toBe(`${base}/pictures/site.png`);
	});

	it.each(FEEDS)("feeds of %o", (scope, paths) => {
		const made = FEED_FORMATS.map((format) => urls.feed(scope, format));
		expect(made).toEqual(paths.split(" ").map((path) => base + path));
	});

	it("puts older entries into an archive beside their feed", () => {
		expect(urls.feed({ kind: "signal" }, "atom", "2026-11-1")).toBe(`${base}/signal/archive/2026-11-1/atom.xml`);
	});

	it("sets any path of the site below the base", () => {
		expect(urls.within("/favicon.svg")).toBe(`${base}/favicon.svg`);
	});
});
