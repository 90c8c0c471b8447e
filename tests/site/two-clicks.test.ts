import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { buildDigest, type Digest, defaultOptions, type Post } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";

const site = inject("site");
const HREF = /href="([^"#]+)/g;
let digest: Digest;

beforeAll(async () => {
	digest = buildDigest((await readSources("content")).value, defaultOptions);
}, 60_000);

function html(path: string): string {
	return readFileSync(join(site, path, "index.html"), "utf8");
}

function linksOf(path: string): ReadonlySet<string> {
	return new Set([...html(path).matchAll(HREF)].map((match) => (match[1] ?? "").replaceAll("&amp;", "&")));
}

/** Who says it, as far as it is known. */
function sayersOf({ matter }: Post): readonly string[] {
	return [...matter.authors.map(({ name }) => name), ...(matter.publisher === null ? [] : [matter.publisher])];
}

describe("from a claim", () => {
	it("one click leads to each post that says it or bears on it, the next to the original", () => {
		const lost: string[] = [];
		const pages = new Map<string, ReadonlySet<string>>();
		for (const [id, { repeatedBy, evidence }] of digest.claims) {
			const links = linksOf(`claims/${id}`);
			for (const { post: name } of [...repeatedBy, ...evidence]) {
				const post = digest.posts.get(name);
				if (post === undefined || post.matter.source === null) continue;
				const path = `posts/${name}`;
				const there = pages.get(path) ?? linksOf(path);
				pages.set(path, there);
				if (!links.has(`/${path}/`) || !there.has(post.matter.source)) lost.push(`${id}: ${name}`);
			}
		}
		expect(digest.claims.size).toBeGreaterThan(40);
		expect(lost).toEqual([]);
	});

	it("each of these posts says who speaks", () => {
		const names = new Set([...digest.claims.values()].flatMap(({ evidence }) => evidence.map(({ post }) => post)));
		for (const name of names) {
			const post = digest.posts.get(name);
			const known = post === undefined ? [] : sayersOf(post);
			const page = html(`posts/${name}`).replaceAll("&#39;", "'").replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
			if (known.length > 0)
				expect(
					known.some((who) => page.includes(who)),
					name,
				).toBe(true);
		}
	});
});

describe("a text of which no word is kept", () => {
	it("has a page that leads to it, and neither feed nor search quotes it", () => {
		const seen = [...digest.posts.values()].filter(({ matter }) => matter.form === "sighting");
		expect(seen.length).toBeGreaterThanOrEqual(150);
		const feed = readFileSync(join(site, "feed.json"), "utf8");
		for (const { id, matter, text } of seen) {
			expect(text).toBe("");
			expect(existsSync(join(site, "posts", id, "index.html")), id).toBe(true);
			expect(linksOf(`posts/${id}`).has(matter.source ?? ""), id).toBe(true);
			expect(feed.includes(`/posts/${id}/`), id).toBe(false);
		}
	});
});

it.each(["intake", "judgements", "overruling", "interests", "rights", "corrections"])(
	"the policy on /about/ has a part on %s",
	(part) => expect(html("about")).toContain(`id="${part}"`),
);
