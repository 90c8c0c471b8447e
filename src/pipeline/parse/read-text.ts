import type { Root } from "hast";
import type { Checked } from "../model/diagnostic.ts";
import { FaultLog } from "./fault-log.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type PlainText, readPlainText } from "./plain-text.ts";

/** A text as a post would hold it. */
export interface ReadText extends PlainText {
	readonly tree: Root;
}

/** Reads Markdown as the text of a post, without a file around it; `null` where the post would be refused. */
export function readText(markdown: string, options: ParseOptions): Checked<ReadText | null> {
	const faults = new FaultLog("");
	const tree = parseMarkdown(markdown, 1, faults, options);
	const value = tree === null ? null : { tree, ...readPlainText(tree) };
	return { value, diagnostics: faults.diagnostics };
}
