import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { parseDigest } from "#pipeline/parse/index.ts";
import { type Corpus, post, sourceFiles } from "../../support/corpus.ts";

const QUESTION = `---
question: Is it fast?
label: Speed
order: 2
supports: It is.
opposes: It is not.
settle: A measurement.
---

## Why it matters
`;

const VOCABULARY: Corpus = {
	"questions/speed.md": QUESTION,
	"questions/cost.md": QUESTION.replace("order: 2", "order: 1"),
	"projects/relay-works.md":
		'---\nname: relay works\naliases: ["$RLY", "#RLY"]\nlayer: compute\nhomepage: unknown\ncase: exact\nseen: its own page\n---\n\nA network.\n',
	"projects/zephyr.md": "---\nname: Zephyr\nlayer: storage\n---\n\nAnother.\n",
	"projects/aerie.md": "---\nname: Aerie\nlayer: storage\n---\n",
	"glossary.yaml":
		"- id: relay\n  term: Relay\n  definition: A machine.\n  see_also: [hop]\n- id: hop\n  term: hop\n  definition: >-\n    One\n    step.\n",
};

const TEXT = "The relay answered in nine seconds.\n\nNobody had asked it to hurry.";

function parse(corpus: Corpus) {
	return parseDigest(sourceFiles({ ...VOCABULARY, ...corpus }), parseOptions);
}

function parseOne(matter: Readonly<Record<string, string>>, text = TEXT) {
	const { value, diagnostics } = parse({ "posts/2026/a-post.md": post(text, matter) });
	expect(diagnostics).toEqual([]);
	const [only] = value.posts;
	if (only === undefined) throw new Error("no post");
	return only;
}

describe("parsePosts", () => {
	it("leaves unknown what is not given", () => {
		const only = parseOne({});
		expect(only).toMatchObject({ id: "a-post", title: "The relay answered in nine seconds.", bodyLine: 8 });
		expect(only.text).toBe("The relay answered in nine seconds.\nNobody had asked it to hurry.");
		expect(only.matter).toEqual({
			...{ source: null, authors: [], publisher: null, published: null, added: "2026-11-21", form: "copy" },
			...{ rights: "full", title: null, licence: null, permission: "Written for a test", kind: null, evidence: null },
			...{ stances: [], projects: [], disclosure: "unknown", language: null, via: null, formerly: [], entry: null },
			...{ fingerprint: null, words: null, incentive: null, substance: null, signals: [], tags: [] },
		});
	});

	it.each([
		["a year", { published: "2026" }, { published: "2026" }],
		["a month", { published: "2026-06 # or so" }, { published: "2026-06" }],
		["words that other YAML turns into something else", { title: "no", via: "0x1f" }, { title: "no", via: "0x1f" }],
		[
			"unknown values",
			{ source: "unknown", author: "unknown", kind: "unknown" },
			{ source: null, authors: [], kind: null },
		],
		["one author", { author: "Ada Example" }, { authors: [{ name: "Ada Example", handle: null, url: null }] }],
		[
			"several authors",
			{ author: '[Ada Example, {name: Bo Sample, handle: "@bo", url: "https://example.org/bo"}]' },
			{
				authors: [
					{ name: "Ada Example", handle: null, url: null },
					{ name: "Bo Sample", handle: "@bo", url: "https://example.org/bo" },
				],
			},
		],
		["a folded title", { title: ">-\n  One\n  title" }, { title: "One title" }],
		["one project", { projects: "zephyr" }, { projects: ["zephyr"] }],
		["a language", { language: "PT-br" }, { language: "pt-BR" }],
		[
			"a position",
			{ questions: "{speed: opposes}" },
			{ stances: [{ question: "speed", position: "opposes", because: null }] },
		],
		[
			"a position with its words",
			{ questions: '{cost: {position: mixed, because: "nine seconds. Nobody had"}}' },
			{ stances: [{ question: "cost", position: "mixed", because: "nine seconds.\nNobody had" }] },
		],
	])("reads %s", (_, matter, expected) => {
		expect(parseOne(matter).matter).toMatchObject(expected);
	});

	it("takes the given title before the first sentence", () => {
		expect(parseOne({ title: "A title" }).title).toBe("A title");
	});

	it("accepts a sighting without a text", () => {
		const sighting = {
			form: "sighting",
			rights: "none",
			source: "https://example.org/x",
			fingerprint: "v1",
			words: "250",
			incentive: "strong",
			substance: "none",
			signals: "[tag-block, referral]",
		};
		const only = parseOne(sighting, "");
		expect(only).toMatchObject({ text: "", title: "A post seen at example.org", passages: [] });
		expect(only.matter).toMatchObject({ fingerprint: "v1", words: 250 });
		expect(only.matter).toMatchObject({
			incentive: "strong",
			substance: "none",
			signals: ["tag-block", "referral"],
		});
	});

	it("accepts a quote that stands twice, and a text that does", () => {
		const only = parseOne({ questions: "{speed: {position: supports, because: nine seconds}}" }, `${TEXT}\n\n${TEXT}`);
		expect(only.matter.stances[0]?.because).toBe("nine seconds");
	});

	it("gives the same whatever stands in other files", () => {
		const broken = { "posts/2026/broken.md": "---\n", "posts/2026/other.md": post("Other.", { projects: "nothing" }) };
		const file = { "posts/2026/a-post.md": post(TEXT) };
		expect(parse({ ...broken, ...file }).value.posts).toEqual(parse(file).value.posts);
	});
});

