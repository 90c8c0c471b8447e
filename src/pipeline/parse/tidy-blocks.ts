import type { ElementContent, Root, RootContent } from "hast";

/** Where words may not stand beside blocks, and get a paragraph of their own. */
const FLOW = new Set(["root", "blockquote", "div"]);

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
	const children = joinText(nodes.flatMap((node) => tidyNode(node, parent)));
	if (parent !== "root" && !BLOCKS.has(parent)) return children;
	return groupByBlock(children, parent).flatMap((group, index) => (index === 0 ? group : [NEWLINE, ...group]));
}

function tidyNode(node: RootContent, parent: string): ElementContent[] {
	if (node.type === "text") return node.value === "" ? [] : [{ type: "text", value: node.value }];
	if (node.type !== "element") return [];
	const { tagName, properties } = node;
	if (tagName === "br") return [{ type: "element", tagName, properties, children: [] }, NEWLINE];
	if (tagName === "pre") return preformatted(textContent(node));
	const children = tidyChildren(node.children, tagName);
	if (tagName === "div" && FLOW.has(parent)) return children;
	if (tagName !== "hr" && tagName !== "td" && tagName !== "th" && BLOCKS.has(tagName) && children.every(isBlank))
		return [];
	return [{ type: "element", tagName, properties, children }];
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

/** Each block alone, and the words between two blocks together. */
function groupByBlock(nodes: readonly ElementContent[], parent: string): ElementContent[][] {
	const groups: ElementContent[][] = [];
	let words: ElementContent[] = [];
	const close = () => {
		const trimmed = trimEnds(words);
		if (FLOW.has(parent) && !trimmed.every(isBlank)) {
			groups.push([{ type: "element", tagName: "p", properties: {}, children: trimmed }]);
		} else if (!FLOW.has(parent) && trimmed.length > 0) groups.push(trimmed);
		words = [];
	};
	for (const node of nodes) {
		if (isBlock(node)) {
			close();
			groups.push([node]);
		} else words.push(node);
	}
	close();
	return groups;
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
