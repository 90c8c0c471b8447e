import { describe, expect, it } from "vitest";
import type { FeedEntry } from "#feeds/feed.ts";
import { belongs, feedEntries } from "#feeds/feed-entries.ts";
import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import type { FrontMatter, Post } from "#pipeline/model/post.ts";
import type { FeedScope } from "#views/urls.ts";
import { ACME, COST, type Known, SPEED, sampleCluster, sampleDigest } from "../support/sample-digest.ts";
import { annotationsOf, samplePost } from "../support/sample-post.ts";
import { sampleSite, siteOf } from "../support/sample-site.ts";

type Scope = Exclude<FeedScope, { kind: "corrections" | "editions" }>;
const ALL: Scope = { kind: "everything" };

function entries(posts: readonly Post[], known: Known = {}, scope = ALL): FeedEntry[] {
	return feedEntries(sampleSite(posts, known)).filter((entry) => belongs(entry, scope));
}

/** Which posts entries show. */
function shown(list: readonly FeedEntry[]): string[] {
	return list.map(({ url }) => url.split("/").at(-2) ?? "");
}

function post(id: string, matter: Partial<FrontMatter> = {}): Post {
	return samplePost(id, "<p>Some words. And more.</p>", matter);
}

function said(...pairs: [Post, PostAnnotations][]): Known {
	return { annotations: new Map(pairs.map(([{ id }, annotations]) => [id, annotations])) };
}

describe("an entry's id", () => {
	const first = post("first", { added: "2026-11-01" });
	const id = "urn:digest:post:first";
	const COPIES = [
		post("a-copy", { added: "2026-11-05" }),
		post("zz-copy", { added: "2026-11-01" }),
		post("a-sighting", { added: "2026-11-01", form: "sighting", rights: "none" }),
	];

	it("has nothing of the site's address, its title or the repository in it", () => {
		const digest = sampleDigest([first]);
		const profile = { ...digest.vocabulary.profile, title: "Another", repository: "https://moved.example/elsewhere" };
		const moved = { ...digest, vocabulary: { ...digest.vocabulary, profile } };
		expect(feedEntries(siteOf(digest))[0]?.id).toBe(id);
		expect(feedEntries(siteOf(moved, "/", "https://elsewhere.example"))[0]?.id).toBe(id);
	});

	it("stays when the post is renamed, and renamed again", () => {
		const names = [toId<PostId>("first"), toId<PostId>("second")];
		expect(entries([post("third", { formerly: names })])[0]?.id).toBe(id);
	});

	it.each(COPIES.map((copy) => [copy.id, copy] as const))("stays when %s comes, whichever is shown", (_, copy) => {
		for (const order of [[first, copy] as const, [copy, first] as const]) {
			const found = entries([first, copy], { clusters: [sampleCluster(order)] });
			expect(found.map((entry) => entry.id)).toEqual([id]);
		}
	});

	it("stays when a member that came on the same day is renamed", () => {
		const renamed = post("a-new-name", { added: "2026-11-01", formerly: [toId("second")] });
		const found = entries([first, renamed], { clusters: [sampleCluster([first, renamed])] });
		expect(found.map((entry) => entry.id)).toEqual([id]);
	});

	it.each<[string, Partial<FrontMatter>]>([
		["of the same day with a lower name", { added: "2026-11-01" }],
		["of an earlier day", { added: "2026-10-01" }],
	])("stays when a copy %s says which entry it goes on with", (_, matter) => {
		const copy = post("a-copy", { ...matter, entry: first.id });
		for (const order of [[first, copy] as const, [copy, first] as const]) {
			const found = entries([first, copy], { clusters: [sampleCluster(order)] });
			expect(found.map((entry) => entry.id)).toEqual([id]);
		}
	});

	it("stays when the first copy is taken down, and the text counts as changed that day", () => {
		const rest = [post("b-copy", { added: "2026-11-05", entry: first.id }), post("c-copy", { added: "2026-11-06" })];
		const [b, c] = rest as [Post, Post];
		const about = { id: "x", file: "x", by: "Ada", reason: "asked for", date: "2026-12-24" };
		const found = entries(rest, {
			clusters: [sampleCluster([b, c])],
			decisions: [{ ...about, kind: "takedown", post: first.id }],
		});
		expect(found).toMatchObject([{ id, updated: "2026-12-24T00:00:00Z" }]);
	});

	it("stays with the text that had it when people part or join texts", () => {
		const second = post("second", { added: "2026-11-05" });
		const joined = entries([first, second], { clusters: [sampleCluster([second, first])] });
		expect(joined.map((entry) => entry.id)).toEqual([id]);
		const parted = entries([first, second]);
		expect(parted.map((entry) => entry.id)).toEqual(["urn:digest:post:second", id]);
	});

	it("is never that of two texts, whatever their files say", () => {
		const claiming = ["a", "b"].map((name) => post(name, { added: "2026-10-01", entry: first.id }));
		expect(entries([first, ...claiming]).map((entry) => entry.id)).toEqual([
			id,
			"urn:digest:post:a",
			"urn:digest:post:b",
		]);
		expect(entries(claiming).map((entry) => entry.id)).toEqual(["urn:digest:post:b", id]);
	});

	it("stays when a later copy becomes the representative", () => {
		const better = post("better", { added: "2026-11-05" });
		const found = entries([first, better], { clusters: [sampleCluster([better, first])] });
		expect(found.map((entry) => entry.id)).toEqual([id]);
		expect(shown(found)).toEqual(["better"]);
	});
});

