import type { Root } from "hast";
import type { Span } from "../model/span.ts";
import { isHeading } from "./headings.ts";
import { walkTree } from "./tree-text.ts";

const UNLINKABLE = new Set(["a", "code", "pre", "kbd", "samp"]);

/** The text nodes in which a word may become a link: none in code, headings or links. */
export function plainTextSpans(tree: Root): Span[] {
	const spans: Span[] = [];
	walkTree(tree, (node, span, ancestors) => {
		if (node.type !== "text") return;
		if (!ancestors.some((element) => isHeading(element) || UNLINKABLE.has(element.tagName))) spans.push(span);
	});
	return spans;
}
