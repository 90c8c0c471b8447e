import { describe, expect, it } from "vitest";
import { buildDigest, type Diagnostic, defaultOptions } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";
import { type Corpus, post, sourceFiles } from "../../support/corpus.ts";

const RULES = /^(?:link|stance|brief|claim|date)\//;

function report({ file, line, column, severity, rule, message, remedy }: Diagnostic): string {
	return `${file}:${line}:${column} ${severity} ${rule}\n    ${message}\n    ${remedy}\n`;
}

function faultsOf(corpus: Corpus, latest: string | null = null): readonly string[] {
	const { diagnostics } = buildDigest(sourceFiles(corpus), { ...defaultOptions, consistency: { latest } });
	return diagnostics.map(({ rule }) => rule).filter((rule) => RULES.test(rule));
}

const brief = (text: string, matter: Readonly<Record<string, string>> = {}) =>
	post(text, { source: "https://example.org/a", form: "brief", rights: "brief", permission: "unknown", ...matter });

describe("content that is well formed and does not agree with itself", () => {
	it("names each fault with place and remedy", async () => {
		const folder = new URL("../../corpora-invalid/consistency", import.meta.url).pathname;
		const { value } = await readSources(folder);
		const options = { ...defaultOptions, consistency: { latest: "2026-11-25" } };
		const { diagnostics } = buildDigest(value, options);
		await expect(diagnostics.map(report).join("\n")).toMatchFileSnapshot(`${folder}/expected.txt`);
	});

	it.each([
		["a figure", "It answers in 9 seconds."],
		["a quotation", "The maker calls it “quick enough for us” and shows no data."],
		["a checkable statement", "Two of the three providers in Lindenau failed."],
	])("takes %s for something that can be checked", (_, text) => {
		expect(faultsOf({ "posts/2026/a.md": brief(text) })).toEqual([]);
	});

	it.each([
		["9 seconds", []],
		["1,000 to 10,000 times", []],
		["over 80 %", []],
		["$0.30 to $1.10", []],
		["nine in ten", []],
		["12,000", ["claim/no-unit"]],
		["between 3 and 4", ["claim/no-unit"]],
		["more than 500,000", ["claim/no-unit"]],
	])("of the figure %j says %j", (figure, faults) => {
		const claim = `---\nclaim: It is so.\nlabel: so\nquestions: [speed]\nfigure: "${figure}"\nrecognise: [{all: [[so]]}]\n---\n\nWords.\n`;
		const question =
			"---\nquestion: Is it?\nlabel: Speed\norder: 1\nsupports: Yes.\nopposes: No.\nsettle: A test.\n---\n\nWords.\n";
		expect(faultsOf({ "questions/speed.md": question, "claims/so.md": claim })).toEqual(faults);
	});

	it.each([
		["2026-11-21", null, []],
		["2026-11-21", "2026-11-21", []],
		["2026-11-21", "2026-11-20", ["date/future"]],
	])("of a post added on %s says on %s: %j", (added, latest, faults) => {
		expect(faultsOf({ "posts/2026/a.md": post("Words that say little.", { added }) }, latest)).toEqual(faults);
	});
});
