import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, inject, it } from "vitest";
import { rebuildClusters, rebuildCounts, type Tables } from "../support/second-program.ts";

const NAMES = ["posts", "clusters", "claims", "decisions"];
const read = (file: string) => JSON.parse(readFileSync(join(inject("site"), "data", file), "utf8"));
const tables = Object.assign({}, ...NAMES.map((name) => read(`${name}.json`))) as Tables;

describe("the published tables", () => {
	it.each(NAMES)("%s.json is as its schema says", (name) => {
		const validate = new Ajv2020({ strict: true }).compile(read(`${name}.schema.json`));
		expect(validate(read(`${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
	});

	it("let a second program rebuild the clusters and the counts of the claims", () => {
		const published = tables.clusters.map(({ members }) => members.map(({ id }) => id).sort()).sort();
		expect(rebuildClusters(tables)).toEqual(published);
		const counts = rebuildCounts(tables);
		expect(tables.claims.length).toBeGreaterThan(0);
		for (const claim of tables.claims) expect(counts.get(claim.id), claim.id).toEqual(claim.counts);
	});
});
