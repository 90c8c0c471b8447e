import type { Element, Root, RootContent } from "hast";
import type { Span } from "../model/span.ts";

/** An element or a text node, where its text stands, and the elements around it, outermost first. */
export type Visit = (node: RootContent, span: Span, ancestors: readonly Element[]) => void;

/** Visits every node of a tree, parents before children, and says where in the tree's text each stands. */
export function walkTree(tree: Root, visit: Visit): void {
	let at = 0;
	const walk = (node: RootContent, ancestors: readonly Element[]): void => {
		visit(node, { start: at, end: at + textLength(node) }, ancestors);
		if (node.type === "text") at += node.value.length;
		if (node.type !== "element") return;
		const inside = [...ancestors, node];
		for (const child of node.children) walk(child, inside);
	};
	for (const child of tree.children) walk(child, []);
}

/** How many UTF-16 code units of text stand in a node. */
function textLength(node: RootContent): number {
	if (node.type === "text") return node.value.length;
	return node.type === "element" ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}
