import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePost } from "#client/contribute/compose-post.ts";
import type { Draft } from "#client/contribute/draft.ts";
import { parseOptions } from "#pipeline/options.ts";
import { parsePosts } from "#pipeline/parse/parse-posts.ts";
import { VOCABULARY } from "../../support/sample-digest.ts";
import { draft } from "./sample-draft.ts";

const parse = (file: string) => parsePosts([{ path: "posts/2026/a-post.md", text: file }], VOCABULARY, parseOptions);

const CASES: readonly (readonly [what: string, given: Partial<Draft>, matter: string])[] = [
	[
		"nothing is known",
		{},
		"source: unknown\nauthor: unknown\npublished: unknown\nadded: 2026-11-21\nform: copy\nrights: excerpt\n",
	],
	[
		"all is known",
		{
			title: "Speed: a first look",
			source: " https://example.org/a ",
			author: "@ada",
			published: "2026-06",
			keep: "full",
			licence: "CC-BY-4.0",
			questions: [
				{ question: "speed", position: "supports", because: "" },
				{ question: "cost", position: "mixed", because: " Some  words " },
			],
			projects: ["acme"],
			via: "Bert Example",
		},
		'title: "Speed: a first look"\nsource: https://example.org/a\nauthor: "@ada"\npublished: 2026-06\nadded: 2026-11-21\nform: copy\nrights: full\nlicence: CC-BY-4.0\nquestions: {speed: supports, cost: {position: mixed, because: Some words}}\nprojects: [acme]\nvia: Bert Example\n',
	],
	[
		"it is a summary: a licence left over is not written",
		{ keep: "brief", licence: "CC-BY-4.0", title: "T" },
		"title: T\nsource: unknown\nauthor: unknown\npublished: unknown\nadded: 2026-11-21\nform: brief\nrights: brief\n",
	],
];

describe("the file of a draft", () => {
	it.each(CASES)("where %s", (_, given, matter) => {
		const { file } = composePost(draft(given), "a-post", null);
		expect(file).toBe(`---\n${matter}---\n\nSome words.\n`);
		expect(parse(file).diagnostics).toEqual([]);
	});

	it("of a sighting holds neither text nor author", () => {
		const fields = {
			fingerprint: "hq2-1.x",
			words: 2,
			incentive: "none",
			substance: "some",
			signals: ["referral"],
			tags: [],
		} as const;
		const { file } = composePost(draft({ author: "Ada", keep: "none" }), "a-post", fields);
		expect(file).toMatch(
			/\nform: sighting\nrights: none\nwords: 2\nincentive: none\nsubstance: some\nsignals: \[referral\]\n/,
		);
		expect(file).not.toMatch(/Ada|Some words/);
	});

	it("holds every value as it was typed, whatever that is, and no value makes a field of its own", () => {
		const value = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(value, value, value, (author, title, via) => {
				const { value: posts, diagnostics } = parse(composePost(draft({ author, title, via }), "a-post", null).file);
				if (diagnostics.length > 0) return expect(diagnostics.map(({ rule }) => rule)).toContain("yaml/invisible");
				const plain = (text: string) => text.toWellFormed().replace(/\s+/gu, " ").trim();
				const known = (text: string) => (plain(text) === "" || plain(text) === "unknown" ? null : plain(text));
				expect(posts[0]?.matter.authors[0]?.name ?? null).toBe(known(author));
				expect(posts[0]?.matter.title ?? null).toBe(plain(title) || null);
				expect(posts[0]?.matter.via).toBe(known(via));
			}),
		);
	});

	it("is whole characters in lines of its own", () => {
		const { file } = composePost(draft({ text: "\ufeffone\r\ntwo \ud83d end\rthree" }), "a-post", null);
		expect(file.endsWith("\n\none\ntwo \ufffd end\nthree\n")).toBe(true);
	});

	it("says which field a line belongs to", () => {
		const { file, fieldAt } = composePost(draft({ title: "T", projects: ["acme"] }), "a-post", null);
		const fields = file.split("\n").map((_, index) => fieldAt(index + 1));
		expect(fields.slice(0, 11)).toEqual(
			"file title source author published file keep keep projects file text".split(" "),
		);
	});
});
