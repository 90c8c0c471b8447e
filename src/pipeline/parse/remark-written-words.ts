import type {
	FootnoteDefinition,
	ListItem,
	Nodes,
	Paragraph,
	Parents,
	PhrasingContent,
	Root,
	RootContent,
} from "mdast";

/**
 * Turns syntax that would make the page add words, numbers or controls of its own back into the words that were
 * written: `[^1]` stays `[^1]`, where it was called and where it was explained, and `[x]` before a list item stays `[x]`.
 */
export function remarkWrittenWords() {
	return (tree: Root): void => rewrite(tree);
}

function rewrite(parent: Parents): void {
	const children: Nodes[] = parent.children.flatMap((child): Nodes[] => {
		if (child.type === "footnoteReference") return [{ type: "text", value: `[^${child.label ?? child.identifier}]` }];
		if (child.type === "footnoteDefinition") return explained(child);
		if (child.type === "listItem" && typeof child.checked === "boolean") return [unchecked(child, child.checked)];
		return [child];
	});
	// The nodes that are put in stand where the ones that they replace may stand.
	parent.children = children as typeof parent.children;
	for (const child of children) if ("children" in child) rewrite(child);
}

function explained(definition: FootnoteDefinition): RootContent[] {
	return withLead(definition.children, `[^${definition.label ?? definition.identifier}]: `);
}

function unchecked(item: ListItem, checked: boolean): ListItem {
	return { ...item, checked: null, children: withLead(item.children, checked ? "[x] " : "[ ] ") };
}

function withLead<T extends RootContent>(children: readonly T[], lead: string): (T | Paragraph)[] {
	const [first, ...rest] = children;
	const word: PhrasingContent = { type: "text", value: lead };
	if (first?.type !== "paragraph") return [{ type: "paragraph", children: [word] }, ...children];
	return [{ ...first, children: [word, ...first.children] }, ...rest];
}
