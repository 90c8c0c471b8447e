import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#pipeline/dedupe/compare-texts.ts";
import { findDuplicates } from "#pipeline/dedupe/find-duplicates.ts";
import type { TextDocument } from "#pipeline/dedupe/text-document.ts";
import type { Tier } from "#pipeline/model/duplicate.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { makeBatches } from "../eval/labelled-batch.ts";

/** Smallest word 3-gram containment and common subsequence of a member and the one it was found alike to, by tier. */
const FLOORS: Readonly<Record<Tier, { readonly containment: number; readonly subsequence: number }>> = {
	identical: { containment: 1, subsequence: 1 },
	near: { containment: 0.2, subsequence: 0.33 },
	excerpt: { containment: 0.25, subsequence: 0.45 },
	reworded: { containment: 0.2, subsequence: 0.33 },
};

/** Batches of labelled documents that no other test uses. */
const corpus = fc.nat(1000).map((seed) => makeBatches(1, 100_003 + seed)[0]?.documents ?? []);
/** Texts whose words no other text has, as many as there are documents. */
const essay = (name: string, words = 60): string =>
	Array.from({ length: words }, (_, n) => `${name}${(n * 7919) % 1009}${n % 12 === 11 ? "." : ""}`).join(" ");

function clustersOf(documents: readonly TextDocument[]) {
	return findDuplicates(documents, dedupeOptions).clusters;
}

describe("clusters", () => {
	it("hold no member that is less alike than its tier demands", () => {
		fc.assert(
			fc.property(corpus, (documents) => {
				const texts = new Map(documents.map(({ id, text }) => [id, text]));
				for (const { members } of clustersOf(documents)) {
					for (const { id, tier, against } of members) {
						const { measures } = compareTexts(texts.get(id) ?? "", texts.get(against) ?? "", dedupeOptions);
						expect(measures.containment).toBeGreaterThanOrEqual(FLOORS[tier].containment);
						expect(measures.subsequence).toBeGreaterThanOrEqual(FLOORS[tier].subsequence);
					}
				}
			}),
			{ numRuns: 12 },
		);
	});

	it("are the same for 20 shuffles of some hundred documents", () => {
		const documents = makeBatches(2, 100_003).flatMap((batch, n) =>
			batch.documents.map((document) => ({ ...document, id: `${n}-${document.id}` })),
		);
		const found = findDuplicates(documents, dedupeOptions);
		expect(found.clusters.length).toBeGreaterThan(20);
		fc.assert(
			fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
				expect(findDuplicates(shuffled, dedupeOptions)).toEqual(found);
			}),
			{ numRuns: 20, endOnFailure: true },
		);
	});

	it("leave nothing to merge among what is listed: representatives and posts that stand alone", () => {
		fc.assert(
			fc.property(corpus, (documents) => {
				const copies = new Set<string>(
					clustersOf(documents).flatMap(({ representative, members }) =>
						members.map(({ id }) => id).filter((id) => id !== representative),
					),
				);
				expect(clustersOf(documents.filter(({ id }) => !copies.has(id)))).toEqual([]);
			}),
			{ numRuns: 12 },
		);
	});

	it.each([
		["one after the other", `${essay("mill")}\n\n${essay("quay")}`],
		["in turns", [essay("mill", 30), essay("quay"), essay("mill", 60).split(" ").slice(30).join(" ")].join("\n\n")],
	])("do not join two texts through a third that holds both: %s", (_, both) => {
		const documents = [essay("mill"), both, essay("quay")].map((text, n) => ({ id: `d${n}`, text }));
		for (const { members } of clustersOf(documents)) {
			const ids: string[] = members.map(({ id }) => id);
			expect(ids.includes("d0") && ids.includes("d2")).toBe(false);
		}
	});

	it("do not join texts that are not alike through a chain of small steps", () => {
		const parts = Array.from({ length: 12 }, (_, n) => essay(`part${n}x`, 20));
		// each text shares two of three parts with the next one, and none with the fourth
		const documents = Array.from({ length: 10 }, (_, n) => ({ id: `d${n}`, text: parts.slice(n, n + 3).join(" ") }));
		for (const { members } of clustersOf(documents)) {
			const places = members.map(({ id }) => Number(id.slice(1)));
			expect(Math.max(...places) - Math.min(...places)).toBeLessThan(3);
		}
	});
});
