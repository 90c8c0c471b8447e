import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hunk } from "#pipeline/index.ts";
import { differingWords, joinClose, variantsOf } from "#views/variants.ts";

const words = (from: number, count: number): string =>
	Array.from({ length: count }, (_, index) => `w${from + index} `).join("");
const same = (text: string): Hunk => ({ kind: "same", text });
const removed = (text: string): Hunk => ({ kind: "removed", text });
const added = (text: string): Hunk => ({ kind: "added", text });

const CASES: readonly [name: string, hunks: readonly Hunk[], texts: readonly string[], differing: number][] = [
	["nothing differs", [same(words(0, 30))], [], 0],
	[
		"one place, eight words on either side",
		[same(words(0, 20)), removed("old "), added("new "), same(words(20, 20))],
		[`${words(12, 8)}old new ${words(20, 8).trimEnd()}`],
		1,
	],
	[
		"two places whose contexts touch are one",
		[same(words(0, 3)), removed("old "), same(words(3, 10)), added("more words "), same(words(13, 2))],
		[`${words(0, 3)}old ${words(3, 10)}more words ${words(13, 2).trimEnd()}`],
		2,
	],
	[
		"changes that two words part are one change, counted by their own words",
		[same(words(0, 3)), removed("a "), added("b "), same("it is "), removed("c "), added("d "), same(words(3, 2))],
		[`${words(0, 3)}a it is c b it is d ${words(3, 2).trimEnd()}`],
		2,
	],
	[
		"two places far apart",
		[removed("a "), same(words(0, 40)), added("b c")],
		[`a ${words(0, 8).trimEnd()}`, `${words(32, 8)}b c`],
		3,
	],
];

const hunk = fc.record({
	kind: fc.constantFrom("same", "added", "removed"),
	text: fc.nat(40).map((count) => words(0, count + 1)),
}) as fc.Arbitrary<Hunk>;
const witness = (hunks: readonly Hunk[], without: Hunk["kind"]) =>
	hunks
		.filter(({ kind }) => kind !== without)
		.map(({ text }) => text)
		.join("");

describe("variantsOf", () => {
	it.each(CASES)("%s", (_, hunks, texts, differing) => {
		expect(variantsOf(hunks).map((place) => place.hunks.map(({ text }) => text).join(""))).toEqual(texts);
		expect(differingWords(hunks)).toBe(differing);
	});

	it("keeps every change, in order, and says where it stands in the representative", () => {
		fc.assert(
			fc.property(fc.array(hunk, { maxLength: 12 }), (hunks) => {
				const changes = (each: readonly Hunk[]) => each.filter(({ kind }) => kind !== "same");
				const places = variantsOf(hunks);
				expect(changes(places.flatMap((place) => place.hunks))).toEqual(changes(joinClose(hunks)));
				const representative = witness(hunks, "added");
				for (const place of places) {
					const from = place.hunks.findIndex(({ kind }) => kind !== "same");
					const text = witness(place.hunks.slice(from), "added").trimEnd();
					expect(representative.slice(place.at, place.at + text.length)).toBe(text);
				}
			}),
		);
	});
});

describe("joinClose", () => {
	it("leaves both witnesses as they are", () => {
		fc.assert(
			fc.property(fc.array(hunk, { maxLength: 12 }), (hunks) => {
				for (const kind of ["added", "removed"] as const) {
					expect(witness(joinClose(hunks), kind)).toBe(witness(hunks, kind));
				}
			}),
		);
	});
});
