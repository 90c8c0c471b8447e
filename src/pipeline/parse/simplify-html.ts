import type { Element, ElementContent, Root, RootContent } from "hast";
import { allowedAddress } from "./allowed-html.ts";
import { withoutInvisible } from "./invisible-characters.ts";

/** Blocks that are not on the allow-list: their words must not run into those of the next block. */
const OTHER_BLOCKS = new Set(
	"address article aside body caption center dd details dialog dl dt fieldset figcaption figure footer form header hgroup html legend main menu nav section summary".split(
		" ",
	),
);

const SAME_MEANING: Readonly<Record<string, string>> = { b: "strong", i: "em", s: "del", strike: "del" };

/**
 * Prepares a tree for the sanitiser, so that what it removes leaves the words readable: an image becomes a link with the
 * alternative text as its words, other blocks become `div`, and a link to where no link may lead is only its words.
 * Characters that nobody sees and that make a word pass for another are gone.
 */
export function simplifyHtml(tree: Root): Root {
	return { ...tree, children: tree.children.flatMap(simplify) };
}

function simplify<T extends RootContent>(node: T): (T | ElementContent)[] {
	if (node.type === "text") return [{ ...node, value: withoutInvisible(node.value) }];
	if (node.type !== "element") return [node];
	if (node.tagName === "img") return image(node);
	const children = node.children.flatMap(simplify) as ElementContent[];
	const { tagName } = node;
	if (tagName === "a") {
		const href = allowedAddress(String(node.properties["href"] ?? ""));
		return href === null || !children.some(hasWords) ? children : [element("a", { href }, children)];
	}
	const name = OTHER_BLOCKS.has(tagName)
		? "div"
		: Object.hasOwn(SAME_MEANING, tagName)
			? SAME_MEANING[tagName]
			: tagName;
	return [{ ...node, tagName: name ?? tagName, children }];
}

/** A link without words could be neither seen nor read out. */
function hasWords(node: ElementContent): boolean {
	if (node.type === "text") return node.value.trim() !== "";
	return node.type === "element" && node.children.some(hasWords);
}

function image(node: Element): ElementContent[] {
	const words: ElementContent = {
		type: "text",
		value: withoutInvisible(String(node.properties["alt"] ?? "")).trim() || "image",
	};
	const href = allowedAddress(String(node.properties["src"] ?? ""));
	return href === null ? [words] : [element("a", { href }, [words])];
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
	return { type: "element", tagName, properties, children };
}
