import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeTextQuote, readQuotable, type TextQuote } from "#pipeline/annotate/describe-text-quote.ts";
import { matchTextQuote } from "#pipeline/annotate/match-text-quote.ts";
import type { Span } from "#pipeline/model/span.ts";
import { annotateOptions } from "#pipeline/options.ts";

const options = { ...annotateOptions, removed: [] };

/** Few different words, so that everything stands at many places. */
const repetitive = fc
	.array(fc.constantFrom("a", "b", "ab", "🚀", " ", "\n", "Speed matters. ", "speed"), { maxLength: 40 })
	.map((parts) => parts.join(""));
const anyText = fc.oneof(repetitive, fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 60 }));

/** A text and a span of it that cuts no character in two. */
const textAndSpan = anyText.chain((text) => {
	const offsets = [0];
	for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
	const offset = fc.nat({ max: offsets.length - 1 }).map((at) => offsets[at] ?? 0);
	return fc.tuple(fc.constant(text), offset, offset).map(([text, a, b]) => ({
		text,
		span: { start: Math.min(a, b), end: Math.max(a, b) },
	}));
});

function described(text: string, span: Span, quoteContext: number): TextQuote {
	const quote = describeTextQuote(readQuotable(text), span, { quoteContext, mostContext: text.length });
	if (quote === null) throw new Error("no context was enough");
	return quote;
}

describe("quotes", () => {
	it("describe a span so that matching finds it again", () => {
		fc.assert(
			fc.property(textAndSpan, fc.nat({ max: 40 }), ({ text, span }, context) => {
				const quote = described(text, span, context);
				expect(matchTextQuote(text, quote, options)).toEqual({ kind: "exact", span });
			}),
			{ numRuns: 500 },
		);
	});

	it("are found again when the text before and after them changes, or hang nowhere", () => {
		fc.assert(
			fc.property(textAndSpan, fc.lorem(), fc.lorem(), ({ text, span }, before, after) => {
				const quote = described(text, span, annotateOptions.quoteContext);
				const match = matchTextQuote(`${before} ${text} ${after}`, quote, options);
				if (match.kind === "exact") {
					const start = span.start + before.length + 1;
					expect(match.span).toEqual({ start, end: start + quote.exact.length });
				} else expect(match.kind).toBe("ambiguous");
			}),
		);
	});

	const content = ["network", "company", "measurement", "requests", "enclave", "answer", "record", "supplier", "house"];
	const number = fc.nat({ max: 9_999 }).map(String);
	const sentence = fc
		.tuple(fc.array(fc.constantFrom(...content), { minLength: 6, maxLength: 12 }), number)
		.map(([words, figure]) => `The ${words.join(" ")} ${figure}.`);

	it("never hang on a sentence with another number", () => {
		fc.assert(
			fc.property(sentence, number, (quoted, figure) => {
				const lookAlike = quoted.replace(/\d+\.$/u, `${figure}.`);
				fc.pre(lookAlike !== quoted);
				const match = matchTextQuote(
					`Before it. ${lookAlike} After it.`,
					{ exact: quoted, prefix: "", suffix: "" },
					options,
				);
				expect(match.kind).toBe("lost");
			}),
		);
	});

	it("never hang on a sentence with another word in a word's place", () => {
		fc.assert(
			fc.property(sentence, fc.nat(), (quoted, seed) => {
				const words = quoted.split(" ");
				words[1 + (seed % (words.length - 2))] = "elsewhere";
				const match = matchTextQuote(
					`Before it. ${words.join(" ")}`,
					{ exact: quoted, prefix: "", suffix: "" },
					options,
				);
				expect(match.kind).toBe("lost");
			}),
		);
	});

	it("survive changed white space and case, and hang on the very sentence", () => {
		fc.assert(
			fc.property(sentence, sentence, (quoted, other) => {
				fc.pre(quoted.toLowerCase() !== other.toLowerCase());
				const text = `${other} ${quoted}`;
				const edited = quoted.replaceAll(" ", "\n ").replace("The", "the");
				const match = matchTextQuote(text, { exact: edited, prefix: "", suffix: "" }, options);
				expect(match).toMatchObject({ span: { start: other.length + 1, end: text.length } });
			}),
		);
	});
});
