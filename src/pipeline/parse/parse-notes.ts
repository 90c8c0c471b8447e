import type { Root, RootContent } from "hast";
import type { Checked } from "../model/diagnostic.ts";
import type { PostId } from "../model/ids.ts";
import type { NoteSource } from "../model/note.ts";
import type { SourceFile } from "../model/source-file.ts";
import { FaultLog } from "./fault-log.ts";
import { readFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParseOptions } from "./parse-options.ts";
import { readPlainText } from "./plain-text.ts";
import { type Fields, readFields, required } from "./read-fields.ts";
import { day, idOf, text } from "./readers.ts";
import { tidyBlocks } from "./tidy-blocks.ts";

interface NoteFields {
	readonly post: PostId;
	readonly by: string;
	readonly date: string;
}

/** The fields of a note. */
export const NOTE_FIELDS: Fields<NoteFields> = {
	post: required(idOf<PostId>(), "a-post"),
	by: required(text, "Ada Example"),
	date: required(day, "2026-11-21"),
};

/** A quote and what follows it, up to the next quote. */
interface QuoteAndComment {
	readonly quote: string;
	readonly line: number;
	readonly comment: Root;
}

/** Parses curators' notes: each block quotation is the exact words it hangs on, what follows is the note. */
export function parseNotes(files: readonly SourceFile[], options: ParseOptions): Checked<readonly NoteSource[]> {
	const parsed = files.map((file) => parseNoteFile(file, options));
	return {
		value: parsed.flatMap(({ value }) => value),
		diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
	};
}

function parseNoteFile(file: SourceFile, options: ParseOptions): Checked<readonly NoteSource[]> {
	const faults = new FaultLog(file.path);
	const parts = readFrontMatter(file, faults, options);
	if (parts === null) return { value: [], diagnostics: faults.diagnostics };
	const { matter, body, bodyLine } = parts;
	const fields = matter === null ? null : readFields<NoteFields>(matter, "a note", NOTE_FIELDS, faults).complete;
	const tree = parseMarkdown(body, bodyLine, faults, options);
	const pairs = tree === null ? [] : pairUp(tree, body, bodyLine, faults);
	if (fields === null || faults.failed) return { value: [], diagnostics: faults.diagnostics };
	const value = pairs.map(({ quote, line, comment }): NoteSource => {
		return {
			post: fields.post,
			by: fields.by,
			date: fields.date,
			file: file.path,
			line,
			quote,
			note: comment,
		};
	});
	return { value, diagnostics: faults.diagnostics };
}

function pairUp(tree: Root, body: string, bodyLine: number, faults: FaultLog): QuoteAndComment[] {
	const lines = quoteLines(body).map((line) => line + bodyLine);
	const starts = tree.children.flatMap((node, index) => (isQuote(node) ? [index] : []));
	const [first] = starts;
	if (first !== 0) {
		const remedy = 'Begin with the exact words of the post, each line after "> ", then a blank line and the note.';
		faults.error("note/quote", { line: bodyLine, column: 1 }, "A note begins with a quote.", remedy);
	}
	return starts.map((start, index) => {
		const line = lines[index] ?? bodyLine;
		const comment = tree.children.slice(start + 1, starts[index + 1]);
		const quote = readPlainText({ type: "root", children: tree.children.slice(start, start + 1) }).text;
		if (readPlainText({ type: "root", children: comment }).text.trim() === "") {
			faults.error(
				"note/empty",
				{ line, column: 1 },
				"Nothing is said of this quote.",
				"Write the note below the quote.",
			);
		}
		return { quote, line, comment: tidyBlocks({ type: "root", children: comment }) };
	});
}

function isQuote(node: RootContent): boolean {
	return node.type === "element" && node.tagName === "blockquote";
}

/** On which lines a block quotation begins, counted from 0. */
function quoteLines(body: string): number[] {
	const lines = body.split("\n");
	return lines.flatMap((line, index) =>
		/^ {0,3}>/.test(line) && !/^ {0,3}>/.test(lines[index - 1] ?? "") ? [index] : [],
	);
}
