import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseOpml, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomFeed } from "#feeds/atom-feed.ts";
import { createFeed } from "#feeds/create-feed.ts";
import { feedScopes } from "#feeds/describe-feed.ts";
import { jsonFeed } from "#feeds/json-feed.ts";
import { opmlFile } from "#feeds/opml-file.ts";
import { rssFeed } from "#feeds/rss-feed.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { FeedScope } from "#views/urls.ts";
import { ACME, COST, DEPIN, SPEED, sampleCluster } from "../support/sample-digest.ts";
import { annotationsOf, elementsOf, readHtml, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";
import { JSON_FEED_SCHEMA } from "./json-feed-schema.ts";

const ALL: FeedScope = { kind: "everything" };

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
const posts = [hostile, plain, copy];

function siteFrom(list: readonly Post[]) {
	const said = annotationsOf(plain, [
		["Acme", { kind: "project", project: ACME }],
		["DePIN", { kind: "term", term: DEPIN }],
		["does 40", { kind: "position", question: SPEED, position: "supports" }],
		["40", { kind: "note", note: readHtml('<p>See <a href="/about/">about</a>.</p>') }],
	]);
	return sampleSite(list, { annotations: new Map([[plain.id, said]]), clusters: [sampleCluster([plain, copy])] });
}

const site = siteFrom(posts);
const scopes: FeedScope[] = feedScopes(site.digest.vocabulary);

describe.each(scopes)("%o", (scope) => {
	const feed = createFeed(site, scope);

	it("is well-formed XML, as RSS and as Atom", () => {
		for (const xml of [rssFeed(feed), atomFeed(feed)]) {
			expect(XMLValidator.validate(xml)).toBe(true);
			expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u);
		}
	});

	it("is JSON Feed 1.1", () => {
		const validate = new Ajv({ allErrors: true }).compile(JSON_FEED_SCHEMA);
		validate(JSON.parse(jsonFeed(feed)));
		expect(validate.errors ?? []).toEqual([]);
	});

	it("does not depend on the order of files", () => {
		const shuffled = createFeed(siteFrom([...posts].reverse()), scope);
		for (const write of [rssFeed, atomFeed, jsonFeed]) expect(write(shuffled)).toBe(write(feed));
	});
});

it("loses no field of an RSS item", () => {
	const parsed = parseRssFeed(rssFeed(createFeed(site, ALL)));
	expect(parsed).toMatchObject({ title: "A Test Digest", language: "en", link: "https://digest.example/base/" });
	expect(parsed.atom?.links?.[0]).toMatchObject({ rel: "self", href: "https://digest.example/base/feed.xml" });
	const item = parsed.items?.find(({ link }) => link?.includes("/plain/"));
	expect(item).toMatchObject({
		title: "Head\nAcme does 40 a day with DePIN.",
		guid: { value: "urn:digest:post:plain", isPermaLink: false },
		pubDate: "Sat, 03 Oct 2026 00:00:00 GMT",
		dc: { creators: ["Bo Example"] },
		atom: { updated: "2026-11-20T00:00:00.000Z", links: [{ rel: "via", href: "https://example.org/a-post" }] },
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
	const parsed = parseAtomFeed(atomFeed(createFeed(site, ALL)));
	expect(parsed).toMatchObject({ id: "urn:digest:feed:everything", title: { value: "A Test Digest" } });
	expect(parsed.authors).toEqual([{ name: "A Test Digest" }]);
	expect(parsed.entries?.find(({ id }) => id === "urn:digest:post:plain")).toMatchObject({
		published: "2026-10-03T00:00:00.000Z",
		updated: "2026-11-20T00:00:00.000Z",
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
	expect(addresses).toHaveLength(2 + 2 + 1);
});

describe("entries in a naive reader", () => {
	const feed = createFeed(site, ALL);
	const rss = parseRssFeed(rssFeed(feed)).items ?? [];
	const html = [
		...rss.map((item) => item.content?.encoded ?? ""),
		...(parseAtomFeed(atomFeed(feed)).entries ?? []).map((entry) => entry.content?.value ?? ""),
		...feed.entries.map((entry) => entry.content),
	];

	it("are the same text in every format", () => {
		const [fromRss, fromAtom] = [html.slice(0, 2), html.slice(2, 4)];
		expect(fromAtom).toEqual(fromRss);
		expect(fromRss[0]).toContain("]]> and R&#x26;D");
	});

	it.each(html)("hold nothing active and no relative address: %#", (content) => {
		for (const { tagName, properties } of elementsOf(readHtml(content))) {
			expect(["p", "a", "h2", "blockquote"]).toContain(tagName);
			expect(Object.keys(properties).filter((name) => name !== "href" && name !== "rel")).toEqual([]);
			if ("href" in properties) expect(properties["href"]).toMatch(/^https:\/\//);
		}
	});

	it.each(feed.entries.map(({ title }) => title))("have titles without markup: %s", (title) => {
		expect(elementsOf(readHtml(title))).toEqual([]);
	});
});

it("says when it was updated even when nothing is in it", () => {
	const xml = atomFeed(createFeed(site, { kind: "question", question: COST }));
	expect(new XMLParser().parse(xml)).toMatchObject({ feed: { updated: "1970-01-01T00:00:00.000Z" } });
});
