import type { Root } from "hast";
import type { Checked } from "../model/diagnostic.ts";
import { FaultLog } from "./fault-log.ts";
import { readFrontMatter } from "./front-matter.ts";
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

/** A Markdown file of whatever program, taken apart. */
export interface ForeignFile {
	/** The fields that hold text or a list of texts, by name in lower case. */
	readonly fields: ReadonlyMap<string, readonly string[]>;
	readonly body: string;
}

/** Takes the front matter off a file that is no post of ours; what cannot be read of it is passed over. */
export function readForeignFile(text: string, options: ParseOptions): ForeignFile {
	const read = readFrontMatter({ path: "", text }, new FaultLog(""), options);
	if (read === null) return { fields: new Map(), body: text };
	const fields = [...(read.matter?.entries ?? [])].map(([name, { value }]): [string, string[]] => {
		const values = value.kind === "list" ? value.items : [value];
		return [name.toLowerCase(), values.flatMap((each) => (each.kind === "text" ? [each.text] : []))];
	});
	return { fields: new Map(fields), body: read.body };
}
