import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildDigest, contentSchemas, defaultOptions } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";

const SCHEMAS = contentSchemas(defaultOptions.parse);
const CORPORA = ["posts", "vocabulary", "claims"].map((name) => `tests/corpora-invalid/${name}`);

/** The schema of a file of the content folder. */
const KINDS: readonly (readonly [path: RegExp, kind: string])[] = [
	[/^posts\/.*\.md$/, "post"],
	[/^questions\/.*\.md$/, "question"],
	[/^projects\/.*\.md$/, "project"],
	[/^claims\/.*\.md$/, "claim"],
	[/^notes\/.*\.md$/, "note"],
	[/^editions\/.*\.md$/, "edition"],
	[/^decisions\/.*\.yaml$/, "decision"],
	[/^digest\.yaml$/, "digest"],
	[/^glossary\.yaml$/, "glossary"],
];

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const validators = new Map(Object.entries(SCHEMAS).map(([kind, schema]) => [kind, ajv.compile(schema)]));

/** What an editor would underline in a file; `null` where it is no YAML at all. */
function underlined(folder: string, path: string): readonly string[] | null {
	const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? "";
	const text = readFileSync(join(folder, path), "utf8");
	const fields = path.endsWith(".md") ? /^---\n(.*?)\n---$/ms.exec(text)?.[1] : text;
	const validate = validators.get(kind);
	if (fields === undefined || validate === undefined) return null;
	try {
		validate(parse(fields));
	} catch {
		return null;
	}
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function filesOf(folder: string): string[] {
	const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
	return all.filter((path) => KINDS.some(([pattern]) => pattern.test(path))).sort();
}

/** Faults of single fields, which a schema can see. */
const VISIBLE = new Set(
	["unknown", "missing", "text", "empty", "word", "date", "address", "count", "language", "licence", "id", "map"].map(
		(rule) => `field/${rule}`,
	),
);

/** What a pattern cannot know: how long February is, and where in an address a password stands. */
const BEYOND = new Set(["posts/2026/date-not-in-calendar.md", "posts/2026/source-with-password.md"]);

describe("the schemas for editors", () => {
	it.each(Object.keys(SCHEMAS))(
		"stand in schemas/%s.schema.json as the parser has them: npm run digest -- schemas",
		(kind) => {
			const stored = JSON.parse(readFileSync(`schemas/${kind}.schema.json`, "utf8"));
			expect(stored).toEqual(JSON.parse(JSON.stringify(SCHEMAS[kind])));
		},
	);

	it("find nothing in the digest's own content", () => {
		const found = filesOf("content").map((path) => [path, underlined("content", path)]);
		expect(found.length).toBeGreaterThan(200);
		expect(found.filter(([, errors]) => errors?.length !== 0)).toEqual([]);
	});

	it.each(CORPORA)("find in %s what is wrong with single fields, and no fault that there is not", async (folder) => {
		const sources = await readSources(folder);
		const { diagnostics } = buildDigest(sources.value, defaultOptions);
		const rulesOf = (path: string) => diagnostics.filter(({ file }) => file === path).map(({ rule }) => rule);
		const files = filesOf(folder).filter((path) => underlined(folder, path) !== null);
		const found = files.filter((path) => underlined(folder, path)?.length !== 0);
		const expected = files.filter((path) => rulesOf(path).some((rule) => VISIBLE.has(rule)));
		expect(expected.filter((path) => !found.includes(path))).toEqual(expected.filter((path) => BEYOND.has(path)));
		expect(found.filter((path) => rulesOf(path).length === 0)).toEqual([]);
	});

	it("are named in the editor's settings for the files that they are about", () => {
		const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8"));
		const named = Object.keys(settings["yaml.schemas"]).sort();
		expect(named).toEqual(
			Object.keys(SCHEMAS)
				.map((kind) => `schemas/${kind}.schema.json`)
				.sort(),
		);
	});
});
