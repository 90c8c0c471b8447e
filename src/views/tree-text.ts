import type { Root, RootContent } from "hast";

/** All text of a tree on one line. */
export function textOf(node: Root | RootContent): string {
	return rawText(node).replace(/\s+/gu, " ").trim();
}

function rawText(node: Root | RootContent): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(rawText).join("") : "";
}
