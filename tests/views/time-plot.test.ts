import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuestionId, toId } from "#pipeline/model/ids.ts";
import { POSITIONS } from "#pipeline/model/post.ts";
import { timelineOf } from "#views/debate-timeline.ts";
import type { Site } from "#views/site.ts";
import { type Dated, timePlot } from "#views/time-plot.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

const TARGET = 24;
const dates = fc.constantFrom("2023", "2024-02", "2024-02-10", "2025-12-31", "2026", "2026-06-15");
const dated = fc.record({ date: dates, shape: fc.constantFrom(...POSITIONS) });
const lanes = fc.array(fc.array(dated, { maxLength: 20 }), { minLength: 1, maxLength: 4 });

function draw(drawn: readonly (readonly Pick<Dated, "date" | "shape">[])[]) {
	return timePlot(
		drawn.map((lane, row) => ({
			name: `lane ${row}`,
			href: null,
			dated: lane.map((each, place) => ({ ...each, href: `/${row}/${place}/`, text: "A post", says: "for" })),
		})),
	);
}

describe("timePlot", () => {
	it("draws everything that it is given, inside the plot, no target over another", () => {
		fc.assert(
			fc.property(lanes, (drawn) => {
				const plot = draw(drawn);
				const count = drawn.flat().length;
				expect(plot === null).toBe(count === 0);
				if (plot === null) return;
				expect(new Set(plot.marks.map(({ href }) => href)).size).toBe(count);
				for (const [index, mark] of plot.marks.entries()) {
					const { x, y } = mark;
					expect(x - TARGET / 2 >= 0 && x + TARGET / 2 <= plot.width).toBe(true);
					expect(y - TARGET / 2 >= 0 && y + TARGET / 2 <= plot.base).toBe(true);
					for (const other of plot.marks.slice(index + 1)) {
						expect(Math.abs(other.x - x) >= TARGET || Math.abs(other.y - y) >= TARGET).toBe(true);
					}
				}
			}),
		);
	});

	it("runs from early to late, and draws the whole year where only the year is known", () => {
		const plot = draw([["2024-03-01", "2024", "2025-01"].map((date) => ({ date, shape: "mixed" as const }))]);
		const [march, year, january] = plot?.marks ?? [];
		expect([march?.year, january?.year]).toEqual([null, null]);
		expect((march?.x ?? 0) < (year?.x ?? 0) && (year?.x ?? 0) < (january?.x ?? 0)).toBe(true);
		expect((year?.year?.from ?? 0) < (march?.x ?? 0) && (year?.year?.to ?? 0) < (january?.x ?? 0)).toBe(true);
		expect(plot?.ticks.map(({ name }) => name)).toContain("2025");
	});
});

describe("the timeline of a question", () => {
	const source = fc.record({ position: fc.constantFrom(...POSITIONS), published: fc.option(dates) });

	it("keeps every dated source and counts the others, from five dated ones on", () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 15 }), (drawn) => {
				const stances = drawn.map(({ position, published }, index) => ({
					post: samplePost(`p${index}`, "<p>Text.</p>", { published }),
					question: toId<QuestionId>("speed"),
					position,
					grade: null,
					quote: null,
				}));
				const timeline = timelineOf(sampleSite(stances.map(({ post }) => post)) as Site, stances);
				const count = drawn.filter(({ published }) => published !== null).length;
				expect(timeline === null).toBe(count < 5);
				if (timeline === null) return;
				expect([timeline.items.length, timeline.plot.marks.length]).toEqual([count, count]);
				expect(timeline.undated === null).toBe(count === drawn.length);
			}),
		);
	});
});
