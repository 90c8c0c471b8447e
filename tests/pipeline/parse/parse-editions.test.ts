import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { parseEditions } from "#pipeline/parse/parse-editions.ts";

const FOREWORD = "---\nby: Ada Example\ndate: 2026-11-21\n---\n\nNine *relays*, and <b>no</b> lamp.\n";

function parse(...names: string[]) {
	return parseEditions(
		names.map((name) => ({ path: `editions/${name}.md`, text: FOREWORD })),
		parseOptions,
	);
}

describe("parseEditions", () => {
	it("reads who said what of which month, ascending by month", () => {
		const { value, diagnostics } = parse("2026-11", "2025-12");
		expect(diagnostics).toEqual([]);
		expect(value.map(({ id, file, title, by, date }) => [id, file, title, by, date])).toEqual([
			["2025-12", "editions/2025-12.md", null, "Ada Example", "2026-11-21"],
			["2026-11", "editions/2026-11.md", null, "Ada Example", "2026-11-21"],
		]);
		expect(value.map(({ foreword }) => toHtml(foreword))[0]).toMatch(
			/^<p>Nine <em>relays<\/em>, and .*no.* lamp\.<\/p>$/,
		);
	});

	it.each(["2026-00", "2026-13", "2026", "2026-11-21", "0000-11", "november"])("refuses a file named %s", (name) => {
		const { value, diagnostics } = parse(name);
		expect(value).toEqual([]);
		expect(diagnostics.map(({ rule }) => rule)).toEqual(["file/name"]);
	});
});
