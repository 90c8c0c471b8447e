import type { Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { ALLOWED_HTML } from "./allowed-html.ts";
import { toAllowedTree } from "./allowed-tree.ts";
import { checkMarkdownLimits } from "./check-markdown-limits.ts";
import { checkHtmlLimits, checkTreeSize } from "./check-tree-limits.ts";
import type { FaultLog, Place } from "./fault-log.ts";
import { findDeceptive } from "./invisible-characters.ts";
import type { ParseOptions } from "./parse-options.ts";
import { remarkLineParagraphs } from "./remark-line-paragraphs.ts";
import { remarkWrittenWords } from "./remark-written-words.ts";

/**
 * Markdown with GFM becomes a tree that holds only what `allowed-html.ts` allows; blocks are separated by text nodes that hold one
 * `\n`. Images become links, footnotes and check boxes stay the words that were written.
 *
 * @param firstLine the line of the file on which the text begins
 * @returns `null` after an error, which the log then holds.
 */
export function parseMarkdown(text: string, firstLine: number, faults: FaultLog, options: ParseOptions): Root | null {
	if (!checkMarkdownLimits(text, firstLine, faults, options.markdown)) return null;
	try {
		return toSafeTree(text, firstLine, faults, options);
	} catch (error) {
		const message =
			error instanceof RangeError ? "The text's markup is nested too deep." : `The text cannot be read: ${error}.`;
		faults.error(
			"post/too-complex",
			{ line: firstLine, column: 1 },
			message,
			"Simplify the markup, or keep the text plain.",
		);
		return null;
	}
}

function toSafeTree(text: string, firstLine: number, faults: FaultLog, options: ParseOptions): Root | null {
	const markdown = unified()
		.use(remarkParse)
		.use(remarkGfm, { singleTilde: false })
		.use(remarkWrittenWords)
		.use(remarkLineParagraphs, { atLeast: options.linesAsParagraphs })
		.use(remarkRehype, { allowDangerousHtml: true });
	const converted = markdown.runSync(markdown.parse(text), text) as Root;
	if (!checkHtmlLimits(converted, firstLine, faults, options.tree)) return null;
	// Reading HTML costs as much again as everything else; most texts hold none.
	const html = hasRaw(converted) ? unified().use(rehypeRaw).runSync(converted) : converted;
	warnOfLeftOut(html, firstLine, faults);
	warnOfInvisible(html, firstLine, faults);
	const tidy = toAllowedTree(html);
	return checkTreeSize(tidy, firstLine, faults, options.tree) ? tidy : null;
}

function hasRaw(node: Nodes): boolean {
	return node.type === "raw" || ("children" in node && node.children.some(hasRaw));
}

/** Words that go with their element must not go unnoticed: an unclosed tag swallows the rest of its block or of the text. */
function warnOfLeftOut(node: Nodes, firstLine: number, faults: FaultLog): void {
	if (node.type === "element" && ALLOWED_HTML.strip?.includes(node.tagName)) {
		const at: Place = {
			line: firstLine + (node.position?.start.line ?? 1) - 1,
			column: node.position?.start.column ?? 1,
		};
		const remedy = "Remove it, or put it between backticks to show it as code.";
		faults.warn("post/html-left-out", at, `The element <${node.tagName}> is left out with all that it holds.`, remedy);
	} else if ("children" in node) {
		for (const child of node.children) warnOfLeftOut(child, firstLine, faults);
	}
}

/** Says once what was taken out, because it makes words pass for others. Returns whether it did. */
function warnOfInvisible(node: Nodes, firstLine: number, faults: FaultLog): boolean {
	const found = node.type === "text" ? findDeceptive(node.value) : null;
	if (found === null) {
		return "children" in node && node.children.some((child) => warnOfInvisible(child, firstLine, faults));
	}
	const { line = 1, column = 1 } = node.position?.start ?? {};
	const message = `The text holds characters that cannot be seen, the first of them ${found}. They are left out.`;
	faults.warn("post/invisible", { line: firstLine + line - 1, column }, message, "Remove them.");
	return true;
}
