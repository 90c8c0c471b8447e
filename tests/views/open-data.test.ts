import { describe, expect, it } from "vitest";
import type { Decision } from "#pipeline/model/decision.ts";
import { openData } from "#views/open-data.ts";
import { sitemapEntries } from "#views/sitemap.ts";
import { SPEED, sampleCluster } from "../support/sample-digest.ts";
import { annotationsOf, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

const post = samplePost("a-post", "<p>Some secret words.</p>", { rights: "excerpt", added: "2026-11-02" });
const copy = samplePost("copy", "<p>Some secret words.</p>");
const about = { file: "decisions/x.yaml", date: "2026-11-20", by: "Ada Example", reason: "The same essay." };
const decisions: Decision[] = [
	{ ...about, id: "2026-11-20-b", kind: "merge", posts: [post.id, copy.id] },
	{ ...about, id: "2026-11-20-a", kind: "representative", post: post.id },
];
const said = annotationsOf(post, [["secret", { kind: "position", question: SPEED, position: "mixed" }]]);
const site = sampleSite([post, copy], {
	clusters: [sampleCluster([post, copy])],
	decisions,
	annotations: new Map([[post.id, said]]),
});

describe("open data", () => {
	it("names each post with its facts and holds no word of its text", () => {
		const table = JSON.stringify(openData(site, "posts"));
		expect(JSON.parse(table)).toMatchObject({
			posts: [
				{
					id: "a-post",
					url: "https://digest.example/base/posts/a-post/",
					rights: "excerpt",
					positions: [{ question: "speed", position: "mixed" }],
					representative: "a-post",
					words_shown: 3,
				},
				{ id: "copy", representative: "a-post" },
			],
		});
		expect(table.replace(/"title":"[^"]*"/g, "")).not.toContain("secret");
	});

	it("gives every member of a cluster its evidence", () => {
		expect(openData(site, "clusters")).toMatchObject({
			clusters: [{ representative: "a-post", members: [{ id: "a-post", evidence: "representative" }, { id: "copy" }] }],
		});
	});

	it("lists decisions by id, without the file's place", () => {
		expect(openData(site, "decisions")).toEqual({
			decisions: [
				{
					id: "2026-11-20-a",
					date: about.date,
					by: about.by,
					reason: about.reason,
					kind: "representative",
					post: "a-post",
				},
				{
					id: "2026-11-20-b",
					date: about.date,
					by: about.by,
					reason: about.reason,
					kind: "merge",
					posts: ["a-post", "copy"],
				},
			],
		});
	});
});

describe("sitemap", () => {
	const entries = sitemapEntries(site);

	it("has every page once, as a whole address, sorted", () => {
		const addresses = entries.map(({ url }) => url);
		expect(addresses).toEqual([...new Set(addresses)].sort());
		for (const address of addresses) expect(address).toMatch(/^https:\/\/digest\.example\/base\/.*(?<=\/)$/);
	});

	it("leads to the representative, with the day of the last change of its text, and not to pages that point at it", () => {
		const posts = entries.filter(({ url }) => /\/posts\/./.test(url));
		expect(posts).toEqual([{ url: "https://digest.example/base/posts/a-post/", changed: "2026-11-21" }]);
	});
});
