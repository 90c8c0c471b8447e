import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexCodePoints } from "#pipeline/text/code-points.ts";

describe("indexCodePoints", () => {
	it("counts a surrogate pair once", () => {
		const index = indexCodePoints("a🚀b");
		expect([0, 1, 3, 4].map((offset) => index.toCodePoint(offset))).toEqual([0, 1, 2, 3]);
		expect([0, 1, 2, 3].map((offset) => index.toUtf16(offset))).toEqual([0, 1, 3, 4]);
	});

	it("takes an offset inside a pair for the pair's start", () => {
		expect(indexCodePoints("a🚀b").toCodePoint(2)).toBe(1);
	});

	it("agrees with spreading the text, and turns back", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, seed) => {
				const points = [...text];
				const at = seed % (points.length + 1);
				const utf16 = points.slice(0, at).join("").length;
				const index = indexCodePoints(text);
				expect(index.toCodePoint(utf16)).toBe(at);
				expect(index.toUtf16(at)).toBe(utf16);
			}),
		);
	});
});
