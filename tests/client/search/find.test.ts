import { describe, expect, it } from "vitest";
import { find } from "#client/search/find.ts";
import type { Match, SearchIndex } from "#client/search/open-index.ts";
import { readQuery } from "#client/search/query.ts";
import { countText } from "#client/search/said.ts";

/** An index in which each record is its words; all words must be there, as with Pagefind. */
function indexOf(records: Record<string, string>, table: Partial<SearchIndex["table"]> = {}): SearchIndex {
	const match = (id: string, score: number): Match => ({
		id,
		score,
		words: [],
		data: async () => ({ raw_url: id, content: records[id] ?? "" }),
	});
	return {
		search: async (words) => {
			const wanted = words?.split(" ") ?? [];
			const found = Object.entries(records).filter(([, text]) =>
				wanted.every((word) => text.split(" ").includes(word)),
			);
			return found.map(([id], n) => match(id, 100 - n));
		},
		table: { facets: [], of: {}, listed: {}, ...table },
	};
}

const ask = (query: string) => readQuery(new URLSearchParams(query));
const ids = (matches: readonly Match[]) => matches.map(({ id }) => id);

describe("finding", () => {
	it("puts what has every word before what has half of them, and leaves out the rest", async () => {
		const index = indexOf({ all: "red green blue", half: "red green", one: "blue", none: "grey" });
		const found = await find(ask("q=red+green+blue"), index);
		expect(ids(found.matches)).toEqual(["all", "half"]);
		expect(found.whole).toBe(1);
	});

	it("looks for single words only where too little has them all", async () => {
		const index = indexOf({ a: "red green", b: "red green", c: "red green", d: "red" });
		expect(ids((await find(ask("q=red+green"), index)).matches)).toEqual(["a", "b", "c"]);
	});

	it("shows one witness of each text, the listed one where it matches", async () => {
		const index = indexOf(
			{ copy: "red", listed: "red", other: "red" },
			{ listed: { copy: "listed", listed: "listed" } },
		);
		expect(ids((await find(ask("q=red"), index)).matches)).toEqual(["listed", "other"]);
	});

	it("narrows by facets, and counts what each value would leave while the others stay", async () => {
		const facets = ["question:speed", "question:cost", "kind:brief", "kind:claim"] as const;
		const of = { a: [0, 2], b: [0, 3], c: [1, 2], d: [2] };
		const index = indexOf({ a: "red", b: "red", c: "red", d: "red" }, { facets, of });
		const found = await find(ask("q=red&question=speed&kind=brief"), index);
		expect(ids(found.matches)).toEqual(["a"]);
		expect(Object.fromEntries(found.counts)).toEqual({
			"question:speed": 1,
			"question:cost": 1,
			"kind:brief": 1,
			"kind:claim": 1,
		});
	});

	it("finds everything of a facet without any word", async () => {
		const index = indexOf({ a: "red", b: "blue" }, { facets: ["kind:claim"], of: { b: [0] } });
		expect(ids((await find(ask("kind=claim"), index)).matches)).toEqual(["b"]);
	});
});

const SAID: [matches: number, whole: number, words: number, text: string][] = [
	[0, 0, 2, "Nothing found. The nearest questions:"],
	[1, 1, 1, "1 result"],
	[1200, 1200, 3, "1,200 results"],
	[5, 2, 3, "2 results with all of these words, then 3 with half of them or more."],
	[4, 0, 3, "Nothing has all of these words. 4 results with half of them or more."],
];

describe("the count", () => {
	it.each(SAID)("of %i results, %i whole, for %i words", (count, whole, words, text) => {
		const matches = Array.from({ length: count }, () => ({}) as Match);
		expect(countText({ matches, whole, counts: new Map() }, words)).toBe(text);
	});
});
