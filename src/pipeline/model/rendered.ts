import type { Span } from "./span.ts";

/** A place of the reading page that an address can point at. */
export interface Anchor {
	/** `p1`, `p2` and so on: the passages that are shown, counted. */
	readonly id: string;
	/** The passage, in the post's text. */
	readonly span: Span;
}

/** One post as HTML, ready to be set into a page or a feed. Nothing of the source's text beyond its rights is in it. */
export interface RenderedPost {
	/**
	 * The blocks of the reading page, one after the other: the author's blocks, each with a paragraph anchor, and after
	 * a block that has notes one `<aside class="gloss sN">`. Without the elements marked `data-ours` its text is the
	 * shown text, character for character.
	 */
	readonly article: string;
	/** The same text for feed readers: absolute addresses, no classes, no ids; notes as block quotations. */
	readonly feed: string;
	/** The first words that are shown, as plain text on one line; empty when nothing may be shown. */
	readonly summary: string;
	/** How many words of the source are shown. */
	readonly words: number;
	/** Whether the rights cut the text short. */
	readonly excerpted: boolean;
	/** The parts of the post's text that may be shown: ascending, apart from one another. Nothing else of it may be quoted. */
	readonly shown: readonly Span[];
	/** In order of the text. */
	readonly anchors: readonly Anchor[];
}
