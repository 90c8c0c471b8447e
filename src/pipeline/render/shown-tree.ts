import type { Element, ElementContent, RootContent } from "hast";
import type { Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { type ShownText, shownParts, shownSlice } from "./shown-text.ts";

/** How a surface, a page or a feed, draws what is shown. */
export interface Surface {
	/** Draws a shown piece of one text node. */
	text(value: string, span: Span, ancestors: readonly Element[]): ElementContent[];
	/** Draws an element around its drawn children. */
	element(original: Element, children: ElementContent[], span: Span, ancestors: readonly Element[]): ElementContent[];
}

/** A child of the document's root, drawn. */
export interface ShownBlock {
	readonly span: Span;
	readonly nodes: readonly ElementContent[];
}

/**
 * Draws a post's tree without what is not shown. Elements that hold nothing else go with it, but for cells of a table
 * row that stays. White space between elements is kept wherever it is shown.
 */
export function drawShownTree(post: Post, shown: ShownText, surface: Surface): ShownBlock[] {
	let at = 0;

	const draw = (node: RootContent, ancestors: readonly Element[]): ElementContent[] => {
		if (node.type === "text") {
			const span = { start: at, end: at + node.value.length };
			at = span.end;
			return shownParts(span, shown).flatMap((part) =>
				surface.text(post.text.slice(part.start, part.end), part, ancestors),
			);
		}
		if (node.type !== "element") return [];
		const start = at;
		const inside = [...ancestors, node];
		const children = node.children.flatMap((child) => draw(child, inside));
		const span = { start, end: at };
		if (staysVisible(node, span, post.text, shown)) return surface.element(node, children, span, ancestors);
		const space = shownSlice(post.text, span, shown);
		return space === "" ? [] : [{ type: "text", value: space }];
	};

	return post.tree.children.map((child) => {
		const start = at;
		const nodes = draw(child, []);
		return { span: { start, end: at }, nodes };
	});
}

function staysVisible(element: Element, span: Span, text: string, shown: ShownText): boolean {
	if (element.tagName === "td" || element.tagName === "th") return true;
	if (shownSlice(text, span, shown).trim() !== "") return true;
	if (text.slice(span.start, span.end).trim() !== "") return false;
	// Nothing to read in it, as in a rule or a line break: it stays where the text around it does.
	return shown.spans.some(({ start, end }) => start <= span.start && span.end <= end);
}
