import type { Element, ElementContent, Root, RootContent } from "hast";

/** Where words may not stand beside blocks, and get a paragraph of their own. */
const FLOW = new Set(["root", "blockquote", "div"]);

const LISTS = new Set(["ul", "ol"]);

const BLOCKS = new Set([
	...["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "div", "ul", "ol", "li"],
	...["table", "thead", "tbody", "tfoot", "tr", "th", "td"],
]);

const NEWLINE: ElementContent = { type: "text", value: "\n" };

/**
 * Brings a sanitised tree into the one form that all later stages count on: one text node `\n` between each two
 * blocks and nowhere else around them, and one `\n` after each line break, so that no two words run together and no
 * white space depends on how the Markdown was laid out. `div` and blocks without words are gone.
 */
export function tidyBlocks(tree: Root): Root {
	return { type: "root", children: tidyChildren(tree.children, "root") };
}

function tidyChildren(nodes: readonly RootContent[], parent: string): ElementContent[] {
	const children = joinText(nodes.flatMap(tidyNode));
	if (parent !== "root" && !BLOCKS.has(parent)) return children;
	return groupByBlock(children, parent).flatMap((group, index) => (index === 0 ? group : [NEWLINE, ...group]));
}

function tidyNode(node: RootContent): ElementContent[] {
	if (node.type === "text") return node.value === "" ? [] : [{ type: "text", value: node.value }];
	if (node.type !== "element") return [];
	const { tagName, properties } = node;
	if (tagName === "br") return [{ type: "element", tagName, properties, children: [] }, NEWLINE];
	if (tagName === "pre") return preformatted(textContent(node));
	const children = tidyChildren(node.children, tagName);
	if (!BLOCKS.has(tagName) && children.some(isBlock)) return pushInto(node, children);
	if (tagName === "div") return children;
	if (tagName !== "hr" && tagName !== "td" && tagName !== "th" && BLOCKS.has(tagName) && children.every(isBlank))
		return [];
	return [{ type: "element", tagName, properties, children }];
}

/** An inline element around blocks, as unclosed tags leave it, becomes one such element inside each block. */
function pushInto(wrapper: Element, nodes: readonly ElementContent[]): ElementContent[] {
	return groupByBlock(nodes, wrapper.tagName).flatMap((group): ElementContent[] => {
		const [first] = group;
		if (first?.type === "element" && isBlock(first)) return [{ ...first, children: pushInto(wrapper, first.children) }];
		return group.every(isBlank) ? group : [{ ...wrapper, children: group }];
	});
}

function preformatted(code: string): ElementContent[] {
	const value = code.replace(/\n+$/, "");
	if (value.trim() === "") return [];
	const inner: ElementContent = {
		type: "element",
		tagName: "code",
		properties: {},
		children: [{ type: "text", value }],
	};
	return [{ type: "element", tagName: "pre", properties: {}, children: [inner] }];
}

/** Neighbouring text nodes become one; what follows a line break begins with exactly one `\n`. */
function joinText(nodes: readonly ElementContent[]): ElementContent[] {
	const joined: ElementContent[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === "text" && last?.type === "text") {
			const before = joined.at(-2);
			const afterBreak = before?.type === "element" && before.tagName === "br";
			const value = last.value + node.value;
			joined[joined.length - 1] = { type: "text", value: afterBreak ? value.replace(/^\s*/, "\n") : value };
		} else joined.push(node);
	}
	return joined;
}

/** Each block alone, and the words between two blocks together; each in the element that the parent asks for. */
function groupByBlock(nodes: readonly ElementContent[], parent: string): ElementContent[][] {
	const groups: ElementContent[][] = [];
	let words: ElementContent[] = [];
	const close = () => {
		const trimmed = trimEnds(words);
		if (!trimmed.every(isBlank)) groups.push(wrapWords(trimmed, parent));
		words = [];
	};
	for (const node of nodes) {
		if (isBlock(node)) {
			close();
			groups.push(LISTS.has(parent) && !isItem(node) ? [element("li", [node])] : [node]);
		} else words.push(node);
	}
	close();
	return groups;
}

function wrapWords(words: ElementContent[], parent: string): ElementContent[] {
	if (FLOW.has(parent)) return [element("p", words)];
	return LISTS.has(parent) ? [element("li", words)] : words;
}

function trimEnds(nodes: readonly ElementContent[]): ElementContent[] {
	const last = nodes.length - 1;
	return nodes.flatMap((node, index): ElementContent[] => {
		if (node.type !== "text") return [node];
		const start = index === 0 ? node.value.trimStart() : node.value;
		const value = index === last ? start.trimEnd() : start;
		return value === "" ? [] : [{ type: "text", value }];
	});
}

function element(tagName: string, children: ElementContent[]): Element {
	return { type: "element", tagName, properties: {}, children };
}

function isItem(node: ElementContent): boolean {
	return node.type === "element" && node.tagName === "li";
}

function isBlock(node: ElementContent): boolean {
	return node.type === "element" && BLOCKS.has(node.tagName);
}

function isBlank(node: ElementContent): boolean {
	if (node.type === "text") return node.value.trim() === "";
	return node.type !== "element" || (node.tagName !== "hr" && node.children.every(isBlank));
}

function textContent(node: ElementContent): string {
	if (node.type === "text") return node.value;
	return node.type === "element" ? node.children.map(textContent).join("") : "";
}
