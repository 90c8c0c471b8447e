import type { Element } from "hast";
import type { Post } from "../model/post.ts";
import type { Anchor } from "../model/rendered.ts";
import { type ShownText, shownSlice } from "./shown-text.ts";
import { walkTree } from "./tree-text.ts";

const BLOCKS = new Set([
	"p",
	"li",
	"pre",
	"table",
	"blockquote",
	"ul",
	"ol",
	"dl",
	"dt",
	"dd",
	"div",
	"section",
	"details",
]);
const HEADING = /^h[1-6]$/;

/** Counts the passages that are shown, in order. */
export function anchorsOf(post: Post, shown: ShownText): Anchor[] {
	return post.passages
		.filter(({ span }) => shownSlice(post.text, span, shown).trim() !== "")
		.map(({ span }, index) => ({ id: `p${index + 1}`, span }));
}

/** Gives each anchor its element: the outermost block that begins with the passage and has no anchor yet. */
export function anchorElements(post: Post, anchors: readonly Anchor[]): Map<Element, string> {
	const waiting = new Map(anchors.map(({ id, span }) => [firstInk(post.text, span.start), id]));
	const found = new Map<Element, string>();
	walkTree(post.tree, (node, span) => {
		if (node.type !== "element" || (!BLOCKS.has(node.tagName) && !HEADING.test(node.tagName))) return;
		const start = firstInk(post.text, span.start);
		const id = waiting.get(start);
		if (id === undefined || start >= span.end || node.properties["id"] !== undefined) return;
		found.set(node, id);
		waiting.delete(start);
	});
	return found;
}

/** Where the first character that is not white space stands, from an offset on. */
function firstInk(text: string, from: number): number {
	const found = text.slice(from).search(/\S/);
	return found < 0 ? text.length : from + found;
}
