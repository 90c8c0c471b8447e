import type { SourceFile } from "../model/source-file.ts";
import { type FaultLog, FILE_START } from "./fault-log.ts";
import type { ParseOptions } from "./parse-options.ts";
import { readYaml, type YamlMap } from "./read-yaml.ts";

/** A Markdown file taken apart. */
export interface FrontMatterFile {
	/** `null` when the fields could not be read; the log then holds why. */
	readonly matter: YamlMap | null;
	readonly body: string;
	/** Where the body begins, counted from 1. */
	readonly bodyLine: number;
}

const SAMPLE = "Begin the file with a line of three hyphens, the fields, and another line of three hyphens.";

/**
 * Splits a Markdown file into its fields and its text. The only fence is `---` on a line of its own.
 *
 * @returns `null` when there is nothing to split; the log then holds why.
 */
export function readFrontMatter(file: SourceFile, faults: FaultLog, options: ParseOptions): FrontMatterFile | null {
	const lines = file.text.split("\n");
	if (lines[0]?.trimEnd() !== "---") {
		faults.error("front-matter/missing", FILE_START, "The file does not begin with front matter.", SAMPLE);
		return null;
	}
	const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
	if (close === -1) {
		faults.error("front-matter/unclosed", FILE_START, "The front matter is not closed.", SAMPLE);
		return null;
	}
	const body = lines.slice(close + 1).join("\n");
	const rest = { body, bodyLine: close + 2 };
	if (close - 1 > options.frontMatterLines) {
		const message = `The front matter has ${close - 1} lines.`;
		faults.error("front-matter/too-long", FILE_START, message, `Use at most ${options.frontMatterLines} lines.`);
		return { matter: null, ...rest };
	}
	const yaml = lines.slice(1, close).join("\n");
	if (yaml.length > options.frontMatterLength) {
		const message = `The front matter has ${yaml.length} characters.`;
		const remedy = `Use at most ${options.frontMatterLength} characters.`;
		faults.error("front-matter/too-long", FILE_START, message, remedy);
		return { matter: null, ...rest };
	}
	const value = readYaml(yaml, 2, faults, options);
	if (value?.kind === "map") return { matter: value, ...rest };
	if (!faults.failed) {
		const at = value?.at ?? { line: 2, column: 1 };
		faults.error(
			"front-matter/no-fields",
			at,
			"The front matter holds no fields.",
			'Write one "key: value" on each line.',
		);
	}
	return { matter: null, ...rest };
}
