import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptyQuery, type Query, readQuery, wordsOf, writeQuery } from "#client/search/query.ts";

const field = fc.string().map((text) => text.trim());
const query: fc.Arbitrary<Query> = fc.record({ q: field, question: field, project: field, kind: field, year: field });

describe("a query in an address", () => {
	it("comes back as it was written", () => {
		fc.assert(
			fc.property(query, (given) => {
				expect(readQuery(new URLSearchParams(writeQuery(given)))).toEqual(given);
			}),
		);
	});

	it("is nothing where nothing is asked", () => {
		expect(writeQuery(readQuery(new URLSearchParams("?q=+&unknown=1")))).toBe("");
		expect(isEmptyQuery(readQuery(new URLSearchParams("?kind=claim")))).toBe(false);
	});
});

const WORDS: [asked: string, words: string[]][] = [
	["latency of inference", ["latency", "inference"]],
	["  $OPG, #depin @example ", ["OPG", "depin", "example"]],
	['"the whole phrase"', ['"the whole phrase"']],
	["“proofs”?", ["proofs"]],
	["what is it", ["what", "is", "it"]],
	["", []],
];

describe("the words of a query", () => {
	it.each(WORDS)("%s", (q, words) => expect(wordsOf({ q })).toEqual(words));
});
