import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedLengths } from "#pipeline/text/repeated-lengths.ts";

const text = fc.oneof(
	fc.array(fc.constantFrom("a", "b", "ab", "🚀"), { maxLength: 40 }).map((parts) => parts.join("")),
	fc.string({ unit: "binary", maxLength: 60 }),
);

/** Tries every length at every offset. */
function slowly(text: string): number[] {
	return Array.from({ length: text.length }, (_, start) => {
		let length = 0;
		while (start + length < text.length && standsElsewhere(text, start, length + 1)) length++;
		return length;
	});
}

function standsElsewhere(text: string, start: number, length: number): boolean {
	const words = text.slice(start, start + length);
	return text.indexOf(words) !== start || text.indexOf(words, start + 1) !== -1;
}

describe("repeated lengths", () => {
	it("are those that trying finds", () => {
		fc.assert(
			fc.property(text, (text) => {
				expect([...repeatedLengths(text)]).toEqual(slowly(text));
			}),
			{ numRuns: 500 },
		);
	});
});
