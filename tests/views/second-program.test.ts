import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { dataSchema } from "#views/data-schema.ts";
import { openData } from "#views/open-data.ts";
import { createUrls, DATA_FILES, type DataFile } from "#views/urls.ts";
import { BASE, copies } from "../support/claim-corpus.ts";
import { type Corpus, digestOf, post } from "../support/corpus.ts";
import { siteOf } from "../support/sample-site.ts";
import { rebuildClusters, rebuildCounts, type Tables } from "../support/second-program.ts";

const decision = (yaml: string) => `${yaml}\nby: Ada Example\nreason: Because.\n`;
const CORPUS: Corpus = {
	...BASE,
	...copies(6),
	"posts/2026/other.md": post("Relays answer in 9 seconds, they say. See [this](https://kitchen.example/asks).", {
		author: '[{name: Bo Sample, handle: "@bo", url: "https://example.org/bo"}]',
		published: "2026-06",
		questions: '{speed: {position: mixed, because: "they say"}}',
	}),
	"posts/2026/elsewhere.md": post("A text that nobody would take for another one.", {
		source: "https://other.example/a",
	}),
	"decisions/2026-11-21-a.yaml": decision("kind: merge\nposts: [other, elsewhere]"),
	"decisions/2026-11-21-b.yaml": decision("kind: split\nposts: [copy-1, measurement]"),
	"decisions/2026-11-21-c.yaml": decision("kind: representative\npost: copy-2"),
	"decisions/2026-11-21-d.yaml": decision("kind: relabel\npost: other\nquestion: speed\nposition: none"),
	"decisions/2026-11-21-e.yaml": decision("kind: takedown\npost: copy-6"),
};

const site = siteOf(digestOf(CORPUS));
/** As another program reads it. */
const read = (name: DataFile): Record<string, object[]> => JSON.parse(JSON.stringify(openData(site, name)));
const tables = Object.assign({}, ...DATA_FILES.map(read)) as Tables;

function compile(name: DataFile): ValidateFunction {
	return new Ajv2020({ strict: true, allErrors: true }).compile(
		dataSchema(createUrls("/base", "https://a.example"), name),
	);
}

describe("the schemas of the tables", () => {
	it("have a digest to describe", () => {
		expect(site.digest.diagnostics).toEqual([]);
	});

	it.each(DATA_FILES)("%s: describe every row", (name) => {
		const validate = compile(name);
		const table = read(name);
		expect(table[name]?.length).toBeGreaterThan(0);
		expect(validate(table), JSON.stringify(validate.errors)).toBe(true);
	});

	it.each(DATA_FILES)("%s: refuse a field that is missing and one that nobody knows", (name) => {
		const validate = compile(name);
		const [row = {}] = read(name)[name] ?? [];
		for (const field of Object.keys(row)) {
			const without = Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));
			expect(validate({ [name]: [without] }), field).toBe(false);
		}
		expect(validate({ [name]: [{ ...row, surprise: 1 }] })).toBe(false);
	});
});

describe("a second program that reads only the tables", () => {
	it("rebuilds the clusters", () => {
		const published = tables.clusters.map(({ members }) => members.map(({ id }) => id).sort()).sort();
		expect(rebuildClusters(tables)).toEqual(published);
		expect(published).toEqual([
			["copy-1", "copy-2", "copy-3", "copy-4", "copy-5"],
			["elsewhere", "other"],
		]);
	});

	it("rebuilds the counts of every claim", () => {
		const [claim] = tables.claims;
		expect(claim?.counts).toEqual({ posts: 6, clusters: 2, independent: 1 });
		expect(rebuildCounts(tables).get("nine")).toEqual(claim?.counts);
	});
});
