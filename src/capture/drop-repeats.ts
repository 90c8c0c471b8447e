import type { Element, Root, RootContent } from "hast";
import { collapseRepeats, defaultOptions, readPlainText, type Span, toAllowedTree } from "#pipeline/index.ts";

/** A tree without the words that stand in it a second time, as where a preview comes before the text, and how many they were. */
export function dropRepeats(tree: Root): { readonly tree: Root; readonly words: number } {
	const { text } = readPlainText(tree);
	const { removed, removedWords } = collapseRepeats(text, defaultOptions.dedupe.repeats);
	if (removed.length === 0) return { tree, words: 0 };
	return { tree: toAllowedTree(new Cutter(removed).cut(tree)), words: removedWords };
}

/** Cuts spans out of the text nodes of a tree, which are the text in its order. */
class Cutter {
	readonly #spans: readonly Span[];
	#place = 0;

	constructor(spans: readonly Span[]) {
		this.#spans = spans;
	}

	cut<T extends Root | Element>(node: T): T {
		return { ...node, children: node.children.map((child) => this.#child(child)) };
	}

	#child(child: RootContent): RootContent {
		if (child.type === "element") return this.cut(child);
		if (child.type !== "text") return child;
		const from = this.#place;
		this.#place += child.value.length;
		const edges = [...this.#spans.flatMap(({ start, end }) => [start - from, end - from]), child.value.length];
		const inside = edges.map((edge) => Math.min(Math.max(edge, 0), child.value.length));
		const kept = [0, ...inside].filter((_, index) => index % 2 === 0);
		return { ...child, value: kept.map((start, index) => child.value.slice(start, inside[2 * index])).join("") };
	}
}
