import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element as the specifications speak of it. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** Its own text, without that of its children. */
	readonly text: string;
}

const PARSER = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: "",
	parseTagValue: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
});

/**
 * The root element of a document.
 *
 * @throws {Error} when it is not well-formed
 */
export function readXml(xml: string): XmlElement {
	const verdict = XMLValidator.validate(xml);
	if (verdict !== true) throw new Error(verdict.err.msg);
	const [root] = elementsOf(PARSER.parse(xml) as RawNode[]);
	if (root === undefined) throw new Error("There is no root element.");
	return root;
}

type RawNode = Readonly<Record<string, RawNode[] | Record<string, string> | string>>;

function elementsOf(nodes: readonly RawNode[]): XmlElement[] {
	return nodes.flatMap((node) => {
		const { ":@": attributes = {}, ...named } = node;
		const [pair] = Object.entries(named);
		if (pair === undefined || !Array.isArray(pair[1])) return [];
		const [name, children] = pair;
		const text = children.map((child) => (typeof child["#text"] === "string" ? child["#text"] : "")).join("");
		return [{ name, attributes: attributes as Record<string, string>, children: elementsOf(children), text }];
	});
}

/** The children of one name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
	return element.children.filter((child) => child.name === name);
}

/** What is wrong with how often children stand in an element: `name` exactly once, `name?` at most once, `name*` any number. */
export function countFaults(element: XmlElement, allowed: readonly string[]): string[] {
	const names = new Map(allowed.map((each) => [each.replace(/[?*]$/, ""), each.at(-1)]));
	const unknown = element.children
		.filter(({ name }) => !names.has(name))
		.map(({ name }) => `${element.name}: no ${name}`);
	const counted = [...names].flatMap(([name, times]) => {
		const found = childrenOf(element, name).length;
		if (times === "*" || found === 1 || (times === "?" && found === 0)) return [];
		return [`${element.name}: ${found} ${name}`];
	});
	return [...unknown, ...counted];
}

/** Values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}
