import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { parseDecisions, parsePosts, parseVocabulary } from "#pipeline/parse/index.ts";
import { readYaml, type YamlValue } from "#pipeline/parse/read-yaml.ts";
import { sourceFiles } from "../support/corpus.ts";

const PIECES = [
	...[
		"a",
		"b: ",
		"title: ",
		"form: copy",
		"- ",
		"  ",
		"\t",
		"\n",
		": ",
		"?",
		"&x ",
		"*x",
		"!!str ",
		"!",
		"<<: ",
		"%YAML 1.1\n",
		"---\n",
		"...\n",
	],
	...[
		"[",
		"]",
		"{",
		"}",
		",",
		"'",
		'"',
		'"\\x08"',
		'"\\uD800"',
		"|\n",
		">-\n",
		"#",
		" # ",
		"__proto__: ",
		"constructor: ",
		"2026-06",
		"null",
		"~",
		"0x1f",
		"é",
	],
];
const yaml = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "grapheme", maxLength: 120 }),
);

function places(value: YamlValue): readonly { line: number; column: number }[] {
	switch (value.kind) {
		case "text":
			return [value.at];
		case "list":
			return [value.at, ...value.items.flatMap(places)];
		case "map":
			return [value.at, ...[...value.entries.values()].flatMap((entry) => [entry.at, ...places(entry.value)])];
	}
}

const { value: vocabulary } = parseVocabulary(sourceFiles({}), parseOptions);

describe("YAML, for any text", () => {
	it("reads without throwing, and every place is one of the text", () => {
		fc.assert(
			fc.property(yaml, (text) => {
				const faults = new FaultLog("a.yaml");
				const value = readYaml(text, 1, faults, parseOptions);
				const lines = text.split("\n");
				const all = [...(value === null ? [] : places(value)), ...faults.diagnostics];
				for (const { line, column } of all) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines.length);
					expect(column).toBeGreaterThanOrEqual(1);
					expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it("keeps every plain scalar as it was written", () => {
		const scalar = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,20}$/);
		fc.assert(
			fc.property(scalar, (text) => {
				const faults = new FaultLog("a.yaml");
				expect(readYaml(`key: ${text}`, 1, faults, parseOptions)).toMatchObject({ kind: "map" });
				const value = readYaml(`- ${text}`, 1, faults, parseOptions);
				expect(value).toMatchObject({ items: [{ kind: "text", text }] });
				expect(faults.diagnostics).toEqual([]);
			}),
		);
	});

	it.each([
		["open brackets", `a: ${"[".repeat(5000)}`],
		["closed brackets", `a: ${"[".repeat(3000)}${"]".repeat(3000)}`],
		["compact lists", "- ".repeat(5000)],
		["questions", "? ".repeat(3000)],
		["stairs", Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
		[
			"laughs",
			`a: &a [x]\n${"bcdefgh".replace(/./g, (key, at: number) => `${key}: &${key} [${"*a,".repeat(9)}*${"abcdefg"[at]}]\n`)}`,
		],
	])("refuses %s", (_, text) => {
		const faults = new FaultLog("a.yaml");
		readYaml(text, 1, faults, parseOptions);
		expect(faults.failed).toBe(true);
	});

	it("never makes a post or a decision throw", () => {
		fc.assert(
			fc.property(yaml, fc.string({ maxLength: 40 }), (text, body) => {
				const post = { path: "posts/2026/a-post.md", text: `---\n${text}\n---\n${body}` };
				const posts = parsePosts([post], vocabulary, parseOptions);
				expect(posts.value.length === 1 || posts.diagnostics.length > 0).toBe(true);
				const decision = { path: "decisions/2026-11-21-a.yaml", text };
				const decisions = parseDecisions([decision], vocabulary, parseOptions);
				expect(decisions.value.length === 1 || decisions.diagnostics.length > 0).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});
