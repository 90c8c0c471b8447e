import fc from "fast-check";
import type { Nodes, Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { ALLOWED_HTML } from "#pipeline/parse/allowed-html.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { parseMarkdown, readPlainText } from "#pipeline/parse/index.ts";
import { readHtml } from "../support/sample-post.ts";

const PIECES = [
	...[
		"*",
		"**",
		"_",
		"~~",
		"`",
		"```\n",
		"[",
		"](",
		")",
		"![",
		"<",
		">",
		"> ",
		"- ",
		"1. ",
		"# ",
		"|",
		"|-|-|\n",
		"\\",
		"[^1]",
		"[^1]: ",
	],
	...[
		"\n",
		"\n\n",
		"  \n",
		"    ",
		"\t",
		"&amp;",
		"&#8;",
		"&nbsp;",
		"---\n",
		"===\n",
		"- [x] ",
		"www.example.org",
		"a@example.org",
	],
	...[
		"<b>",
		"</b>",
		"<p>",
		"</p>",
		"<div onclick=x>",
		"</div>",
		"<script>",
		"</script>",
		"<table>",
		"<tr><td>",
		"</table>",
		"<ul>",
		"<li>",
	],
	...[
		"<a href='javascript:x'>",
		"</a>",
		"<img src=x onerror=y>",
		"<br>",
		"<pre>",
		"<svg>",
		"<math>",
		"<!--",
		"-->",
		"<title>",
		"<hr>",
	],
	...["word", "Words end.", "é", "\u{1f600}", "\u00a0", "日本"],
];
const markdown = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "grapheme", maxLength: 200 }),
);

const BLOCKS = /^(?:p|h[1-6]|blockquote|pre|hr|ul|ol|li|table|thead|tbody|tfoot|tr|th|td)$/;

function parse(text: string): Root | null {
	return parseMarkdown(text, 1, new FaultLog("a"), parseOptions);
}

function textContent(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textContent).join("") : "";
}

function isBlock(node: Nodes | undefined): boolean {
	return node?.type === "element" && BLOCKS.test(node.tagName);
}

/** Holds of a tidied tree: no two blocks touch, no two text nodes touch but where one is the line end beside a block, no inline element holds a block. */
function isTidy(node: Nodes): boolean {
	if (!("children" in node)) return true;
	const inline = node.type === "element" && !isBlock(node);
	return node.children.every((child, index) => {
		const before = node.children[index - 1];
		if (inline && isBlock(child)) return false;
		if (child.type === "text" && before?.type === "text" && child.value !== "\n" && before.value !== "\n") return false;
		if (isBlock(child) && before !== undefined && !(before.type === "text" && before.value.endsWith("\n")))
			return false;
		return isTidy(child);
	});
}

describe("parseMarkdown, for any text", () => {
	it("does not throw, and gives the same tree each time", () => {
		fc.assert(
			fc.property(markdown, (text) => {
				expect(parse(text)).toEqual(parse(text));
			}),
			{ numRuns: 300 },
		);
	});

	it("gives a tree that the sanitiser finds nothing to remove from, and that a browser reads as it is", () => {
		fc.assert(
			fc.property(markdown, (text) => {
				const tree = parse(text);
				if (tree === null) return;
				const html = toHtml(tree);
				expect(toHtml(sanitize(tree, ALLOWED_HTML))).toBe(html);
				expect(toHtml(readHtml(html))).toBe(html);
				expect(isTidy(tree)).toBe(true);
			}),
			{ numRuns: 600 },
		);
	});

	it("gives the text of the tree, with every span in it and no passage over another", () => {
		fc.assert(
			fc.property(markdown, (source) => {
				const tree = parse(source);
				if (tree === null) return;
				const { text, passages, links } = readPlainText(tree);
				expect(text).toBe(textContent(tree));
				let end = 0;
				for (const { span } of passages) {
					expect(span.start).toBeGreaterThanOrEqual(end);
					expect(span.end).toBeGreaterThan(span.start);
					end = span.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
				for (const { span } of links) expect(text.slice(span.start, span.end).trim()).not.toBe("");
				const between = passages.reduceRight(
					(rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end),
					text,
				);
				expect(between.trim()).toBe("");
			}),
			{ numRuns: 300 },
		);
	});
});
