import type { Root } from "hast";
import type { Checked } from "../model/diagnostic.ts";
import { type Id, isSlug, toId } from "../model/ids.ts";
import type { SourceFile } from "../model/source-file.ts";
import { FaultLog, FILE_START } from "./fault-log.ts";
import { readFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParseOptions } from "./parse-options.ts";
import type { YamlMap } from "./read-yaml.ts";

/** A file of the vocabulary, whose name is its id. */
export interface EntryFile<Kind extends Id> {
	readonly id: Kind;
	readonly file: string;
	readonly matter: YamlMap;
	readonly tree: Root;
	readonly faults: FaultLog;
}

/** Parses files that are front matter and Markdown, named by their id. A file at fault is left out. */
export function parseEntryFiles<Kind extends Id, T>(
	files: readonly SourceFile[],
	options: ParseOptions,
	read: (entry: EntryFile<Kind>) => T | null,
): Checked<readonly T[]> {
	const parsed = files.map(({ path, text }) => {
		const faults = new FaultLog(path);
		const name = /([^/]*)\.md$/.exec(path)?.[1] ?? "";
		if (!isSlug(name)) {
			faults.error(
				"file/name",
				FILE_START,
				"The file's name cannot be an id.",
				"Use 1 to 64 of a-z, 0-9 and -, then .md.",
			);
			return { value: [], diagnostics: faults.diagnostics };
		}
		const parts = readFrontMatter({ path, text }, faults, options);
		if (parts === null) return { value: [], diagnostics: faults.diagnostics };
		const { matter, body, bodyLine } = parts;
		const tree = parseMarkdown(body, bodyLine, faults, options) ?? { type: "root", children: [] };
		const value = matter === null ? null : read({ id: toId<Kind>(name), file: path, matter, tree, faults });
		return { value: value === null || faults.failed ? [] : [value], diagnostics: faults.diagnostics };
	});
	return {
		value: parsed.flatMap(({ value }) => value),
		diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
	};
}
