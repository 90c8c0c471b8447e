import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type QuestionId, toId } from "#pipeline/model/ids.ts";
import { POSITIONS } from "#pipeline/model/post.ts";
import { timelineOf } from "#views/debate-timeline.ts";
import type { Site } from "#views/site.ts";
import type { Stance } from "#views/stances.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

const question = toId<QuestionId>("speed");
const source = fc.record({
	position: fc.constantFrom(...POSITIONS),
	published: fc.constantFrom(null, "2023", "2024-02", "2024-02-10", "2025-12-31", "2026-06-15"),
});

function draw(drawn: readonly { position: Stance["position"]; published: string | null }[]) {
	const stances = drawn.map(({ position, published }, index) => {
		const post = samplePost(`p${index}`, "<p>Text.</p>", { published });
		return { post, question, position, grade: null, quote: null };
	});
	return timelineOf(sampleSite(stances.map(({ post }) => post)) as Site, stances);
}

describe("timelineOf", () => {
	it("keeps every dated source, inside the drawing, and no two marks on one place", () => {
		fc.assert(
			fc.property(fc.array(source, { maxLength: 30 }), (drawn) => {
				const dated = drawn.filter(({ published }) => published !== null).length;
				const timeline = draw(drawn);
				expect(timeline === null).toBe(dated < 5);
				if (timeline === null) return;
				expect(timeline.items).toHaveLength(dated);
				expect(new Set(timeline.items.map(({ x, y }) => `${x} ${y}`)).size).toBe(dated);
				for (const { x, y } of timeline.items) {
					expect(x >= 0 && x <= timeline.width && y > 0 && y < timeline.height).toBe(true);
				}
			}),
		);
	});
});
