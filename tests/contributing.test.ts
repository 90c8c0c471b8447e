import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { planDecision } from "#cli/decide/plan-decision.ts";
import { digestOf, post, sourceFiles } from "./support/corpus.ts";

const GUIDE = readFileSync("CONTRIBUTING.md", "utf8");

/** The first block of the guide in a language that holds some words. */
function block(language: string, words: string): string {
	const blocks = [...GUIDE.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, name, text = ""]) => ({ name, text }));
	const found = blocks.find(({ name, text }) => name === language && text.includes(words));
	if (found === undefined) throw new Error(`The guide has no block of ${language} with ${words}`);
	return found.text;
}

const QUESTION = "question: Is it?\nsupports: yes\nopposes: no\nsettle: a test";
const question = (label: string, order: number) => `---\n${QUESTION}\nlabel: ${label}\norder: ${order}\n---\n\nWhy.\n`;
const claim = block("yaml", "recognise:");
const CORPUS = {
	"questions/speed.md": question("Speed", 1),
	"questions/verification.md": question("Verification", 2),
	"posts/2026/a-post.md": block("markdown", "source:"),
	"posts/2026/placed.md": post("They say that distance between the machines sets the floor, always.").replace(
		"form:",
		`${block("yaml", "because:")}form:`,
	),
	"posts/2026/the-file-name-of-the-post.md": post(
		"There is very little room for excuses when people expect instant results. They wait.",
	),
	"posts/2026/opengradient-verification-docs.md": post("It is slower than plain execution by 100 to 1,000 times."),
	"notes/a-note.md": block("markdown", "post: the-file-name"),
	"claims/zkml-overhead-hundredfold.md": `---\n${claim}---\n\nOurs.\n`,
	"claims/zkml-overhead-thousandfold.md": `---\n${claim.replace("zkml-overhead-thousandfold", "zkml-overhead-hundredfold")}---\n\nOurs.\n`,
};

it("gives samples that check accepts", () => {
	const { diagnostics, posts } = digestOf(CORPUS);
	expect(posts.size).toBe(4);
	expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("gives commands for decisions that can be taken", () => {
	const lines = [...GUIDE.matchAll(/^npm run digest -- decide (\S+) (.*?) --reason "(.*?)"/gm)];
	expect(lines.map(([, kind]) => kind).sort()).toEqual(["merge", "relabel", "representative", "split", "takedown"]);
	const text = "A walnut grower at the fair in Lindenau says a word on prices, and then he says it again, louder.";
	const posts = {
		"questions/speed.md": question("Speed", 1),
		...Object.fromEntries(["one-post", "another-post", "a-post"].map((name) => [`posts/2026/${name}.md`, post(text)])),
	};
	for (const [, kind = "", rest = "", reason = ""] of lines) {
		const option = (name: string) => new RegExp(`--${name} (\\S+)`).exec(rest)?.[1] ?? null;
		const named = rest
			.replace(/--\w+ \S+/g, "")
			.trim()
			.split(/\s+/);
		const asked = { kind, posts: named, question: option("question"), position: option("position") };
		const plan = planDecision(sourceFiles(posts), { ...asked, by: "Ada", reason, date: "2026-11-21", schema: null });
		expect(plan.files.length, kind).toBeGreaterThan(0);
	}
});