describe("parseVocabulary", () => {
	it("keeps each list in its order", () => {
		const { vocabulary } = parse({}).value;
		expect([...vocabulary.questions.keys()]).toEqual(["cost", "speed"]);
		expect([...vocabulary.projects.keys()]).toEqual(["aerie", "relay-works", "zephyr"]);
		expect([...vocabulary.terms.keys()]).toEqual(["hop", "relay"]);
		expect(vocabulary.projects.values().toArray()[1]).toMatchObject({
			...{ name: "relay works", aliases: ["$RLY", "#RLY"], exactCase: true, homepage: null, repository: null },
		});
		expect(vocabulary.terms.values().toArray()[0]).toMatchObject({ definition: "One step.", aliases: [], seeAlso: [] });
	});

	it("reads the profile, its address without a slash at the end", () => {
		const profile =
			"title: T\ntagline: T\nquestion: Q\ndescription: D\nurl: https://example.org/digest/\nrepository: https://example.org/r\n";
		expect(parse({ "digest.yaml": profile }).value.vocabulary.profile).toMatchObject({
			...{ url: "https://example.org/digest", language: "en", licence: "CC-BY-4.0", contact: null, hub: null },
		});
	});

	it.each([
		["title: The Harder Question", "the-harder-question"],
		["title: A title that is longer than any name may be", "a-title-that-is-longer-than-any"],
		["title: 難問", "digest"],
		["title: T", "digest"],
		["title: T\nid: kept-for-ever", "kept-for-ever"],
	])("names feed entries after the id, otherwise after the title: %s", (lines, id) => {
		expect(parse({ "digest.yaml": lines }).value.vocabulary.profile.id).toBe(id);
	});

	it.each(["A Name", "a", "-a", "a-", "a".repeat(33)])("refuses %s as a name for feed entries", (id) => {
		expect(parse({ "digest.yaml": `id: ${id}` }).diagnostics.map(({ rule }) => rule)).toContain("field/feed-name");
	});

	it("stands without digest.yaml, and says so", () => {
		const { value, diagnostics } = parseDigest({ ...sourceFiles(VOCABULARY), digest: null }, parseOptions);
		expect(diagnostics).toMatchObject([{ severity: "error", rule: "digest/missing", file: "digest.yaml" }]);
		expect(value.vocabulary.profile.url).toBe("https://example.org");
		expect(value.vocabulary.questions.size).toBe(2);
	});
});

describe("parseNotes", () => {
	it("pairs each quote with what follows it", () => {
		const note =
			"---\npost: a-post\nby: Ada Example\ndate: 2026-11-21\n---\n\n> nine *seconds*\n\nOn which clock?\n\nNot said.\n\n> asked it\n> to hurry\n\nBy [whom](https://example.org)?\n";
		const { value, diagnostics } = parse({ "notes/a-post.md": note });
		expect(diagnostics).toEqual([]);
		expect(value.notes.map(({ note: tree, ...rest }) => ({ ...rest, html: toHtml(tree) }))).toEqual([
			{
				...{
					post: "a-post",
					by: "Ada Example",
					date: "2026-11-21",
					file: "notes/a-post.md",
					line: 7,
					quote: "nine seconds",
				},
				html: "<p>On which clock?</p>\n<p>Not said.</p>",
			},
			{
				...{
					post: "a-post",
					by: "Ada Example",
					date: "2026-11-21",
					file: "notes/a-post.md",
					line: 13,
					quote: "asked it\nto hurry",
				},
				html: '<p>By <a href="https://example.org/">whom</a>?</p>',
			},
		]);
	});
});

describe("parseDecisions", () => {
	it.each([
		["kind: merge\nposts: [a, b]", { kind: "merge", posts: ["a", "b"] }],
		["kind: split\nposts: [a, b, c]", { kind: "split", posts: ["a", "b", "c"] }],
		["kind: representative\npost: a", { kind: "representative", post: "a" }],
		["kind: takedown\npost: a", { kind: "takedown", post: "a" }],
		[
			"kind: relabel\npost: a\nquestion: speed\nposition: none",
			{ kind: "relabel", post: "a", question: "speed", position: "none" },
		],
	])("reads %j", (yaml, decision) => {
		const file = "decisions/2026-11-21-a-reason.yaml";
		const { value, diagnostics } = parse({ [file]: `${yaml}\nby: Ada Example\nreason: Because.\n` });
		expect(diagnostics).toEqual([]);
		const base = { id: "2026-11-21-a-reason", file, date: "2026-11-21", by: "Ada Example", reason: "Because." };
		expect(value.decisions).toEqual([{ ...base, ...decision }]);
	});
});
