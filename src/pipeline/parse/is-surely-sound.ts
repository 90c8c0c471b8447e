import { findInvisible } from "./invisible-characters.ts";
import type { ParseOptions } from "./parse-options.ts";

/** More than any Markdown makes of one character outside tables, and of one line of a table. */
const NODES_OF_CHARACTER = 3;
const NODES_OF_ROW = 110;

/**
 * Whether reading a text as Markdown, within the limits of `check-markdown-limits.ts`, cannot find a fault in it, judged
 * by its characters alone: it holds words, no HTML, no entity, nothing invisible, and too little of anything to pass a
 * limit of the tree. `false` says nothing. Reading takes a hundred times as long.
 */
export function isSurelySound(text: string, { tree }: Pick<ParseOptions, "tree">): boolean {
	const rows = text.includes("|") ? text.split("\n").length : 0;
	return (
		text.length * NODES_OF_CHARACTER + rows * NODES_OF_ROW <= tree.nodes &&
		!/[<&]|\]:/.test(text) &&
		/^\p{L}/mu.test(text) &&
		(text.match(/[[\]@]|www\.|:\/\//g)?.length ?? 0) <= tree.links &&
		findInvisible(text) === null
	);
}
