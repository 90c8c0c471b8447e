import { describe, expect, it } from "vitest";
import { describeTextQuote, readQuotable } from "#pipeline/annotate/describe-text-quote.ts";
import { matchTextQuote } from "#pipeline/annotate/match-text-quote.ts";
import type { Span } from "#pipeline/model/span.ts";
import { annotateOptions } from "#pipeline/options.ts";

const TEXT =
	"Speed matters. Cost matters. The network answered 4,000 requests in the first week of May. The network answered 9,000 requests in the first week of June. Nobody outside the company has repeated this measurement so far. Speed matters.";

const match = (exact: string, text = TEXT, prefix = "", suffix = "") =>
	matchTextQuote(text, { exact, prefix, suffix }, { ...annotateOptions, removed: [] });

/** What the quote hangs on, or why it hangs nowhere. */
function words(exact: string, text = TEXT, prefix = "", suffix = ""): string {
	const found = match(exact, text, prefix, suffix);
	return "span" in found ? `${found.kind}: ${text.slice(found.span.start, found.span.end)}` : found.kind;
}

const EDITED: readonly (readonly [string, string])[] = [
	// white space, case, punctuation
	[
		"Nobody outside the\ncompany has repeated this  measurement so far.",
		"Nobody outside the company has repeated this measurement so far.",
	],
	[
		"nobody outside the company, has repeated this measurement so far",
		"Nobody outside the company has repeated this measurement so far",
	],
	// spelling
	[
		"Nobody outside the company has repeatd this measurement so far.",
		"Nobody outside the company has repeated this measurement so far.",
	],
	[
		"Nobody outside the company has repeated this mesaurement so far.",
		"Nobody outside the company has repeated this measurement so far.",
	],
	// one word more or less
	[
		"Nobody outside the company has ever repeated this measurement so far.",
		"Nobody outside the company has repeated this measurement so far.",
	],
	[
		"Nobody outside the company has repeated measurement so far.",
		"Nobody outside the company has repeated this measurement so far.",
	],
];

const LOST: readonly string[] = [
	// another number, name or month
	"The network answered 5,000 requests in the first week of May.",
	"The network answered 4,000 requests in the first week of July.",
	"The network answered requests in the first week of May.",
	// a negation more or less
	"The network never answered 4,000 requests in the first week of May.",
	"Outside the company has repeated this measurement so far.",
	// another word in a word's place
	"Nobody outside the project has repeated this measurement so far.",
	"The network refused 4,000 requests in the first week of May.",
	// too much, too short, nothing
	"Nobody has ever really repeated this measurement anywhere so far.",
	"Speed matter.",
	"Cost mattered!",
	"Something else was written here about other matters of the day.",
];

describe("matchTextQuote", () => {
	it("finds exact words", () => {
		expect(words("Cost matters.")).toBe("exact: Cost matters.");
	});

	it("lets the context decide between places, and else hangs nowhere", () => {
		expect(words("Speed matters.")).toBe("ambiguous");
		expect(match("Speed matters.", TEXT, "so far. ")).toEqual({
			kind: "exact",
			span: { start: TEXT.length - 14, end: TEXT.length },
		});
		expect(match("Speed matters.", TEXT, "", " Cost")).toEqual({ kind: "exact", span: { start: 0, end: 14 } });
		expect(words("Speed matters.", TEXT, "unlike", "unlike")).toBe("ambiguous");
	});

	it.each(EDITED)("finds %j again after small edits", (quote, expected) => {
		expect(words(quote)).toBe(`edited: ${expected}`);
	});

	it.each(LOST)("does not hang %j on a look-alike", (quote) => {
		expect(words(quote)).toBe("lost");
	});

	it("is ambiguous when two edited places are as like, unless the context decides", () => {
		const twice = "It took the team four long days to finish. So? It took the team four long days to finish.";
		const quote = "it took the team four days to finish";
		expect(words(quote, twice)).toBe("ambiguous");
		expect(match(quote, twice, "So? ")).toMatchObject({ kind: "edited", span: { start: 47 } });
	});

	it("shows what is most like a lost quote", () => {
		const lost = match("The network answered 5,000 requests in the first week of May.");
		const nearest = lost.kind === "lost" ? lost.nearest : null;
		expect(nearest && TEXT.slice(nearest.span.start, nearest.span.end)).toBe(
			"The network answered 4,000 requests in the first week of May.",
		);
	});

	it("finds nothing in removed passages", () => {
		const removed = [{ start: 100, end: TEXT.length }];
		const found = matchTextQuote(
			TEXT,
			{ exact: "Speed matters.", prefix: "", suffix: "" },
			{ ...annotateOptions, removed },
		);
		expect(found).toEqual({ kind: "exact", span: { start: 0, end: 14 } });
	});
});

describe("describeTextQuote", () => {
	const quoteIn = (text: string, span: Span, quoteContext: number, mostContext = 512) =>
		describeTextQuote(readQuotable(text), span, { quoteContext, mostContext });

	it("takes as much context as asked for", () => {
		expect(quoteIn(TEXT, { start: 15, end: 28 }, 8)).toEqual({
			exact: "Cost matters.",
			prefix: "matters. ".slice(-8),
			suffix: " The net",
		});
	});

	it("takes more where the words stand twice", () => {
		const quote = quoteIn("a b a c", { start: 0, end: 1 }, 0);
		expect([quote?.prefix, quote?.suffix]).toEqual(["", " b"]);
	});

	it("takes more on one side only where that is enough", () => {
		const quote = quoteIn("Here a b c d e. There a b c d e.", { start: 9, end: 10 }, 1);
		expect([quote?.prefix, quote?.suffix]).toEqual([" ", " d e. Th"]);
	});

	it("gives up where the most context is not enough", () => {
		const span = { start: 40, end: 41 };
		expect(quoteIn("a b ".repeat(20), span, 1, 8)).toBeNull();
		expect(quoteIn("a b ".repeat(20), span, 1, 64)?.exact).toBe("a");
	});

	it("does not cut a character in two", () => {
		expect(quoteIn("🚀x🚀", { start: 2, end: 3 }, 1)).toEqual({ exact: "x", prefix: "🚀", suffix: "🚀" });
	});
});
