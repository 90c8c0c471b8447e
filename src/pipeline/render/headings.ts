import type { Element, Root } from "hast";
import { walkTree } from "./tree-text.ts";

const HEADING = /^h([1-6])$/;
/** The page's own title is the only heading of the first level. */
const HIGHEST = 2;
const LOWEST = 6;

export function isHeading(element: Element): boolean {
	return HEADING.test(element.tagName);
}

/** Gives each heading's new name, so that a text's highest heading becomes `h2` and the others keep their distance. */
export function headingNames(tree: Root): (tagName: string) => string {
	let highest = LOWEST;
	walkTree(tree, (node) => {
		if (node.type === "element") highest = Math.min(highest, level(node.tagName) ?? LOWEST);
	});
	return (tagName) => {
		const own = level(tagName);
		return own === null ? tagName : `h${Math.min(own - highest + HIGHEST, LOWEST)}`;
	};
}

function level(tagName: string): number | null {
	const match = HEADING.exec(tagName);
	return match ? Number(match[1]) : null;
}
