import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonSubsequenceLength } from "#pipeline/dedupe/common-subsequence.ts";
import { compareTexts } from "#pipeline/dedupe/compare-texts.ts";
import { findDuplicates } from "#pipeline/dedupe/find-duplicates.ts";
import { sortByKey } from "#pipeline/dedupe/radix-sort.ts";
import type { TextDocument } from "#pipeline/dedupe/text-document.ts";
import { wordDiff } from "#pipeline/dedupe/word-diff.ts";
import { dedupeOptions } from "#pipeline/options.ts";

const word = fc.constantFrom(
	..."lock mill quay relay meter noon ledger ferry valley tower bench crate seed bees".split(" "),
);
const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { minLength: 3, maxLength: 14 }).map((sentences) => sentences.join(" "));

/** A text and a changed copy of it: cut, edited, or with a passage of another text. */
const copy = fc.tuple(text, text, fc.nat(3), fc.nat(100)).map(([own, other, kind, at]) => {
	const words = own.split(" ");
	const place = at % words.length;
	if (kind === 0) return words.slice(0, place + 1).join(" ");
	if (kind === 1) return [...words.slice(0, place), "changed", ...words.slice(place + 1)].join(" ");
	return kind === 2 ? `${own}\n\n> ${other}` : `${other}\n\n${own}`;
});

const corpus = fc
	.tuple(fc.array(text, { minLength: 2, maxLength: 6 }), fc.array(copy, { maxLength: 6 }))
	.map(([texts, copies]) =>
		[...texts, ...texts.slice(0, 2), ...copies].map((each, n) => ({ id: `d${n}`, text: each })),
	);

function clustersOf(documents: readonly TextDocument[]) {
	return findDuplicates(documents, dedupeOptions).clusters;
}

describe("the duplicate engine", () => {
	it("is symmetric", () => {
		fc.assert(
			fc.property(text, copy, (a, b) => {
				const there = compareTexts(a, b, dedupeOptions);
				const back = compareTexts(b, a, dedupeOptions);
				expect(back.verdict.kind).toBe(there.verdict.kind);
				expect(back.verdict.rule).toBe(there.verdict.rule);
				expect([back.measures.jaccard, back.measures.containment, back.measures.subsequence]).toEqual([
					there.measures.jaccard,
					there.measures.containment,
					there.measures.subsequence,
				]);
			}),
		);
	});

	it("gives the same clusters for any order of the documents", () => {
		fc.assert(
			fc.property(
				corpus.chain((documents) =>
					fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: documents.length })),
				),
				([documents, shuffled]) => {
					expect(findDuplicates(shuffled, dedupeOptions)).toEqual(findDuplicates(documents, dedupeOptions));
				},
			),
			{ numRuns: 60 },
		);
	});

	it("is idempotent: identical texts that are left out leave no identical text behind", () => {
		fc.assert(
			fc.property(corpus, (documents) => {
				const copies = clustersOf(documents).flatMap(({ representative, members }) =>
					members.filter(({ id, tier }) => id !== representative && tier === "identical").map(({ id }) => id as string),
				);
				const left = documents.filter(({ id }) => !copies.includes(id));
				for (const { representative, members } of clustersOf(left)) {
					for (const { id, against, tier } of members) {
						expect(tier !== "identical" || id === representative || against !== representative).toBe(true);
					}
				}
			}),
			{ numRuns: 30 },
		);
	});

	it("shows for each member another one that it is the same as", () => {
		fc.assert(
			fc.property(corpus, (documents) => {
				for (const { representative, members } of clustersOf(documents)) {
					const ids = members.map(({ id }) => id);
					expect(ids[0]).toBe(representative);
					for (const { id, against, score } of members) {
						expect(ids).toContain(against);
						expect(against === id).toBe(id === representative);
						expect(score).toBeGreaterThan(0);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe("wordDiff", () => {
	it("gives back both texts", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.nat(8), (a, b, mostEdits) => {
				const hunks = wordDiff(a, b, { mostEdits });
				const join = (left: string) =>
					hunks
						.filter(({ kind }) => kind !== left)
						.map((hunk) => hunk.text)
						.join("");
				expect(join("removed")).toBe(b);
				expect(join("added")).toBe(a);
			}),
		);
	});
});

describe("the algorithms", () => {
	const numbers = fc.array(fc.nat(6), { maxLength: 80 });

	it("find the longest common subsequence that the plain table finds", () => {
		fc.assert(
			fc.property(numbers, numbers, (a, b) => {
				const row = Array<number>(b.length + 1).fill(0);
				for (const x of a) {
					let diagonal = 0;
					for (const [j, y] of b.entries()) {
						const above = row[j + 1] ?? 0;
						row[j + 1] = x === y ? diagonal + 1 : Math.max(above, row[j] ?? 0);
						diagonal = above;
					}
				}
				expect(commonSubsequenceLength(Uint32Array.from(a), Uint32Array.from(b))).toBe(row.at(-1));
			}),
		);
	});

	it("sort by key and keep the order of equal keys", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(0xffffffff)), (values) => {
				const keys = Uint32Array.from(values);
				const places = Uint32Array.from(values.keys());
				sortByKey(keys, places);
				const expected = Array.from(values.entries()).sort(([i, x], [j, y]) => x - y || i - j);
				expect(Array.from(keys, (key, n) => [places[n], key])).toEqual(expected);
			}),
		);
	});
});
