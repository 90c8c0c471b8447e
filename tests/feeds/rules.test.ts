import { describe, expect, it } from "vitest";
import { atomFeed } from "#feeds/atom-feed.ts";
import { createFeeds } from "#feeds/create-feeds.ts";
import type { Feed } from "#feeds/feed.ts";
import { rssFeed } from "#feeds/rss-feed.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";
import { atomFaults } from "./atom-rules.ts";
import { rssFaults } from "./rss-rules.ts";
import { readXml } from "./xml-tree.ts";

const posts = ["one", "two"].map((id) => samplePost(id, "<p>Some words.</p>", { published: "2026-10-03" }));
const [feed] = createFeeds(sampleSite(posts)) as [Feed];

/** A way to spoil a feed, and the fault that must be found. */
type Spoiled = readonly [pattern: RegExp, by: string, fault: string];

const ATOM: readonly Spoiled[] = [
	[/<id>.*<\/id>/, "", "feed: 0 id"],
	[/<id>.*<\/id>/, "<id>relative</id>", "id: relative"],
	[/<title>.*<\/title>/, "<title/>", "title: empty"],
	[/<updated>.*<\/updated>/, "<updated>2026-11-21</updated>", "date: 2026-11-21"],
	[/<updated>.*<\/updated>/, "<updated>2026-13-41T00:00:00Z</updated>", "date: 2026-13-41T00:00:00Z"],
	[/rel="self"/, 'rel="elsewhere"', "feed: no link to itself"],
	[/href="[^"]*" rel="self"/, 'href="/atom.xml" rel="self"', "link: /atom.xml"],
	[/<category term="[^"]*"/, "<category", "category: no term"],
	[/<name>.*<\/name>/, "<email>a@b.example</email>", "author: 0 name"],
	[/type="html"/, 'type="xml"', "content: xml"],
	[/<entry>/, "<entry><guid>x</guid>", "entry: no guid"],
	[/<entry>/, "<entry><published>2026-11-21T00:00:00Z</published>", "entry: 2 published"],
	[/post:one/, "post:two", "feed: two entries urn:digest:post:two"],
	[/<subtitle>/, "<fh:archive/><subtitle>", "archive: no link to the feed"],
	[/rel="self"/, 'rel="next-archive"', "feed: next-archive in no archive"],
	[/xmlns="[^"]*"/, "", "not an Atom feed"],
];

const RSS: readonly Spoiled[] = [
	[/version="2.0"/, 'version="0.92"', "not RSS 2.0"],
	[/<channel>[\s\S]*<\/channel>/, "", "rss: not one channel"],
	[/<link>.*<\/link>/, "", "channel: 0 link"],
	[/<description>.*<\/description>/, "", "channel: 0 description"],
	[/<link>.*<\/link>/, "<link>/home/</link>", "link: /home/"],
	[/<pubDate>.*<\/pubDate>/, "<pubDate>2026-10-03</pubDate>", "pubDate: 2026-10-03"],
	[/<guid isPermaLink="false">/, "<guid>", "guid: urn:digest:post:one is no address"],
	[/post:one/, "post:two", "channel: two items urn:digest:post:two"],
	[/<category>.*<\/category>/, "<category/>", "category: empty"],
	[/rel="self"/, 'rel="other"', "channel: no link to itself"],
	[/xmlns:dc="[^"]*"/, "", "rss: dc"],
	[/<item>/, "<item><media/>", "item: no media"],
	[/rel="self"/, 'rel="current"', "channel: current in no archive"],
];

describe("the rules", () => {
	it("find nothing in a sound feed", () => {
		expect(atomFeed(feed)).toContain("<entry>");
		expect(rssFeed(feed)).toContain("<item>");
		expect([...atomFaults(readXml(atomFeed(feed))), ...rssFaults(readXml(rssFeed(feed)))]).toEqual([]);
	});

	it.each(ATOM)("of Atom see %s become %s", (pattern, by, fault) => {
		const spoiled = atomFeed(feed).replace(pattern, by);
		expect(spoiled).not.toBe(atomFeed(feed));
		expect(atomFaults(readXml(spoiled))).toContain(fault);
	});

	it.each(RSS)("of RSS see %s become %s", (pattern, by, fault) => {
		const spoiled = rssFeed(feed).replace(pattern, by);
		expect(spoiled).not.toBe(rssFeed(feed));
		expect(rssFaults(readXml(spoiled))).toContain(fault);
	});

	it("refuse what is not well-formed", () => {
		expect(() => readXml("<feed><id></feed>")).toThrow();
	});
});
