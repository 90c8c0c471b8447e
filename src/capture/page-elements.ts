import type { Element, Nodes, Root } from "hast";

/** All elements of a tree in document order. */
export function elementsOf(tree: Root): Element[] {
	const found: Element[] = [];
	const open: Nodes[] = [tree];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (node.type === "element") found.push(node);
		if ("children" in node) open.push(...node.children.toReversed());
	}
	return found;
}

/** An attribute's text; `null` when it is missing. Lists, as of `rel` and `class`, are joined by spaces. */
export function attribute({ properties }: Element, name: string): string | null {
	const value = Object.hasOwn(properties, name) ? properties[name] : null;
	if (Array.isArray(value)) return value.join(" ");
	return value === null || value === undefined || typeof value === "boolean" ? null : String(value);
}

/** The text below a node, in document order. */
export function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}
