import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { parseMarkdown } from "#pipeline/parse/index.ts";

const DEEP = 2000;

/** Texts of a size that a post may have, on which the parser would run out of time or stack, and the limit that each meets. */
const REFUSED: readonly (readonly [what: string, text: string, limit: string])[] = [
	["quotes in quotes", `${">".repeat(DEEP)} a`, "open on one line"],
	["lists in lists on one line", `${"- ".repeat(DEEP)}a`, "open on one line"],
	["lists in quotes", `${"> - ".repeat(DEEP)}a`, "open on one line"],
	[
		"lists in lists",
		Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
		"white space",
	],
	["tabs", `${"\t".repeat(40)}a`, "white space"],
	["deep quotes, many times", `${">".repeat(15)} a\n\n`.repeat(500), "quotes and list items"],
	["emphasis in emphasis", "*a **b ".repeat(DEEP), "runs of *"],
	["unclosed emphasis", "a_ ".repeat(DEEP), "runs of *"],
	["emphasis over lines", "*a\n".repeat(DEEP), "runs of *"],
	["struck out", "~~a ".repeat(DEEP), "runs of *"],
	["images in images", "![".repeat(DEEP) + "](a)".repeat(DEEP), "square brackets in one block"],
	["links, many times", `${"[a](b) ".repeat(200)}\n\n`.repeat(40), "square brackets"],
	[
		"backticks of every length",
		Array.from({ length: 500 }, (_, size) => `${"`".repeat(1 + (size % 9))}a`).join(""),
		"backticks",
	],
	["open elements", "<div>".repeat(DEEP), "angle brackets"],
	["open elements on lines", "<div>\n\n".repeat(DEEP), "angle brackets"],
	["a wide table", `${"|a".repeat(4000)}\n${"|-".repeat(4000)}`, "bars in one line"],
	["a long table", `|a|\n|-|\n${"b\n".repeat(3000)}`, "lines without a blank one"],
	["setext headings", "a\n=\n".repeat(DEEP), "lines without a blank one"],
	["elements left open in list items", "- a <i>\n".repeat(400), "HTML elements inside each other"],
	["elements closed by another name", "<b></i>\n".repeat(100), "HTML elements inside each other"],
	["many elements", "a <b>b</b>\n\n".repeat(400), "HTML tags"],
	["a blank between far words", `a${" ".repeat(300)}b`, "blanks in a row"],
	["addresses, many times", "http://example.org/a b\n\n".repeat(1500), "links"],
	["mail addresses, many times", `${"a@b.c ".repeat(50)}\n\n`.repeat(50), "addresses and at signs"],
	["small pieces, many times", `${"`a`b".repeat(190)}\n\n`.repeat(40), "pieces"],
	["emphasis, many times", `${"*a*b".repeat(190)}\n\n`.repeat(40), "runs of *"],
	["a long line", "a".repeat(30_000), "characters in one line"],
	["many lines", "a\n\n".repeat(3000), "lines"],
];

const ACCEPTED: readonly (readonly [what: string, text: string])[] = [
	["a long post", `${"word ".repeat(120).trim()}.\n\n`.repeat(180)],
	["a long paragraph", "word ".repeat(3_000)],
	["a long list", `${"- **item** with [a link](https://example.org) and `code`\n\n".repeat(400)}`],
	["names in code", `\`\`\`\n${"some_long_name = other_long_name\n".repeat(300)}\`\`\``],
	["a quoted post", "> a line of it\n>\n".repeat(500)],
	["a table", `${"|a".repeat(12)}|\n${"|-".repeat(12)}|\n${`${"|b".repeat(12)}|\n`.repeat(60)}`],
	["HTML", "<p>One <b>word</b> of <i>it</i>.</p>\n\n".repeat(90)],
	[
		"generic types in code",
		"```ts\nconst names: Map<string, Set<number>> = new Map<string, Set<number>>();\n```\n\n".repeat(80),
	],
	["a list six deep", Array.from({ length: 6 }, (_, depth) => `${" ".repeat(depth * 4)}- a`).join("\n")],
];

describe("limits before parsing", () => {
	it.each(REFUSED)("refuses %s", (_, text, limit) => {
		const faults = new FaultLog("a.md");
		expect(parseMarkdown(text, 8, faults, parseOptions)).toBeNull();
		expect(faults.diagnostics).toMatchObject([{ severity: "error", rule: "post/too-complex" }]);
		expect(faults.diagnostics[0]?.message).toContain(limit);
		expect(faults.diagnostics[0]?.line).toBeGreaterThanOrEqual(8);
	});

	it.each(ACCEPTED)("accepts %s", (_, text) => {
		const faults = new FaultLog("a.md");
		expect(parseMarkdown(text, 8, faults, parseOptions)).not.toBeNull();
		expect(faults.diagnostics).toEqual([]);
	});

	it("turns what the parser cannot bear into a fault, should a limit be set too wide", () => {
		const limits = Object.fromEntries(Object.keys(parseOptions.markdown).map((name) => [name, 1e9]));
		const options = { ...parseOptions, markdown: { ...parseOptions.markdown, ...limits } };
		const faults = new FaultLog("a.md");
		expect(parseMarkdown(">".repeat(20_000), 8, faults, options)).toBeNull();
		expect(faults.diagnostics).toMatchObject([{ rule: "post/too-complex", line: 8 }]);
	});
});
