import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Tier } from "#pipeline/model/duplicate.ts";
import { ACCURACY_FILE, accuracyJson } from "./accuracy-file.ts";
import { makeBatches } from "./labelled-batch.ts";
import { accuracyTable, measureAccuracy } from "./table.ts";

const batches = makeBatches();
const scores = measureAccuracy(batches);
const table = accuracyTable(batches, scores);

const FLOORS: readonly (readonly [tier: Tier, precision: number, recall: number])[] = [
	["identical", 1, 1],
	["near", 0.99, 0.98],
	["excerpt", 0.98, 0.95],
	["reworded", 0.98, 0.9],
];

describe("the labelled pairs", () => {
	it("are enough, and the same in every run", () => {
		expect(batches.flatMap(({ positives }) => positives).length).toBeGreaterThanOrEqual(300);
		expect(batches.flatMap(({ negatives }) => negatives).length).toBeGreaterThanOrEqual(1000);
		expect(makeBatches(2)).toEqual(batches.slice(0, 2));
	});

	it("are no two the same in every character", () => {
		for (const { documents } of batches) expect(new Set(documents.map(({ text }) => text)).size).toBe(documents.length);
	});
});

describe("the duplicate engine", () => {
	it.each(FLOORS)("finds %s copies with precision %d and recall %d", (tier, precision, recall) => {
		const row = table.tiers.find((each) => each.tier === tier);
		expect(row?.engine.precision).toBeGreaterThanOrEqual(precision);
		expect(row?.engine.recall).toBeGreaterThanOrEqual(recall);
	});

	it.each(table.hardNegatives)("merges no $category pair", ({ engine }) => {
		expect(engine).toBe(0);
	});

	it("merges nothing that is not labelled the same", () => {
		expect(scores.engine.wrong).toEqual([]);
	});

	it("does better than MinHash in every tier", () => {
		for (const { engine, baseline } of table.tiers) expect(engine.f1).toBeGreaterThanOrEqual(baseline.f1);
	});

	it("is published with the figures measured here", () => {
		expect(readFileSync(ACCURACY_FILE, "utf8")).toBe(accuracyJson(table));
	});
});
