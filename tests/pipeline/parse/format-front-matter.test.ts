import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { type FieldValue, formatFrontMatter } from "#pipeline/parse/format-front-matter.ts";
import { readFrontMatter } from "#pipeline/parse/front-matter.ts";
import { findInvisible } from "#pipeline/parse/invisible-characters.ts";
import type { YamlValue } from "#pipeline/parse/read-yaml.ts";

function toPlain(value: YamlValue): FieldValue {
	switch (value.kind) {
		case "text":
			return value.text;
		case "list":
			return value.items.map(toPlain);
		case "map":
			return Object.fromEntries([...value.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
	}
}

function readBack(written: string): FieldValue | null {
	const faults = new FaultLog("posts/2026/a.md");
	const read = readFrontMatter({ path: "posts/2026/a.md", text: written }, faults, parseOptions);
	expect(faults.diagnostics).toEqual([]);
	return read?.matter ? toPlain(read.matter) : null;
}

describe("written front matter", () => {
	it.each([
		["plain words", { title: "A title", added: "2026-11-21" }, "---\ntitle: A title\nadded: 2026-11-21\n---\n"],
		["what YAML would misread", { title: "Speed: a #1 look" }, '---\ntitle: "Speed: a #1 look"\n---\n'],
		["an address", { source: "https://example.org/a?b=c#d" }, "---\nsource: https://example.org/a?b=c#d\n---\n"],
		[
			"lists and maps",
			{ author: [{ name: "Ada, Countess", handle: "@ada" }, "B"] },
			'---\nauthor: [{name: "Ada, Countess", handle: "@ada"}, B]\n---\n',
		],
		["what is not there", { title: null, language: "en" }, "---\nlanguage: en\n---\n"],
		["lines", { title: " two\n  lines " }, "---\ntitle: two lines\n---\n"],
	])("holds %s", (_, fields, written) => {
		expect(formatFrontMatter(fields)).toBe(written);
	});

	it("is read back as it was, whatever the text", () => {
		const line = fc
			.string({
				unit: fc.oneof(
					fc.constantFrom(..."-:#'\"[]{},&*!|>%@` \\?~=aé中"),
					fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
				),
			})
			.map((text) => text.replace(/\s+/g, " ").trim())
			.filter((text) => text !== "" && findInvisible(text) === null);
		const value = fc.oneof(
			line,
			fc.array(line, { minLength: 1, maxLength: 3 }),
			fc.record({ name: line, handle: line }),
		);
		fc.assert(
			fc.property(fc.record({ title: line, author: value }), (fields) => {
				expect(readBack(formatFrontMatter(fields))).toEqual(fields);
			}),
			{ numRuns: 500 },
		);
	});
});