describe("a copy", () => {
	const original = post("original", { added: "2026-11-01", source: "https://one.example/a" });
	const copy = post("copy", { added: "2026-11-09", source: "https://two.example/b?x=1&y=2" });
	const found = entries([copy, original], { clusters: [sampleCluster([original, copy])] });

	it("adds no entry, updates the one there is and is named in it", () => {
		expect(found).toHaveLength(1);
		expect(found[0]?.updated).toBe("2026-11-09T00:00:00Z");
		expect(found[0]?.content).toContain(
			'<p>Also published at <a href="https://two.example/b?x=1&amp;y=2" rel="nofollow ugc noopener noreferrer">two.example</a>.</p>',
		);
	});

	it("does not move its entry to the top", () => {
		const later = post("later", { added: "2026-11-05" });
		const order = entries([copy, original, later], { clusters: [sampleCluster([original, copy])] });
		expect(shown(order)).toEqual(["later", "original"]);
	});

	it("does not move its entry when it knows its day and is shown instead", () => {
		const undated = post("undated", { added: "2026-11-01", published: null });
		const dated = post("dated", { added: "2026-11-01", published: "2026-10-30" });
		const copy = post("copy", { added: "2026-11-09", published: "2026-01-02" });
		const before = entries([undated, dated]).map(({ id }) => id);
		const after = entries([undated, dated, copy], { clusters: [sampleCluster([copy, undated])] });
		expect(shown(after)).toEqual(["copy", "dated"]);
		expect(after.map(({ id }) => id)).toEqual(before);
	});
});

describe("dates", () => {
	it.each([
		["2026-06-15", "2026-06-15", null],
		["2026-06", "2026-11-21", "Published in 2026-06, the day is unknown; added on 2026-11-21."],
		[null, "2026-11-21", "Publication date unknown; added on 2026-11-21."],
	])("published %s shows as %s", (published, expected, sentence) => {
		const [entry] = entries([post("a", { published })]);
		expect(entry?.published).toBe(expected);
		if (sentence === null) expect(entry?.content).not.toContain("added on");
		else expect(entry?.content).toContain(`<p>${sentence}</p>`);
	});

	it("order entries by the day they came, then by the day that they show", () => {
		const days = { old: "2026-01-01", unknown: null, vague: "2026", recent: "2026-11-20" };
		const list = Object.entries(days).map(([id, published]) => post(id, { published }));
		const found = entries([...list, post("earlier", { added: "2026-11-20", published: "2026-11-20" })]);
		expect(shown(found)).toEqual(["unknown", "vague", "recent", "old", "earlier"]);
	});
});

describe("an entry's last change", () => {
	const a = post("a", { added: "2026-11-01", source: "https://one.example/a" });
	const copy = (name: string, added: string, source: string | null) => post(name, { added, source });
	const about = { id: "x", file: "x", by: "Ada Example", reason: "said so" };
	const relabel = { ...about, kind: "relabel", question: SPEED, position: "mixed" } as const;

	it.each<[string, Post[], string]>([
		["no copy", [], "2026-11-01T00:00:00Z"],
		["a copy at a new place", [copy("b", "2026-11-03", "https://two.example/")], "2026-11-03T00:00:00Z"],
		["a copy at the same place", [copy("b", "2026-11-03", "https://one.example/a")], "2026-11-01T00:00:00Z"],
		["a copy at a place unknown", [copy("b", "2026-11-03", null)], "2026-11-03T00:00:00Z"],
		["a copy of the same day", [copy("b", "2026-11-01", "https://two.example/")], "2026-11-01T00:00:01Z"],
		[
			"two places, one of them twice",
			["2", "2", "3"].map((n, i) => copy(`b${i}`, "2026-11-09", `https://${n}.example/`)),
			"2026-11-09T00:00:01Z",
		],
		[
			"more places than a day has minutes",
			Array.from({ length: 3700 }, (_, i) => copy(`b${i}`, "2026-11-09", `https://${i}.example/`)),
			"2026-11-09T01:01:39Z",
		],
	])("with %s", (_, copies, updated) => {
		const known = copies.length > 0 ? { clusters: [sampleCluster([a, ...copies])] } : {};
		expect(entries([a, ...copies], known).map((entry) => entry.updated)).toEqual([updated]);
	});

	it.each<[string, Decision, string]>([
		["a decision on it", { ...relabel, date: "2026-11-12", post: a.id }, "2026-11-12T00:00:00Z"],
		["a decision on a copy's label", { ...relabel, date: "2026-11-12", post: toId("b") }, "2026-11-12T00:00:00Z"],
		[
			"a merge of a copy",
			{ ...about, kind: "merge", date: "2026-12-24", posts: [toId("b"), toId("c")] },
			"2026-12-24T00:00:00Z",
		],
		[
			"a merge of others",
			{ ...about, kind: "merge", date: "2026-12-24", posts: [toId("c"), toId("d")] },
			"2026-11-03T00:00:00Z",
		],
	])("counts %s", (_, decision, updated) => {
		const b = copy("b", "2026-11-03", "https://two.example/");
		const known = { clusters: [sampleCluster([a, b])], decisions: [decision] };
		expect(entries([a, b], known)[0]?.updated).toBe(updated);
	});

	it("counts a note by its day", () => {
		const note = annotationsOf(a, [["words", { kind: "note", note: a.tree, date: "2026-11-30" }]]);
		expect(entries([a], said([a, note]))[0]?.updated).toBe("2026-11-30T00:00:00Z");
	});
});

