import type { Root, RootContent } from "hast";

/** A part of a text below one of its highest headings. */
export interface TreeSection {
	/** `null` for what stands before the first heading. */
	readonly title: string | null;
	readonly tree: Root;
}

/** Cuts a text at its second-level headings; the headings themselves are left out of the parts. */
export function sectionsOf(tree: Root): readonly TreeSection[] {
	const sections: { title: string | null; children: RootContent[] }[] = [{ title: null, children: [] }];
	for (const node of tree.children) {
		if (node.type === "element" && node.tagName === "h2") sections.push({ title: textOf(node), children: [] });
		else sections.at(-1)?.children.push(node);
	}
	return sections
		.filter(({ children }) => children.some(({ type }) => type === "element"))
		.map(({ title, children }) => ({ title, tree: { type: "root", children } }));
}

function textOf(node: RootContent): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}
