import type { Element, Root, RootContent } from "hast";
import type { Link, Passage, PassageKind } from "../model/post.ts";

/** What a reader sees of a tree, and where it stands. */
export interface PlainText {
	/** All text nodes in document order. */
	readonly text: string;
	readonly passages: readonly Passage[];
	readonly links: readonly Link[];
}

interface Surroundings {
	readonly quoted: boolean;
	/** Whether words here belong to a list item. */
	readonly item: boolean;
}

/** Reads the text, the passages and the links of a tidied tree in one walk, so that their spans are true of both. */
export function readPlainText(tree: Root): PlainText {
	const walk = new Walk();
	walk.blocks(tree.children, { quoted: false, item: false });
	return { text: walk.text, passages: walk.passages, links: walk.links };
}

class Walk {
	text = "";
	readonly passages: Passage[] = [];
	readonly links: Link[] = [];

	blocks(nodes: readonly RootContent[], around: Surroundings): void {
		let wordsFrom: number | null = null;
		for (const node of nodes) {
			const kind = node.type === "element" ? blockKind(node, around) : null;
			if (kind === null && !isSeparator(node)) {
				wordsFrom ??= this.text.length;
				this.#inline(node);
				continue;
			}
			if (wordsFrom !== null) this.#close(around.item ? "item" : "paragraph", wordsFrom, around);
			wordsFrom = null;
			if (node.type === "element" && kind !== null) this.#block(node, kind, around);
			else this.#inline(node);
		}
		if (wordsFrom !== null) this.#close(around.item ? "item" : "paragraph", wordsFrom, around);
	}

	#block(node: Element, kind: PassageKind | "container", around: Surroundings): void {
		if (kind === "container") {
			const quoted = around.quoted || node.tagName === "blockquote";
			this.blocks(node.children, { quoted, item: around.item || node.tagName === "li" });
			return;
		}
		const start = this.text.length;
		for (const child of node.children) this.#inline(child);
		this.#close(kind, start, around);
	}

	#inline(node: RootContent): void {
		if (node.type === "text") this.text += node.value;
		if (node.type !== "element") return;
		const start = this.text.length;
		for (const child of node.children) this.#inline(child);
		const href = node.tagName === "a" ? node.properties["href"] : undefined;
		if (typeof href === "string") this.links.push({ span: { start, end: this.text.length }, url: href });
	}

	#close(kind: PassageKind, start: number, { quoted }: Surroundings): void {
		const end = this.text.length;
		if (end > start) this.passages.push({ kind, span: { start, end }, quoted });
	}
}

/** `null`: words. A table is one passage, because its cells say nothing apart from each other. */
function blockKind({ tagName }: Element, around: Surroundings): PassageKind | "container" | null {
	switch (tagName) {
		case "p":
			return around.item ? "item" : "paragraph";
		case "h1":
		case "h2":
		case "h3":
		case "h4":
		case "h5":
		case "h6":
			return "heading";
		case "pre":
			return "code";
		case "table":
			return "table";
		case "blockquote":
		case "div":
		case "ul":
		case "ol":
		case "li":
		case "hr":
			return "container";
		default:
			return null;
	}
}

function isSeparator(node: RootContent): boolean {
	return node.type === "text" && node.value === "\n";
}
