import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#pipeline/dedupe/compare-texts.ts";
import type { Tier } from "#pipeline/model/duplicate.ts";
import { defaultOptions } from "#pipeline/options.ts";
import { ACCURACY_FILE, accuracyJson } from "./accuracy-file.ts";
import { makeBatches } from "./labelled-batch.ts";
import { REWORDINGS } from "./rewordings.ts";
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

describe("the reworded pairs", () => {
	const sentences = new Set(REWORDINGS.map(([first]) => first));

	it("are made of at least forty sentences reworded by hand", () => {
		expect(sentences.size).toBeGreaterThanOrEqual(40);
		expect(new Set(REWORDINGS.flat()).size).toBe(3 * sentences.size);
	});

	it("share as little as a real pair does, of which 0.38 of the word 3-grams are common", () => {
		const shares = batches.flatMap(({ documents, positives }) => {
			const texts = new Map(documents.map(({ id, text }) => [id, text]));
			return positives
				.filter(({ tier }) => tier === "reworded")
				.map(({ a, b }) => compareTexts(texts.get(a) ?? "", texts.get(b) ?? "", defaultOptions.dedupe).measures)
				.map(({ containment }) => containment);
		});
		const median = shares.sort((x, y) => x - y)[Math.floor(shares.length / 2)];
		expect(median).toBeGreaterThan(0.3);
		expect(median).toBeLessThan(0.42);
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
