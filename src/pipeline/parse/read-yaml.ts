import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	type ParsedNode,
	parseDocument,
	type YAMLMap,
} from "yaml";
import type { FaultLog, Place } from "./fault-log.ts";
import { findInvisible } from "./invisible-characters.ts";
import type { ParseOptions } from "./parse-options.ts";

/** A YAML value with its place. Scalars stay the text they were written as: `2026-06` is no date and no number. */
export type YamlValue =
	| { readonly kind: "text"; readonly text: string; readonly at: Place }
	| { readonly kind: "list"; readonly items: readonly YamlValue[]; readonly at: Place }
	| YamlMap;

export interface YamlMap {
	readonly kind: "map";
	readonly entries: ReadonlyMap<string, YamlEntry>;
	readonly at: Place;
}

interface YamlEntry {
	/** Where the key stands. */
	readonly at: Place;
	readonly value: YamlValue;
}

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype", "<<"]);

/**
 * The one door through which YAML comes in: YAML 1.2 without tags, anchors, aliases, merge keys,
 * directives, duplicate keys or keys that name parts of JavaScript objects.
 *
 * @param text the YAML alone
 * @param firstLine the line of the file on which it begins, counted from 1
 * @returns `null` when the text is empty or no YAML at all. Every fault is logged, not only the first.
 */
export function readYaml(text: string, firstLine: number, faults: FaultLog, options: ParseOptions): YamlValue | null {
	const lines = new LineCounter();
	for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
	const place = (offset: number): Place => {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { line: line + firstLine - 1, column: col };
	};
	const document = compose(text);
	if (document === null || bracketDepth(text) > options.yamlDepth) {
		const remedy = `Use at most ${options.yamlDepth} levels.`;
		faults.error("yaml/too-deep", { line: firstLine, column: 1 }, "Lists and maps are nested too deep.", remedy);
		return null;
	}
	for (const { code, message, pos } of document.errors.slice(0, 5)) {
		faults.error("yaml/syntax", place(pos[0]), `This is not valid YAML: ${message}.`, syntaxRemedy(code));
	}
	if (/^%/m.test(text) && document.directives?.yaml.explicit !== undefined) {
		faults.error(
			"yaml/not-allowed",
			place(0),
			"YAML directives are not allowed.",
			"Remove the line that starts with %.",
		);
	}
	if (document.errors.length > 0 || document.contents === null) return null;
	return new NodeReader(place, faults, options.yamlDepth).read(document.contents, place(0), 1);
}

/** `null` when the parser ran out of stack. */
function compose(text: string): Document.Parsed | null {
	try {
		// "failsafe" knows text, lists and maps only, so that no value is turned into something else.
		return parseDocument(text, { schema: "failsafe", prettyErrors: false, uniqueKeys: false });
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

class NodeReader {
	readonly #place: (offset: number) => Place;
	readonly #faults: FaultLog;
	readonly #maxDepth: number;

	constructor(place: (offset: number) => Place, faults: FaultLog, maxDepth: number) {
		this.#place = place;
		this.#faults = faults;
		this.#maxDepth = maxDepth;
	}

	/** @param at where an empty value counts as standing */
	read(node: ParsedNode | null, at: Place, depth: number): YamlValue {
		if (node === null) return { kind: "text", text: "", at };
		const here = this.#place(node.range[0]);
		if (depth > this.#maxDepth) {
			this.#faults.error(
				"yaml/too-deep",
				here,
				"Lists and maps are nested too deep.",
				`Use at most ${this.#maxDepth} levels.`,
			);
			return { kind: "text", text: "", at: here };
		}
		if (isAlias(node)) {
			const remedy = "Write the value out, or put it in quotes if it starts with *.";
			this.#faults.error("yaml/not-allowed", here, "YAML aliases are not allowed.", remedy);
			return { kind: "text", text: `*${node.source}`, at: here };
		}
		if (node.tag !== undefined || node.anchor !== undefined) {
			const [what, mark] = node.tag === undefined ? ["anchors", "&"] : ["tags", "!"];
			const remedy = `Write the plain value, or put it in quotes if it starts with ${mark}.`;
			this.#faults.error("yaml/not-allowed", here, `YAML ${what} are not allowed.`, remedy);
		}
		if (isSeq<ParsedNode>(node)) {
			return { kind: "list", items: node.items.map((item) => this.read(item, here, depth + 1)), at: here };
		}
		if (isMap<ParsedNode, ParsedNode | null>(node)) return this.#readMap(node, here, depth);
		return { kind: "text", text: this.#visible(String(node.value ?? ""), here), at: here };
	}

	#readMap(node: YAMLMap<ParsedNode, ParsedNode | null>, at: Place, depth: number): YamlMap {
		const entries = new Map<string, YamlEntry>();
		for (const pair of node.items) {
			const here = this.#place(pair.key.range[0]);
			const key = isScalar(pair.key) ? this.read(pair.key, here, depth) : null;
			if (key?.kind !== "text" || key.text === "") {
				this.#faults.error("yaml/key", here, "A key must be one word.", 'Write for example "title: A title".');
			} else if (FORBIDDEN_KEYS.has(key.text)) {
				this.#faults.error("yaml/forbidden-key", here, `The key "${key.text}" is not allowed.`, "Remove it.");
			} else if (entries.has(key.text)) {
				this.#faults.error("yaml/duplicate-key", here, `The key "${key.text}" stands twice.`, "Keep one of the two.");
			} else {
				entries.set(key.text, { at: here, value: this.read(pair.value, here, depth + 1) });
			}
		}
		return { kind: "map", entries, at };
	}

	#visible(text: string, at: Place): string {
		const found = findInvisible(text);
		if (found !== null) {
			this.#faults.error("yaml/invisible", at, `The value holds the invisible character ${found}.`, "Remove it.");
		}
		return text.trim();
	}
}

/** How deep `[` and `{` stand in each other, quotes not considered: the parser's stack is at stake, not the meaning. */
function bracketDepth(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (const bracket of text.matchAll(/[[{\]}]/g)) {
		depth = bracket[0] === "[" || bracket[0] === "{" ? depth + 1 : Math.max(0, depth - 1);
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

function syntaxRemedy(code: string): string {
	switch (code) {
		case "BLOCK_AS_IMPLICIT_KEY":
			return 'Put a value that contains ": " in quotes, for example title: "Speed: a first look".';
		case "BAD_SCALAR_START":
			return 'Put a value that starts with @, `, % or another special character in quotes, for example "@ada".';
		case "TAB_AS_INDENT":
			return "Indent with spaces.";
		case "MISSING_CHAR":
		case "BAD_INDENT":
			return "Close every quote and bracket, and keep the lines of one level at one column.";
		default:
			return 'Write one "key: value" on each line.';
	}
}
