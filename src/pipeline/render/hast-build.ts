import type { Element, ElementContent, Properties, Text } from "hast";

/** A text node. */
export function text(value: string): Text {
	return { type: "text", value };
}

/** An element; strings among its children become text. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
	const nodes = children.map((child) => (typeof child === "string" ? text(child) : child));
	return { type: "element", tagName, properties, children: nodes };
}
