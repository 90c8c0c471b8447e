import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuestionId, toId } from "#pipeline/model/ids.ts";
import { POSITIONS } from "#pipeline/model/post.ts";
import { balanceOf } from "#views/balance.ts";
import type { Stance } from "#views/stances.ts";
import { samplePost } from "../support/sample-post.ts";

const question = toId<QuestionId>("speed");
const stances = fc.array(
	fc.record({
		position: fc.constantFrom(...POSITIONS),
		grade: fc.constantFrom("measured", "reported", "asserted", null),
		author: fc.constantFrom("Ada Example", "Bo Sample"),
	}),
	{ maxLength: 30 },
);

function toStances(
	drawn: readonly { position: Stance["position"]; grade: Stance["grade"]; author: string }[],
): Stance[] {
	return drawn.map(({ position, grade, author }, index) => {
		const authors = [{ name: author, handle: null, url: null }];
		return { post: samplePost(`p${index}`, "<p>Text.</p>", { authors }), question, position, grade, quote: null };
	});
}

describe("balanceOf", () => {
	it("draws what it counts: widths follow the counts, and every table sums to the sources", () => {
		fc.assert(
			fc.property(stances.map(toStances), (held) => {
				const { rows, grades, sources, segments, width } = balanceOf(held);
				expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(held.length);
				expect(sources).toBe(held.length);
				rows.forEach(({ total }, index) => {
					expect(grades.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)).toBe(total);
				});
				expect(segments.length > 0).toBe(held.length >= 5);
				if (segments.length === 0) return;
				const last = segments.at(-1);
				expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width, 0);
			}),
		);
	});

	it.each([
		[[], "No source yet."],
		[["supports"], "1 for; 1 author."],
		[["supports", "supports", "opposes", "evidence"], "2 for, 1 against and 1 evidence; 1 author."],
	] as const)("says the counts of %j in words", (positions, text) => {
		const held = positions.map((position) => ({ position, grade: null, author: "Ada Example" }));
		expect(balanceOf(toStances(held)).text).toBe(text);
	});
});
