import type { Element, Root, RootContent } from "hast";
import type { PhrasingContent } from "mdast";
import rehypeRemark, { type Options } from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { defaultOptions, readPlainText, readText } from "#pipeline/index.ts";

/** Markdown has no signs for what stands above or below the line. */
const asHtml: NonNullable<Options["handlers"]>[string] = (state, { tagName, ...element }) => [
	{ type: "html", value: `<${tagName}>` },
	...(state.all({ tagName, ...element }) as PhrasingContent[]),
	{ type: "html", value: `</${tagName}>` },
];

const WRITER = unified()
	.use(rehypeRemark, { handlers: { sub: asHtml, sup: asHtml } })
	.use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
	.use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-", listItemIndent: "one", tightDefinitions: true });

/**
 * Writes a tree, of what is allowed only, as Markdown that a post's parser reads back as the same words. A block that would
 * be read as other words loses its markup.
 */
export function toMarkdown(tree: Root): string {
	const whole = writeSame(tree.children);
	if (whole !== null) return whole;
	const blocks = tree.children.filter((child) => child.type === "element");
	return blocks.map(writeBlock).join("\n\n");
}

function writeBlock(block: Element): string {
	const written = writeSame([block]);
	if (written !== null) return written;
	const { text, passages } = readPlainText({ type: "root", children: [block] });
	const plain = passages.map(({ span }) => squeeze(text.slice(span.start, span.end)));
	return plain.map((words) => writeSame([paragraph(words)]) ?? spellOut(words)).join("\n\n");
}

/** The most readable Markdown that is read as the same words; `null` when there is none. */
function writeSame(children: readonly RootContent[]): string | null {
	const written = write(children);
	const words = squeeze(readPlainText({ type: "root", children: [...children] }).text);
	return [withPlainAddresses(written), written].find((markdown) => wordsOf(markdown) === words) ?? null;
}

/** An address reads as a link with or without the signs that keep it from being one. */
function withPlainAddresses(markdown: string): string {
	return markdown.replace(
		/(?<=\bhttps?)\\(?=:\/\/)|(?<=\bwww)\\(?=\.)|(?<=\w)\\(?=@\w)|(?<=\]\(\S*)\\(?=&(?!#?\w+;))/gi,
		"",
	);
}

/** Every sign as its number: the last way, for words that read as an address with a sign of Markdown in it. */
function spellOut(text: string): string {
	return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function write(children: readonly RootContent[]): string {
	const root: Root = { type: "root", children: [...children] };
	return WRITER.stringify(WRITER.runSync(root)).trim();
}

function paragraph(text: string): Element {
	return {
		type: "element",
		tagName: "p",
		properties: {},
		children: [{ type: "text", value: text }],
	};
}

/** `null` for what a post may not hold. */
function wordsOf(markdown: string): string | null {
	const read = readText(markdown, defaultOptions.parse).value;
	return read === null ? null : squeeze(read.text);
}

/** White space is laid out anew by every writer. */
function squeeze(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
