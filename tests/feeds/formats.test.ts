import { Ajv } from "ajv";
import { XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseOpml, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomFeed } from "#feeds/atom-feed.ts";
import { createFeeds } from "#feeds/create-feeds.ts";
import { feedScopes } from "#feeds/describe-feed.ts";
import type { Feed } from "#feeds/feed.ts";
import { jsonFeed } from "#feeds/json-feed.ts";
import { opmlFile } from "#feeds/opml-file.ts";
import { rssFeed } from "#feeds/rss-feed.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { FeedScope } from "#views/urls.ts";
import { ACME, DEPIN, SPEED, sampleCluster } from "../support/sample-digest.ts";
import { annotationsOf, elementsOf, readHtml, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";
import { atomFaults } from "./atom-rules.ts";
import { JSON_FEED_SCHEMA } from "./json-feed-schema.ts";
import { judgeFeed } from "./judge-feed.ts";
import { rssFaults } from "./rss-rules.ts";
import { readXml } from "./xml-tree.ts";

/** Everything that has broken a feed somewhere. */
const hostile = samplePost(
	"hostile",
	'<p>Control \u0008 and \uFFFE, ]]> and R&amp;D, <a href="/rel">rel</a>, <a href="javascript:alert(1)">js</a>.</p>\n<p>Half \uD800 a pair.</p>',
	{
		title: 'R&D <script>alert(1)</script> "q" \u0008]]>',
		authors: [{ name: "<b>Ada\u0008", handle: null, url: null }],
	},
);
const plain = samplePost("plain", "<h1>Head</h1>\n<p>Acme does 40 a day with DePIN.</p>", {
	published: "2026-10-03",
	added: "2026-11-02",
	language: "en",
	authors: [{ name: "Bo Example", handle: "@bo", url: "https://bo.example/" }],
});
const copy = samplePost("copy", "<p>Acme does 40 a day with DePIN.</p>", { added: "2026-11-20", source: null });
const longs = Array.from({ length: 60 }, (_, i) =>
	samplePost(`old-${i}`, "<p>Some words of old.</p>", { added: "2026-10-01", rights: "excerpt" }),
);
const posts = [hostile, plain, copy, ...longs];
const decided = { file: "x", date: "2026-11-21", by: "Ada & Bo", reason: "Asked for <by> its author." };
const DECISIONS: Decision[] = [
	{ ...decided, id: "one", kind: "takedown", post: toId<PostId>("gone") },
	{ ...decided, id: "two", kind: "merge", posts: [plain.id, copy.id] },
	{ ...decided, id: "three", kind: "split", posts: [plain.id, hostile.id], date: "2026-11-20" },
	{ ...decided, id: "four", kind: "representative", post: plain.id },
	{ ...decided, id: "five", kind: "relabel", post: plain.id, question: SPEED, position: "none" },
];

function siteFrom(list: readonly Post[]) {
	const said = annotationsOf(plain, [
		["Acme", { kind: "project", project: ACME }],
		["DePIN", { kind: "term", term: DEPIN }],
		["does 40", { kind: "position", question: SPEED, position: "supports" }],
		["40", { kind: "note", note: readHtml('<p>See <a href="/about/">about</a>.</p>'), date: "2026-11-02" }],
	]);
	return sampleSite(list, {
		annotations: new Map([[plain.id, said]]),
		clusters: [sampleCluster([plain, copy])],
		decisions: list === posts ? DECISIONS : DECISIONS.toReversed(),
	});
}

const site = siteFrom(posts);
const scopes: FeedScope[] = feedScopes(site.digest.vocabulary);
const feeds = createFeeds(site);
const everything = feedAt("/base/feed.xml");

function feedAt(path: string): Feed {
	const found = feeds.find(({ self }) => self.rss === `https://digest.example${path}`);
	if (found === undefined) throw new Error(`There is no ${path}`);
	return found;
}

it("makes every feed and its archives", () => {
	expect(feeds.filter(({ current }) => current === null).map(({ self }) => self)).toHaveLength(scopes.length);
	expect(feeds.filter(({ current }) => current !== null).map(({ self }) => self.json.split("/base/")[1])).toEqual([
		"archive/2026-10-2/feed.json",
		"archive/2026-10-1/feed.json",
		"signal/archive/2026-10-2/feed.json",
		"signal/archive/2026-10-1/feed.json",
	]);
});

describe.each(feeds.map((feed) => [feed.self.rss, feed] as const))("%s", (_, feed) => {
	it("is RSS and Atom by the schemas and the rules of both", async () => {
		expect(await judgeFeed("rss", rssFeed(feed))).toEqual([]);
		expect(await judgeFeed("atom", atomFeed(feed))).toEqual([]);
		expect(rssFaults(readXml(rssFeed(feed)))).toEqual([]);
		expect(atomFaults(readXml(atomFeed(feed)))).toEqual([]);
	});

	it("holds no character that XML cannot", () => {
		for (const xml of [rssFeed(feed), atomFeed(feed)])
			expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
	});

	it("is JSON Feed 1.1", () => {
		const validate = new Ajv({ allErrors: true }).compile(JSON_FEED_SCHEMA);
		validate(JSON.parse(jsonFeed(feed)));
		expect(validate.errors ?? []).toEqual([]);
	});

	it("does not depend on the order of files", () => {
		const shuffled = createFeeds(siteFrom([...posts].reverse())).find(({ self }) => self.rss === feed.self.rss);
		for (const write of [rssFeed, atomFeed, jsonFeed]) expect(write(shuffled as Feed)).toBe(write(feed));
	});
});

it("loses no field of an RSS item", () => {
	const parsed = parseRssFeed(rssFeed(everything));
	expect(parsed).toMatchObject({ title: "A Test Digest", language: "en", link: "https://digest.example/base/" });
	expect(parsed.atom?.links?.[0]).toMatchObject({ rel: "self", href: "https://digest.example/base/feed.xml" });
	const item = parsed.items?.find(({ link }) => link?.includes("/plain/"));
	expect(item).toMatchObject({
		title: "Head Acme does 40 a day with DePIN.",
		guid: { value: "urn:digest:post:plain", isPermaLink: false },
		pubDate: "Sat, 03 Oct 2026 00:00:00 GMT",
		dc: { creators: ["Bo Example"] },
		atom: { updated: "2026-11-21T00:00:02.000Z", links: [{ rel: "via", href: "https://example.org/a-post" }] },
	});
	expect(item?.categories?.map(({ name }) => name)).toEqual([
		"Speed",
		"Acme",
		"copy",
		"incentive: none",
		"substance: none",
	]);
	expect(item?.content?.encoded).toContain("<h2>Head</h2>");
});

it("loses no field of an Atom entry", () => {
	const parsed = parseAtomFeed(atomFeed(everything));
	expect(parsed).toMatchObject({ id: "urn:digest:feed:everything", title: { value: "A Test Digest" } });
	expect(parsed.authors).toEqual([{ name: "A Test Digest" }]);
	expect(parsed.entries?.find(({ id }) => id === "urn:digest:post:plain")).toMatchObject({
		published: "2026-10-03T00:00:00.000Z",
		updated: "2026-11-21T00:00:02.000Z",
		authors: [{ name: "Bo Example", uri: "https://bo.example/" }],
		content: { type: "html", xml: { lang: "en" } },
		summary: { value: "Head Acme does 40 a day with DePIN." },
	});
});

it("lists every feed in the OPML file", () => {
	const xml = opmlFile(site);
	expect(XMLValidator.validate(xml)).toBe(true);
	const outlines = parseOpml(xml).body?.outlines ?? [];
	const all = outlines.flatMap((outline) => [outline, ...(outline.outlines ?? [])]);
	const addresses = all.flatMap(({ xmlUrl }) => (xmlUrl ? [xmlUrl] : []));
	expect(addresses).toEqual(scopes.map((scope) => site.urls.absolute(site.urls.feed(scope, "rss"))));
	expect(addresses).toHaveLength(4 + 2 + 1);
});

describe("entries in a naive reader", () => {
	const rss = parseRssFeed(rssFeed(everything)).items ?? [];
	const html = [
		...rss.map((item) => item.content?.encoded ?? ""),
		...(parseAtomFeed(atomFeed(everything)).entries ?? []).map((entry) => entry.content?.value ?? ""),
		...feeds.flatMap(({ entries }) => entries.map((entry) => entry.content)),
	];

	it("are the same text in every format", () => {
		const [fromRss, fromAtom] = [html.slice(0, 50), html.slice(50, 100)];
		expect(fromAtom).toEqual(fromRss);
		expect(fromRss[0]).toContain("]]> and R&#x26;D");
	});

	it.each(html)("hold nothing active and no relative address: %#", (content) => {
		for (const { tagName, properties } of elementsOf(readHtml(content))) {
			expect(["p", "a", "h2", "ul", "li", "blockquote"]).toContain(tagName);
			expect(Object.keys(properties).filter((name) => name !== "href" && name !== "rel")).toEqual([]);
			if ("href" in properties) expect(properties["href"]).toMatch(/^https:\/\//);
		}
	});

	it.each(everything.entries.map(({ title }) => title))("have titles without markup: %s", (title) => {
		expect(elementsOf(readHtml(title))).toEqual([]);
	});
});

describe("corrections", () => {
	const feed = feedAt("/base/log/feed.xml");

	it("announce each decision once, newest first", () => {
		expect(feed.entries.map(({ id }) => id.split(":").at(-1))).toEqual(["two", "one", "four", "five", "three"]);
		expect(new Set(feed.entries.map(({ url }) => url))).toContain("https://digest.example/base/log/#one");
	});

	it("say nothing of a text that was taken down but its name and why", () => {
		expect(feed.entries.find(({ id }) => id.endsWith(":one"))).toMatchObject({
			title: "Taken down: gone",
			content:
				"<p>Taken down: gone.</p>\n<p>Asked for &lt;by&gt; its author.</p>\n<p>Decided by Ada &amp; Bo on 2026-11-21.</p>",
		});
	});
});

it("says when it was updated even when nothing is in it", () => {
	const empty = feedAt("/base/questions/cost/feed.xml");
	expect(empty.entries).toEqual([]);
	expect(empty.updated).toBe("2026-10-01T00:00:00Z");
});
