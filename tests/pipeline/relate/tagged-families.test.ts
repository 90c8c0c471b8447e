import { describe, expect, it } from "vitest";
import { type Corpus, digestOf, post } from "../../support/corpus.ts";

const project = (name: string) =>
	`---\nname: ${name}\naliases: ["$${name}", "@${name}"]\nlayer: compute\n---\n\nMade up.\n`;

/** A sighting with the given signals and projects. */
function sighting(number: number, signals: string, projects: string): string {
	const lines = [
		`source: https://seen.example/${number}`,
		"added: 2026-11-21",
		"form: sighting",
		"rights: none",
		`fingerprint: hq0.${number}`,
		"words: 100",
		"incentive: strong",
		"substance: none",
		`signals: [${signals}]`,
		`projects: [${projects}]`,
	];
	return `---\n${lines.join("\n")}\n---\n`;
}

const PROJECTS: Corpus = { "projects/acme.md": project("Acme"), "projects/bolt.md": project("Bolt") };
const tagged = (number: number, projects = "acme") => sighting(number, "required-tags, tag-block", projects);
const COPY = post("I asked it and it answered at once, as I had hoped.\n\n$Acme #Acme @Acme", { projects: "[acme]" });

const CASES: readonly [name: string, posts: Readonly<Record<string, string>>, families: object][] = [
	[
		"posts that carry the tags of one project",
		{ a: tagged(1), b: tagged(2), c: COPY },
		[{ id: "tags-acme", members: ["a", "b", "c"], markers: ["$Acme", "@Acme"] }],
	],
	["too few of them", { a: tagged(1), b: tagged(2) }, []],
	["tags that need not be of this project", { a: tagged(1), b: tagged(2), c: tagged(3, "acme, bolt") }, []],
	["tags of other projects", { a: tagged(1), b: tagged(2), c: tagged(3, "bolt") }, []],
	["other signals", { a: tagged(1), b: tagged(2), c: sighting(3, "price-line", "acme") }, []],
];

describe("the families of posts with required tags", () => {
	it.each(CASES)("%s", (_, posts, families) => {
		const files = Object.fromEntries(Object.entries(posts).map(([id, text]) => [`posts/2026/${id}.md`, text]));
		const digest = digestOf({ ...PROJECTS, ...files });
		expect(digest.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
		expect(digest.duplicates.families).toEqual(families);
	});

	it("take in the copies of their posts, and the family of a member", () => {
		const row = "$Acme #Acme @Acme";
		const text = (words: string) => post(`${words} ${words.toUpperCase()}\n\n${row}`, { projects: "[acme]" });
		const corpus = {
			...PROJECTS,
			"posts/2026/x.md": text("The first asks for a lamp on the hill, and waits."),
			"posts/2026/y.md": text("A second walks down to the ferry before anybody wakes."),
			"posts/2026/z.md": text("Nobody has seen the third since the harvest, they say."),
			"posts/2026/p.md": tagged(1),
			"posts/2026/q.md": tagged(2),
			"posts/2026/r.md": tagged(3),
			"posts/2026/untagged.md": post("Something else altogether, about bread.", { source: "https://bread.example/" }),
			"decisions/2026-11-21-a.yaml": "kind: merge\nposts: [p, untagged]\nby: Ada Example\nreason: The same.\n",
		};
		const { families } = digestOf(corpus).duplicates;
		expect(families).toEqual([
			{ id: "tags-acme", members: ["p", "q", "r", "untagged", "x", "y", "z"], markers: ["#acme", "$acme", "@acme"] },
		]);
	});
});
