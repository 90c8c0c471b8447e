import { describe, expect, it } from "vitest";
import type { Edition } from "#pipeline/model/edition.ts";
import { type EditionId, toId } from "#pipeline/model/ids.ts";
import type { FrontMatter, Post } from "#pipeline/model/post.ts";
import { renderFragment } from "#pipeline/render/render-fragment.ts";
import { editionPage } from "#views/edition.ts";
import { editionsPage } from "#views/editions.ts";
import { editionMonths, intakeLines, intakeOf } from "#views/intake.ts";
import type { Site } from "#views/site.ts";
import { COST, type Known, SPEED, sampleCluster } from "../support/sample-digest.ts";
import { annotationsOf, readHtml, samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

function post(id: string, added: string, matter: Partial<FrontMatter> = {}): Post {
	return samplePost(id, "<p>Some words. And more.</p>", { added, ...matter });
}

function siteWith(posts: readonly Post[], known: Known = {}): Site {
	const site = sampleSite(posts, known);
	const rules = {
		incentive: { rules: [], levels: { none: "", some: "", strong: "" } },
		substance: { rules: [], excludes: "", strong: 2 },
		claims: { counting: [], independence: [] },
	};
	return {
		...site,
		html: (tree) => renderFragment(tree, { href: site.urls }),
		collations: new Map(),
		webAnnotations: () => [],
		rules,
	};
}

const FOREWORD: Edition = {
	...{ id: toId<EditionId>("2026-10"), file: "editions/2026-10.md", title: "Lamps", by: "Ada", date: "2026-11-02" },
	foreword: readHtml('<p>See <a href="/about/">about</a>.</p>'),
};

const early = post("early", "2026-10-30");
const late = post("late", "2026-11-01");
const copy = post("copy", "2026-11-05");
const first = { posts: 1, entries: 1, copies: 0 };

describe("a month's intake", () => {
	it.each<[string, readonly Post[], Known, string, object]>([
		["nothing", [], {}, "2026-11", { posts: 0, entries: 0, copies: 0 }],
		["posts that stand alone", [late, copy, early], {}, "2026-11", { posts: 2, entries: 2, copies: 0 }],
		[
			"a copy in the same month",
			[late, copy],
			{ clusters: [sampleCluster([late, copy])] },
			"2026-11",
			{ ...first, posts: 2, copies: 1 },
		],
		[
			"a copy in a later month",
			[early, late],
			{ clusters: [sampleCluster([early, late])] },
			"2026-11",
			{ posts: 1, entries: 0, copies: 1 },
		],
		[
			"a text that a later copy stands for",
			[early, late],
			{ clusters: [sampleCluster([late, early])] },
			"2026-10",
			first,
		],
	])("counts %s", (_, posts, known, month, expected) => {
		const { digest } = siteWith(posts, known);
		const intake = intakeOf(digest, month);
		expect({ posts: intake.posts.length, entries: intake.entries.length, copies: intake.copies }).toEqual(expected);
	});

	it("over all months holds every post once, as a text or as a copy", () => {
		const { digest } = siteWith([early, late, copy], { clusters: [sampleCluster([copy, early])] });
		const all = editionMonths(digest).map((month) => intakeOf(digest, month));
		expect(all.flatMap(({ posts }) => posts)).toHaveLength(3);
		expect(all.flatMap(({ entries }) => entries.map(({ id }) => id)).sort()).toEqual(["copy", "late"]);
		expect(all.reduce((sum, { copies }) => sum + copies, 0)).toBe(1);
	});

	it("counts what only promotes", () => {
		const strong = { ...annotationsOf(late, []), incentive: { level: "strong", signals: [] } } as const;
		const { digest } = siteWith([late, copy], { annotations: new Map([[late.id, strong]]) });
		expect(intakeOf(digest, "2026-11").promotion).toBe(1);
	});

	it.each([
		[[late.id, early.id], "2026-10"],
		[[copy.id, late.id], "2026-11"],
		[[], null],
	])("takes a claim of %j as new in %s", (ids, month) => {
		const { digest } = siteWith([early, late, copy]);
		const claim = {
			repeatedBy: ids.slice(0, 1).map((id) => ({ post: id })),
			evidence: ids.slice(1).map((id) => ({ post: id })),
		};
		const claims = new Map([["nine", claim]]) as unknown as Site["digest"]["claims"];
		for (const each of editionMonths(digest)) {
			expect(intakeOf({ ...digest, claims }, each).claims).toBe(each === month ? 1 : 0);
		}
	});

	it("is written in whole sentences", () => {
		const one = { month: "2026-11", posts: [late], entries: [late], copies: 1, repeats: 1, promotion: 1, claims: 1 };
		expect(intakeLines(one).join(" ")).toBe(
			"1 post came in. 1 copy folded into a text already here. 1 post repeated itself. 1 post only promotes. 1 claim is new.",
		);
	});
});

it("lists months with a post or a foreword, newest first", () => {
	const site = siteWith([late, post("old", "2026-08-01")], { editions: [FOREWORD] });
	expect(editionsPage(site).editions.map(({ name, href, title }) => [name, href, title])).toEqual([
		["November 2026", "/base/editions/2026-11/", null],
		["October 2026", "/base/editions/2026-10/", "Lamps"],
		["August 2026", "/base/editions/2026-08/", null],
	]);
});

describe("the page of a month", () => {
	const stance = (question: typeof SPEED) => ({ question, position: "mixed", because: null }) as const;
	const both = post("both", "2026-11-03", { stances: [stance(COST), stance(SPEED)] });
	const said = annotationsOf(both, [
		["Some", { kind: "position", question: SPEED, position: "mixed" }],
		["words", { kind: "position", question: COST, position: "mixed" }],
	]);
	const onSpeed = annotationsOf(copy, [["Some", { kind: "position", question: SPEED, position: "opposes" }]]);
	const site = siteWith([early, late, copy, both], {
		annotations: new Map([
			[both.id, said],
			[copy.id, onSpeed],
		]),
		editions: [FOREWORD],
	});

	it("shows each new text once, under the first question that its file names", () => {
		const { parts, contents } = editionPage(site, "2026-11");
		expect(parts.map(({ id, entries }) => [id, entries.map(({ href }) => href.split("/").at(-2))])).toEqual([
			["speed", ["copy"]],
			["cost", ["both"]],
			["no-question", ["late"]],
		]);
		expect(contents.map(({ text }) => text)).toEqual(["Speed (1)", "Cost (1)", "On no question of the digest (1)"]);
	});

	it("without a foreword is named by its month, and names no file", () => {
		const page = editionPage(site, "2026-11");
		expect(page).toMatchObject({ title: "November 2026", foreword: null, file: null });
		expect(page.frame.title).toBe("Edition of November 2026 · A Test Digest");
		expect(page.others.map(({ text }) => text)).toEqual(["Before: October 2026", "All editions"]);
	});

	it("with a foreword shows it with its author and day", () => {
		const page = editionPage(site, "2026-10");
		expect(page.title).toBe("Lamps");
		expect(page.foreword?.html).toBe('<p>See <a href="/base/about/">about</a>.</p>');
		expect(page.foreword?.facts.map(({ text }) => text)).toEqual(["Ada", "2 November 2026"]);
		expect(page.file?.text).toBe("content/editions/2026-10.md");
		expect(page.others.map(({ text }) => text)).toEqual(["After: November 2026", "All editions"]);
	});
});
