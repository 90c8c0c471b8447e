import { describe, expect, it } from "vitest";
import { buildDigest, checkDigest, defaultOptions, type SourceFiles } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";
import { type Corpus, post, sourceFiles } from "../support/corpus.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card.`;

const CORPUS: Corpus = {
	"posts/2026/a.md": post(ESSAY),
	"posts/2026/b.md": post(ESSAY, { added: "2026-11-22" }),
	"posts/2026/c.md": post("A walnut grower says a word, and then another one."),
	"posts/2026/brief.md": post("A brief that says nothing.", { form: "brief", rights: "brief" }),
	"posts/2026/empty.md": post(""),
	"posts/2026/link-only.md": post("[a]:\nhttps://example.org/x"),
	"posts/2026/script.md": post("Words <script>and</script> more."),
	"posts/2026/hidden.md": post("Words\u202e and more."),
	"posts/2026/entity.md": post("Words&#8; and &#x202e; more."),
	"notes/a.md": "---\npost: a\nby: Ada\ndate: 2026-11-21\n---\n\n> 3 of 6 stands\n\nNo.\n",
	"notes/nobody.md": "---\npost: nobody\nby: Ada\ndate: 2026-11-21\n---\n\n> Words\n\nNo.\n",
};

function decision(name: string, lines: string): Corpus {
	return { [`decisions/2026-11-21-${name}.yaml`]: `${lines}\nby: Ada\nreason: Said so.\n` };
}

const MERGE = decision("merge", "kind: merge\nposts: [a, c]");

const CASES: readonly (readonly [name: string, corpus: Corpus])[] = [
	["no decision", {}],
	["a merge", MERGE],
	["a split", decision("split", "kind: split\nposts: [a, b]")],
	["a merge and a split that contradict", { ...MERGE, ...decision("split", "kind: split\nposts: [c, a]") }],
	["a representative", decision("first", "kind: representative\npost: b")],
	["a representative that stands alone", decision("first", "kind: representative\npost: c")],
	["a takedown", decision("down", "kind: takedown\npost: a")],
	["a takedown of nobody", decision("down", "kind: takedown\npost: nobody")],
	["a label that is unknown", decision("label", "kind: relabel\npost: a\nquestion: cost\nposition: none")],
];

async function folder(path: string): Promise<SourceFiles> {
	return (await readSources(path)).value;
}

/** What the whole digest says is the oracle. */
function expectSame(files: SourceFiles): void {
	const whole = buildDigest(files, defaultOptions);
	expect(checkDigest(files, defaultOptions)).toEqual({ posts: whole.posts.size, diagnostics: whole.diagnostics });
}

describe("the check", () => {
	it.each(CASES)("finds what the digest finds, with %s", (_, corpus) => {
		expectSame(sourceFiles({ ...CORPUS, ...corpus }));
	});

	it.each(["posts", "vocabulary", "claims", "names"])(
		"finds what the digest finds in the broken corpus %s",
		async (name) => {
			expectSame(await folder(`tests/corpora-invalid/${name}`));
		},
	);

	it("finds what the digest finds in the digest's own content", async () => {
		expectSame(await folder("content"));
	});
});
