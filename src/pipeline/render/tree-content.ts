import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { element } from "./hast-build.ts";
import { headingNames } from "./headings.ts";
import { type LinkContext, linkAttributes } from "./link-attributes.ts";

/** A tree's content with its links resolved and its headings set below the page's title. */
export function treeContent(tree: Root, links: LinkContext): ElementContent[] {
	const nameHeading = headingNames(tree);
	const draw = (node: RootContent): ElementContent[] => {
		if (node.type === "text") return [node];
		if (node.type !== "element") return [];
		const properties = linkedProperties(node, links);
		return [{ ...node, tagName: nameHeading(node.tagName), properties, children: node.children.flatMap(draw) }];
	};
	return tree.children.flatMap(draw);
}

/** What a curator's note says. Its words are ours, so its links lead from our site, whatever they stand beside. */
export function noteContent(note: Root, links: LinkContext): ElementContent[] {
	return treeContent(note, { ...links, source: null, ours: true });
}

/** Sets words before some content, in its first paragraph where it begins with one, otherwise in a paragraph of their own. */
export function leadIn(
	words: readonly (ElementContent | string)[],
	content: readonly ElementContent[],
): ElementContent[] {
	const [first, ...others] = content;
	if (first?.type !== "element" || first.tagName !== "p") return [element("p", {}, ...words), ...content];
	return [element("p", {}, ...words, ...first.children), ...others];
}

/** An element's attributes, with those of a link made anew. */
export function linkedProperties({ tagName, properties }: Element, links: LinkContext): Properties {
	if (tagName !== "a") return properties;
	const { href, rel, target, ...others } = properties;
	return typeof href === "string" ? { ...others, ...linkAttributes(href, links) } : others;
}

/** All text in a node. */
export function plainText(node: RootContent): string {
	if (node.type === "text") return node.value;
	return node.type === "element" ? node.children.map(plainText).join("") : "";
}
