import { describe, expect, it } from "vitest";
import { atomFeed } from "#feeds/atom-feed.ts";
import { createFeeds } from "#feeds/create-feeds.ts";
import type { Feed } from "#feeds/feed.ts";
import { rssFeed } from "#feeds/rss-feed.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";
import { judgeFeed } from "./judge-feed.ts";

const posts = ["one", "two"].map((id) => samplePost(id, "<p>Some words.</p>", { published: "2026-10-03" }));
const [feed] = createFeeds(sampleSite(posts)) as [Feed];

/** A way to spoil a feed, and what libxml2 must name. */
type Spoiled = readonly [pattern: RegExp, by: string, element: string];

const ATOM: readonly Spoiled[] = [
	[/xmlns="[^"]*"/, 'xmlns="http://purl.org/atom/ns#"', "feed"],
	[/<id>.*<\/id>/, "", "id"],
	[/<id>/, "<id>urn:x</id><id>", "id"],
	[/<title>.*<\/title>/, "", "title"],
	[/<updated>.*<\/updated>/, "", "updated"],
	[/<updated>.*<\/updated>/, "<updated>2026-11-21</updated>", "updated"],
	[/<updated>.*<\/updated>/, "<updated>2026-02-30T00:00:00Z</updated>", "updated"],
	[/<published>.*<\/published>/, "<published>yesterday</published>", "published"],
	[/<name>.*<\/name>/, "", "name"],
	[/<name>/, "<nick>x</nick><name>", "nick"],
	[/<category term="[^"]*"/, "<category", "category"],
	[/<link href="[^"]*"/, "<link", "link"],
	[/type="application\/atom\+xml"/, 'type="atom"', "link"],
	[/xml:lang="[^"]*"/, 'xml:lang="en_GB"', "lang"],
	[/type="html"/, 'type="markdown"', "content"],
	[/<entry>/, "<entry><guid>x</guid>", "guid"],
	[/<\/feed>/, "<subtitle>Late</subtitle></feed>", "subtitle"],
	[/<\/entry>/, "", "entry"],
	[/<title>/, "<title>R&D ", "EntityRef"],
];

const RSS: readonly Spoiled[] = [
	[/version="2.0"/, 'version="0.92"', "rss"],
	[/<link>.*<\/link>/, "", "link"],
	[/<link>.*<\/link>/, "<link>/home/</link>", "link"],
	[/<description>.*<\/description>/, "", "description"],
	[/<language>.*<\/language>/, "<language>en_GB</language>", "language"],
	[/<lastBuildDate>.*<\/lastBuildDate>/, "<lastBuildDate>2026-11-21</lastBuildDate>", "lastBuildDate"],
	[/<pubDate>.*<\/pubDate>/, "<pubDate>3 Oct 2026</pubDate>", "pubDate"],
	[/<guid isPermaLink="false">/, "<guid>", "guid"],
	[/isPermaLink="false"/, 'isPermaLink="no"', "guid"],
	[/<category>.*<\/category>/, "<category/>", "category"],
	[/<item>/, "<item><title>Another</title>", "title"],
	[/<item>/, "<item><media/>", "media"],
	[/xmlns:dc="[^"]*"/, "", "dc"],
	[/purl.org\/rss\/1.0\/modules\/content/, "example.org/content", "encoded"],
	[/rel="self"/, 'rel="elsewhere"', "rel"],
	[/<atom:updated>.*<\/atom:updated>/, "<atom:updated>2026-11-21</atom:updated>", "updated"],
	[/<\/channel>/, "</channel><channel/>", "channel"],
];

describe("libxml2, by the schemas of the formats,", () => {
	it("finds nothing in a sound feed", async () => {
		expect(await judgeFeed("atom", atomFeed(feed))).toEqual([]);
		expect(await judgeFeed("rss", rssFeed(feed))).toEqual([]);
	});

	it.each(ATOM)("refuses Atom in which %s became %s", async (pattern, by, element) => {
		const spoiled = atomFeed(feed).replace(pattern, by);
		expect(spoiled).not.toBe(atomFeed(feed));
		expect((await judgeFeed("atom", spoiled)).join("\n")).toContain(element);
	});

	it.each(RSS)("refuses RSS in which %s became %s", async (pattern, by, element) => {
		const spoiled = rssFeed(feed).replace(pattern, by);
		expect(spoiled).not.toBe(rssFeed(feed));
		expect((await judgeFeed("rss", spoiled)).join("\n")).toContain(element);
	});
});
