import type { Element, ElementContent, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Repeat } from "../model/duplicate.ts";
import type { Post } from "../model/post.ts";
import type { Anchor } from "../model/rendered.ts";
import type { Span } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { anchorElements } from "./anchors.ts";
import { disguisedHost } from "./disguised-host.ts";
import { gloss } from "./gloss.ts";
import { element } from "./hast-build.ts";
import { headingNames } from "./headings.ts";
import { linkContext } from "./link-attributes.ts";
import { coverOf, markNumbers, markText } from "./mark-text.ts";
import { isSentenceSort, type Remark, type Remarks } from "./remarks.ts";
import type { RenderOptions } from "./render-options.ts";
import type { ShownText } from "./shown-text.ts";
import { drawShownTree, type ShownBlock, type Surface } from "./shown-tree.ts";
import { linkedProperties, plainText } from "./tree-content.ts";

/** All that is known of a post when it is drawn. */
export interface Reading {
	readonly post: Post;
	readonly shown: ShownText;
	readonly repeat: Repeat | undefined;
	readonly remarks: Remarks;
	readonly anchors: readonly Anchor[];
	readonly vocabulary: Vocabulary;
}

/** The blocks of a post's page, with marks in the text, notes in the margin and a word on what was left out. */
export function articleHtml(reading: Reading, options: RenderOptions): string {
	const { post, shown, vocabulary, repeat } = reading;
	const links = linkContext(post, options.href, false);
	const blocks = drawShownTree(post, shown, pageSurface(reading, options));
	const rows = withNotice(blocks, shown, repeat, options);
	const placed = placeRemarks(rows, reading.remarks.remarks);

	const html = rows.flatMap((row, index): RootContent[] => {
		const remarks = placed[index] ?? [];
		if (remarks.length === 0) return [...row.nodes];
		const next = placed.findIndex((others, later) => later > index && others.length > 0);
		const until = rows.slice(index, next < 0 ? rows.length : next);
		const aside = gloss(remarks, until.filter(isRow).length, vocabulary, links, options);
		return aside === null ? [...row.nodes] : [...row.nodes, aside];
	});
	return toHtml({ type: "root", children: html });
}

/**
 * The remarks of each block. One that only names a sort of sentence gives way to the next block's note where that
 * follows at once, so that a long note before it has more room to run down.
 */
function placeRemarks(rows: readonly ShownBlock[], remarks: readonly Remark[]): Remark[][] {
	const placed = rows.map(({ span }) => remarks.filter(({ at }) => span.start < at && at <= span.end));
	for (const [index, own] of placed.entries()) {
		if (own.length === 0 || !own.every(isSentenceSort)) continue;
		const next = rows.findIndex((row, later) => later > index && isRow(row));
		const others = placed[next] ?? [];
		if (others.length === 0) continue;
		placed[next] = [...own, ...others];
		placed[index] = [];
	}
	return placed;
}

function pageSurface({ post, shown, remarks, anchors }: Reading, options: RenderOptions): Surface {
	const links = linkContext(post, options.href, false);
	const ids = anchorElements(post, anchors);
	const cover = coverOf(remarks);
	const nameHeading = headingNames(post.tree);
	return {
		text(value, span, ancestors) {
			const nodes = markText(value, span, cover, options.href, ancestors.some(isLink));
			if (span.end !== shown.cut) return nodes;
			return [...nodes, element("span", { dataOurs: "" }, options.labels.ellipsis)];
		},
		element(original, children, span) {
			const id = ids.get(original);
			const properties = { ...linkedProperties(original, links), ...(id === undefined ? {} : { id }) };
			const own = id === undefined || !MAY_HOLD_LINK.has(original.tagName) ? [] : [anchorLink(id)];
			const drawn: Element = {
				type: "element",
				tagName: nameHeading(original.tagName),
				properties,
				children: [...own, ...children],
			};
			return isLink(original) ? [drawn, ...hostOf(drawn), ...markNumbers(span, cover)] : [drawn];
		},
	};
}

/** Says where a link leads whose words say something else. */
function hostOf(link: Element): Element[] {
	const host = disguisedHost(String(link.properties["href"] ?? ""), plainText(link));
	return host === null ? [] : [element("span", { dataOurs: "", className: ["host"] }, ` [${host}]`)];
}

/** Blocks in which a link may stand before the text. */
const MAY_HOLD_LINK = new Set(["p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** The paragraph's own address; its number is drawn by the style sheet, so that no character is added to the text. */
function anchorLink(id: string): Element {
	return element("a", { className: ["para"], href: `#${id}`, ariaLabel: `Paragraph ${id.slice(1)}`, dataOurs: "" });
}

/** Puts the word on a repeat where the first repeated passage stood. */
function withNotice(
	blocks: readonly ShownBlock[],
	{ cut }: ShownText,
	repeat: Repeat | undefined,
	options: RenderOptions,
): ShownBlock[] {
	const removed = repeat?.removed[0];
	if (repeat === undefined || removed === undefined || (cut !== null && removed.start >= cut)) return [...blocks];
	const span: Span = { start: removed.start, end: removed.start };
	const words = element("p", {}, options.labels.repeat(repeat.removedWords));
	const notice: ElementContent = element("aside", { className: ["repeat"], role: "note", dataOurs: "" }, words);
	const before = blocks.findIndex((block) => block.span.start >= removed.start);
	const at = before < 0 ? blocks.length : before;
	return [...blocks.slice(0, at), { span, nodes: [notice] }, ...blocks.slice(at)];
}

function isRow(block: ShownBlock): boolean {
	return block.nodes.some((node) => node.type === "element");
}

function isLink(node: Element): boolean {
	return node.tagName === "a";
}
