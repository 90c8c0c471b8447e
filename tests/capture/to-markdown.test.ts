import * as fc from "fast-check";
import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "#capture/to-markdown.ts";
import { defaultOptions, readPlainText, readText, toAllowedTree } from "#pipeline/index.ts";

function treeOf(html: string): Root {
	return toAllowedTree(unified().use(rehypeParse, { fragment: true }).parse(html));
}

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("a tree as Markdown", () => {
	it.each([
		["marks", "<p>a <b>bold</b> <i>word</i>, <s>gone</s></p>", "a **bold** *word*, ~~gone~~"],
		["what stands above the line", "<p>10<sup>9</sup> and H<sub>2</sub>O</p>", "10<sup>9</sup> and H<sub>2</sub>O"],
		[
			"words that look like markup",
			"<p># one</p><p>- two</p><p>1. three</p><p>*four*</p>",
			"\\# one\n\n\\- two\n\n1\\. three\n\n\\*four\\*",
		],
		["words that look like HTML", "<p>2 &lt; 3 &lt;b&gt; &amp;amp;</p>", "2 < 3 \\<b> \\&amp;"],
		[
			"addresses and handles",
			"<p>https://a.example/x_y and www.b.example, ada@example.org, @ada $OPG #OPG</p>",
			"https://a.example/x_y and www.b.example, ada@example.org, @ada $OPG #OPG",
		],
		[
			"a table, as narrow as it can be",
			"<table><tr><th>a</th></tr><tr><td>b | c</td></tr></table>",
			"| a |\n| - |\n| b \\| c |",
		],
		["code", "<pre>a\n  b ```</pre>", "````\na\n  b ```\n````"],
		["a link", '<p><a href="https://a.example/?b=1&amp;c=2">here</a></p>', "[here](https://a.example/?b=1&c=2)"],
		["what no other way would hold", "<p>see www.* and *this*</p>", "see www&#46;&#42; and &#42;this&#42;"],
		["a line break", "<p>a<br>b</p>", "a\\\nb"],
		["a list from three on", '<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
		["two lists", "<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"],
	])("holds %s", (_, html, markdown) => {
		expect(toMarkdown(treeOf(html))).toBe(markdown);
	});

	const words = fc.string({
		unit: fc.oneof(
			{ weight: 4, arbitrary: fc.constantFrom(..."ab c1", "word ", " and ", "é", "中", "ا", "🔥") },
			{
				weight: 2,
				arbitrary: fc.constantFrom(
					..."*_`~[]()!#>|\\&;.-+=$@:/\"'",
					"&lt;",
					"&amp;",
					"\n",
					"https://a.example/",
					"1. ",
					"www.",
					"[^1]: ",
					"&nbsp;",
				),
			},
		),
		maxLength: 14,
	});
	const inline = fc.letrec<{ node: string; run: string }>((tie) => ({
		run: fc.array(tie("node"), { maxLength: 4 }).map((nodes) => nodes.join("")),
		node: fc.oneof(
			{ depthSize: "small" },
			words,
			fc
				.tuple(fc.constantFrom("b", "i", "s", "code", "sup", "span", "a href='https://b.example/'"), tie("run"))
				.map(([tag, inner]) => `<${tag}>${inner}</${tag.split(" ", 1)[0]}>`),
			fc.constant("<br>"),
		),
	}));
	const block = fc
		.tuple(
			fc.constantFrom(
				"p",
				"h2",
				"li",
				"ul><li",
				"ol><li",
				"blockquote",
				"blockquote><p",
				"pre",
				"table><tr><td",
				"div",
			),
			fc.array(inline.run, { minLength: 1, maxLength: 3 }),
		)
		.map(([tag, inner]) => `<${tag}>${inner.join("<p>")}</${tag.split(">", 1)[0]}>`);

	it("is read back as the same words, whatever the page", () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
				const tree = treeOf(blocks.join("\n"));
				const { text } = readPlainText(tree);
				const read = readText(toMarkdown(tree), defaultOptions.parse).value;
				expect(squeeze(read?.text ?? "")).toBe(squeeze(text));
			}),
			{ numRuns: 150 },
		);
	});
});
