import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { parseMarkdown, readPlainText } from "#pipeline/parse/index.ts";

const CAPTURE = [
	"The harbour clock stopped in March and nobody wrote it down.",
	"People set their watches by the ferry. It was late most days. They were late with it, and did not mind.",
	"That went on for a year.",
	"#harbour @clockkeeper",
].join("\n");

const WRAPPED = [
	"The harbour clock stopped in March and nobody wrote it down. People set",
	"their watches by the ferry. It was late most days. They were late with it,",
	"and did not mind. That went on for a year. Then somebody climbed the tower.",
	"What they found there is not part of this story, but it had feathers.",
].join("\n");

/** How many paragraphs a text has. */
const CASES: readonly (readonly [what: string, text: string, paragraphs: number])[] = [
	["a capture, one paragraph a line", CAPTURE, 4],
	["a capture with emphasis and a link", `${CAPTURE}\nSee *the tower* at https://example.org/tower`, 5],
	["wrapped prose", WRAPPED, 1],
	[
		"wrapped prose whose lines happen to end sentences",
		"One short line of it.\nAnother short line it.\nA third, also as long.\n",
		1,
	],
	["wrapped paragraphs with a blank line", `${WRAPPED}\n\n${WRAPPED}`, 2],
	["a capture with a blank line somewhere is Markdown", `${CAPTURE}\n\nOne more line.`, 2],
	["two lines", "One line, which is the longer of the two.\nAnother.", 1],
	["hard breaks", CAPTURE.replaceAll("\n", "  \n"), 1],
	["verse without stops", "roses are late\nviolets are early\nthe bus\nhas not come", 1],
	["a capture with a list in it", `${CAPTURE}\n- and a list`, 1],
];

function paragraphs(text: string): string[] {
	const tree = parseMarkdown(text, 1, new FaultLog("a"), parseOptions);
	if (tree === null) throw new Error("not parsed");
	const plain = readPlainText(tree);
	return plain.passages
		.filter(({ kind }) => kind === "paragraph")
		.map(({ span }) => plain.text.slice(span.start, span.end));
}

describe("one paragraph a line", () => {
	it.each(CASES)("%s", (_, text, count) => {
		expect(paragraphs(text)).toHaveLength(count);
	});

	it("keeps every line of the founding post, the repeated ones too", () => {
		const file = new URL("../../../content/posts/2026/i-keep-focusing-on-opengradient.md", import.meta.url);
		const body = readFileSync(file, "utf8").split("\n---\n")[1] ?? "";
		expect(paragraphs(body)).toEqual(body.trimEnd().split("\n"));
		expect(paragraphs(body)).toHaveLength(21);
	});
});
