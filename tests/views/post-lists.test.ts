import { describe, expect, it } from "vitest";
import type { PostId } from "#pipeline/model/ids.ts";
import { toId } from "#pipeline/model/ids.ts";
import { postList, postListPages } from "#views/post-lists.ts";
import { SPEED } from "../support/sample-digest.ts";
import { annotationsOf, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

/** 80 posts: the first 50 on one question, every third a brief, every fifth measured. */
const posts = Array.from({ length: 80 }, (_, n) =>
	samplePost(`post-${String(n).padStart(2, "0")}`, `<p>Text number ${n} stands here.</p>`, {
		form: n % 3 === 0 ? "brief" : "copy",
		evidence: n % 5 === 0 ? "measured" : null,
	}),
);
const annotations = new Map(
	posts.slice(0, 50).map((post) => {
		const body = { kind: "position", question: SPEED, position: "mixed" } as const;
		return [post.id, annotationsOf(post, [["Text", body]])] as const;
	}),
);
const site = sampleSite(posts, { annotations });
const all = postListPages(site);
const facets = [null, ...new Set(all.flatMap(({ facet }) => facet ?? []))];
const pagesOf = (facet: string | null) => [
	...(facet === null ? [1] : []),
	...all.filter((each) => each.facet === facet).map(({ page }) => page),
];
const entriesOf = (facet: string | null) =>
	pagesOf(facet).flatMap((page) => postList(site, facet, page).entries.map(({ href }) => href));

describe("lists of posts", () => {
	it("are all posts, each facet, and sorts of text within a subject that fills more than a page", () => {
		expect(facets).toEqual(
			expect.arrayContaining([
				null,
				"briefs",
				"measured",
				"question/speed",
				"question/speed/briefs",
				"question/speed/measured",
			]),
		);
		expect(facets).not.toContain("question/cost");
		expect(facets).not.toContain("question/speed/signal");
	});

	it.each(facets)("%s shows each of its posts once over its pages, as many as it says", (facet) => {
		const entries = entriesOf(facet);
		expect(new Set(entries).size).toBe(entries.length);
		expect(entries.length).toBeGreaterThan(0);
		expect(postList(site, facet).says).toMatch(new RegExp(`^${entries.length} posts?,`));
	});

	it("narrow: a combination holds what both of its facets hold", () => {
		const [briefs, speed] = [entriesOf("briefs"), entriesOf("question/speed")];
		expect(entriesOf("question/speed/briefs")).toEqual(speed.filter((href) => briefs.includes(href)));
	});

	it.each(facets)("%s offers only lists that are there, with their counts", (facet) => {
		for (const { facets: offered } of postList(site, facet).groups) {
			for (const { href, count, isChosen } of offered) {
				const target = facets.find((each) => site.urls.postList(each) === href);
				expect(target, href).not.toBeUndefined();
				if (!isChosen) expect(entriesOf(target ?? null)).toHaveLength(count);
			}
		}
	});

	it("have pages that name their neighbours, and titles and addresses of their own", () => {
		const lists = facets.flatMap((facet) =>
			pagesOf(facet).map((page) => ({ facet, page, list: postList(site, facet, page) })),
		);
		expect(new Set(lists.map(({ list }) => list.title)).size).toBe(lists.length);
		expect(new Set(lists.map(({ list }) => list.frame.description)).size).toBe(lists.length);
		for (const { facet, page, list } of lists) {
			const last = Math.max(...pagesOf(facet));
			expect(list.frame.previous).toBe(page > 1 ? site.urls.postList(facet, page - 1) : null);
			expect(list.frame.next).toBe(page < last ? site.urls.postList(facet, page + 1) : null);
		}
	});

	it("that hold every post point at the list of all posts", () => {
		expect(postList(site, "signal").frame.canonical).toBe("https://digest.example/base/posts/");
		expect(postList(site, "briefs").frame.canonical).toBe("https://digest.example/base/posts/by/briefs/");
	});

	it("of an empty digest say so", () => {
		const empty = sampleSite([]);
		expect(postListPages(empty)).toEqual([]);
		expect(postList(empty, null)).toMatchObject({ entries: [], pages: null, groups: [] });
	});

	it("throw for a facet that is not there", () => {
		expect(() => postList(site, toId<PostId>("nowhere"))).toThrow(RangeError);
	});
});
