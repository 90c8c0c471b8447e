import { expect, it } from "vitest";
import { createFeeds } from "#feeds/create-feeds.ts";
import type { Feed } from "#feeds/feed.ts";
import { feedFiles } from "#feeds/feed-files.ts";
import { jsonFeed } from "#feeds/json-feed.ts";
import { MOST_ENTRIES } from "#feeds/page-entries.ts";
import type { Post } from "#pipeline/model/post.ts";
import { VOCABULARY } from "../support/sample-digest.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

/** Posts of one month, spread over its days. */
function month(name: string, count: number): Post[] {
	return Array.from({ length: count }, (_, i) =>
		samplePost(`${name}-${i}`, "<p>Some words.</p>", { added: `${name}-${String((i % 28) + 1).padStart(2, "0")}` }),
	);
}

function documents(posts: readonly Post[]): Feed[] {
	return createFeeds(sampleSite(posts)).filter(({ id }) => id.endsWith(":everything"));
}

const SEPTEMBER = month("2026-09", 120);
const OCTOBER = month("2026-10", 7);
const NOVEMBER = month("2026-11", 61);
const ALL = [...SEPTEMBER, ...OCTOBER, ...NOVEMBER];

it.each<[string, Post[], string[]]>([
	["fifty", NOVEMBER.slice(0, 50), []],
	["fifty-one of one month", NOVEMBER.slice(0, 51), ["2026-11-1"]],
	["three months", ALL, ["2026-11-1", "2026-10-1", "2026-09-3", "2026-09-2", "2026-09-1"]],
])("%s posts make the archives that they fill", (_, posts, names) => {
	const [feed, ...archives] = documents(posts);
	expect(archives.map(({ self }) => self.json.split("/").at(-2))).toEqual(names);
	expect(feed?.entries).toHaveLength(MOST_ENTRIES);
	const held = new Set([feed, ...archives].flatMap((each) => each?.entries.map(({ id }) => id) ?? []));
	expect(held.size).toBe(posts.length);
	for (const { entries } of archives) expect(entries.length).toBeLessThanOrEqual(MOST_ENTRIES);
});

it("links every document to the one before and the one after", () => {
	const [feed, ...archives] = documents(ALL);
	const walked: string[] = [];
	for (let at = feed; at !== undefined; at = archives.find(({ self }) => self.rss === at?.previous?.rss)) {
		walked.push(at.self.rss);
	}
	expect(walked).toHaveLength(1 + archives.length);
	const [newest, ...older] = archives;
	expect(newest?.next).toBeNull();
	for (const [index, archive] of older.entries()) expect(archive.next).toEqual(archives[index]?.self);
	for (const { current } of archives) expect(current).toEqual(feed?.self);
	expect(JSON.parse(jsonFeed(feed as Feed))).toMatchObject({ next_url: newest?.self.json });
});

function written(posts: readonly Post[]): Map<string, string> {
	const files = feedFiles(sampleSite(posts)).filter(({ path }) => path.startsWith("archive/"));
	return new Map(files.map(({ path, text }) => [path, text()]));
}

it("changes no archive when later posts come, but for the link to one that follows", () => {
	const before = written(ALL);
	const after = written([...ALL, ...month("2026-12", 60)]);
	const newLinks = /\n.*rel="next-archive".*/;
	for (const [path, text] of before) {
		const follows = path.startsWith("archive/2026-11-1/");
		expect(follows ? after.get(path)?.replace(newLinks, "") : after.get(path), path).toBe(text);
	}
	expect(after.size).toBeGreaterThan(before.size);
});

it("moves only entries of its own month when a post is taken down", () => {
	const before = written(ALL);
	const after = written(ALL.filter(({ id }) => id !== "2026-09-5"));
	const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path.split("/")[1]);
	expect(new Set(changed)).toEqual(new Set(["2026-09-1", "2026-09-2", "2026-09-3"]));
});

it("names the hub in the feed and not in its archives", () => {
	const hub = "https://hub.example/";
	const vocabulary = { ...VOCABULARY, profile: { ...VOCABULARY.profile, hub } };
	for (const { path, text } of feedFiles(sampleSite(NOVEMBER, { vocabulary }))) {
		const told = text().includes(hub);
		expect(told, path).toBe(!path.includes("archive/"));
	}
});
