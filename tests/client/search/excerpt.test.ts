import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, markTitle } from "#client/search/excerpt.ts";

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const cases = fc
	.record({ words: fc.array(word, { minLength: 1, maxLength: 60 }), length: fc.integer({ min: 1, max: 40 }) })
	.chain(({ words, length }) =>
		fc.record({
			words: fc.constant(words),
			length: fc.constant(length),
			places: fc.array(fc.nat(words.length - 1), { maxLength: 10 }),
		}),
	);

describe("an excerpt", () => {
	it("is a part of the text, never longer than asked, with exactly the found words marked", () => {
		fc.assert(
			fc.property(cases, ({ words, places, length }) => {
				const stretches = excerptOf(words.join(" "), places, length);
				const shown = stretches
					.filter(({ text }) => text !== "…")
					.flatMap(({ text, isMatch }) => text.split(" ").map((each) => ({ each, isMatch })));
				expect(shown.length).toBe(Math.min(length, words.length));
				const starts = words
					.map((_, start) => start)
					.filter((start) =>
						shown.every(({ each, isMatch }, n) => words[start + n] === each && places.includes(start + n) === isMatch),
					);
				expect(starts.length).toBeGreaterThan(0);
			}),
		);
	});

	it("holds a found word wherever there is one", () => {
		fc.assert(
			fc.property(cases, ({ words, places, length }) => {
				fc.pre(places.length > 0 && length > 4);
				expect(excerptOf(words.join(" "), places, length).some(({ isMatch }) => isMatch)).toBe(true);
			}),
		);
	});

	it("goes where most of the words stand", () => {
		const text = Array.from({ length: 100 }, (_, n) => `w${n}`).join(" ");
		const shown = excerptOf(text, [2, 70, 74, 76], 20).map(({ text }) => text);
		expect(shown.join(" ")).toContain("w70 w71");
		expect(shown.at(0)).toBe("…");
		expect(shown.at(-1)).toBe("…");
	});
});

const TITLES: [title: string, words: string[], marked: string[]][] = [
	["Verifying model outputs", ["verify", "output"], ["Verifying", "outputs"]],
	["The cost of café proofs", ["cafe", "costs"], ["cost", "café"]],
	["AI is not an aid", ["ai"], ["AI"]],
	["Nothing here", ["elsewhere"], []],
];

describe("a title", () => {
	it.each(TITLES)("%s", (title, words, marked) => {
		const stretches = markTitle(title, words);
		expect(stretches.map(({ text }) => text).join("")).toBe(title);
		expect(stretches.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(marked);
	});
});
