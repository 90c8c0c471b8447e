import { describe, expect, it } from "vitest";
import { findDuplicates } from "#pipeline/dedupe/find-duplicates.ts";
import { dedupeOptions } from "#pipeline/options.ts";

/** A template without a figure, a date or a ticker. */
const praise = (trade: string, town: string, praised: string, blamed: string, thing: string) =>
	`What makes this ${trade} unlike every other is that it starts from trust and never from noise. Most of them ask you to
believe, this one lets anyone look at each ${thing} with their own eyes. I spent a whole evening in ${town} and came back to the
same point. When ${thing} after ${thing} becomes ordinary, the winners will be those who made it dull. The people are ${praised},
the rooms are ${blamed}, and the books lie open. That is why a ${trade} deserves far more notice than it gets today.`;

const CAMPAIGN = [
	praise("bakery", "harbour lane", "patient", "narrow", "loaf"),
	praise("ferry", "the old town", "cheerful", "draughty", "crossing"),
	praise("library", "millbrook", "stubborn", "crowded", "page"),
	praise("foundry", "upper weir", "careful", "sooty", "casting"),
];
const [original = ""] = CAMPAIGN;
/** Each edits other words than the others do. */
const COPIES = [
	original,
	original.replace("never from noise", "not at all from noise").replace("dull", "boring"),
	original.replace("Most of them ask you", "Nearly all ask people").replace("lie open", "stay open"),
	original.replace("with their own eyes", "as closely as they like").replace("far more notice", "more fame"),
];

function found(texts: readonly string[]) {
	const documents = texts.map((text, n) => ({ id: `d${n}`, text }));
	const { clusters, families } = findDuplicates(documents, dedupeOptions);
	return {
		clusters: clusters.map(({ members }) => members.map(({ id }) => id).sort()),
		families: families.map(({ members }) => members),
	};
}

describe("slots of a template", () => {
	it.each([
		["of posts that no two agree in", CAMPAIGN, [], [["d0", "d1", "d2", "d3"]]],
		[
			"of posts one of which has a copy",
			[...CAMPAIGN, original.replace("dull", "boring")],
			[["d0", "d4"]],
			[["d0", "d1", "d2", "d3", "d4"]],
		],
		["are none where copies were edited here and there", COPIES, [["d0", "d1", "d2", "d3"]], []],
	])("%s", (_, texts, clusters, families) => {
		expect(found(texts)).toEqual({ clusters, families });
	});
});