describe("scopes", () => {
	const onSpeed = post("on-speed");
	const promotion = post("promotion");
	const sharp = post("sharp");
	const named = post("named", { projects: [ACME] });
	const strong = { level: "strong", signals: [] } as const;
	const known = said(
		[onSpeed, annotationsOf(onSpeed, [["words", { kind: "position", question: SPEED, position: "opposes" }]])],
		[promotion, { ...annotationsOf(promotion, [["Some", { kind: "project", project: ACME }]]), incentive: strong }],
		[sharp, { ...annotationsOf(sharp, []), incentive: strong, substance: { level: "some", statements: [] } }],
	);
	const posts = [onSpeed, promotion, sharp, named];

	it.each<[Scope, string[]]>([
		[ALL, ["named", "on-speed", "promotion", "sharp"]],
		[{ kind: "signal" }, ["named", "on-speed", "sharp"]],
		[{ kind: "question", question: SPEED }, ["on-speed"]],
		[{ kind: "question", question: COST }, []],
		[{ kind: "project", project: ACME }, ["named", "promotion"]],
	])("%o", (scope, expected) => {
		expect(shown(entries(posts, known, scope))).toEqual(expected);
	});

	it("files an entry under questions, projects, form and both axes", () => {
		const terms = entries(posts, known).map(({ categories }) => categories.map(({ term }) => term).join(" "));
		expect(terms).toEqual([
			"acme copy incentive-none substance-none",
			"speed copy incentive-none substance-none",
			"acme copy incentive-strong substance-none",
			"copy incentive-strong substance-some",
		]);
	});
});

it("files an entry under what was said of any of its copies", () => {
	const shownCopy = post("shown");
	const read = post("read", { projects: [ACME] });
	const position = annotationsOf(read, [["words", { kind: "position", question: SPEED, position: "opposes" }]]);
	const known = { ...said([read, position]), clusters: [sampleCluster([shownCopy, read])] };
	const list = [shownCopy, read];
	for (const scope of [
		{ kind: "question", question: SPEED },
		{ kind: "project", project: ACME },
	] as const) {
		expect(shown(entries(list, known, scope))).toEqual(["shown"]);
	}
});

describe("rights and origin", () => {
	const long = `<p>${Array.from({ length: 90 }, (_, i) => `w${i}`).join(" ")}</p>`;
	const by = { name: "Ada & Eve", handle: null, url: null };

	it.each<[Partial<FrontMatter>, string]>([
		[{ rights: "excerpt" }, "<p>This is how it begins. The whole text is at <a "],
		[
			{ authors: [by], publisher: "The <Paper>" },
			'<p>Published by Ada &amp; Eve at <a href="https://example.org/a-post" rel="nofollow ugc noopener noreferrer">The &lt;Paper&gt;</a>.</p>',
		],
		[{ source: null }, "<p>Source unknown.</p>"],
		[{ form: "brief", rights: "brief", via: "Bo" }, "<p>Our summary of a text: <a "],
		[{ source: "javascript:alert(1)" }, "<p>Published at javascript:alert(1).</p>"],
	])("%o", (matter, words) => {
		const [entry] = entries([samplePost("a", long, matter)]);
		expect(entry?.content).toContain(words);
		expect(entry?.content.includes("w75")).toBe(matter.rights !== "excerpt");
	});

	it("announces no text of which nothing can be read, alone or with others like it", () => {
		const seenAt = (id: string) => samplePost(id, "", { form: "sighting", rights: "none", title: "Seen" });
		const seen = [seenAt("a"), seenAt("b")] as const;
		expect(entries(seen)).toEqual([]);
		expect(entries(seen, { clusters: [sampleCluster(seen)] })).toEqual([]);
	});

	it("keeps no word of a sighting that stands for a text", () => {
		const seen = samplePost("a", "", { form: "sighting", rights: "none", title: "Seen" });
		const [entry] = entries([seen, post("b")], { clusters: [sampleCluster([seen, post("b")])] });
		expect(entry).toMatchObject({ title: "Seen", summary: "" });
		expect(entry?.content).toMatch(/^<p>Seen at <a /);
	});
});
