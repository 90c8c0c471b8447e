import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchTextQuote } from "#pipeline/annotate/match-text-quote.ts";
import { toWebAnnotations } from "#pipeline/annotate/web-annotation.ts";
import type { Span } from "#pipeline/model/span.ts";
import { annotateOptions } from "#pipeline/options.ts";
import { annotate, annotateAll, samplePost, VOCABULARY } from "../pipeline/annotate/sample.ts";

const PIECES = [
	"Quarzgrid runs an enclave.",
	"$QZG #QZG @Quarzgrid",
	"Is it fast?",
	"It costs $0.30 per hour.",
	"Perhaps 🚀.",
	"Buy $QZG now!",
	"`code $QZG enclave`",
	"[An enclave](https://example.org/x?ref=AB12CD)",
	"https://example.org/@ada",
	"> Claim your airdrop now!\n",
	"# A heading of Walrus\n",
	"- an item\n- another enclave\n",
	"$QZG 0.31 (+5.2%)",
	"On 3 May 2026 the network went down.",
	"\n\n",
];
const markdown = fc
	.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 12 })), { minLength: 1 })
	.map(
		(parts) =>
			`A start.\n\n${parts
				.join(" ")
				.replaceAll("\n ", "\n")
				.replace(/[\p{C}<]/gu, (sign) => (sign === "\n" ? sign : ""))}`,
	);
const post = markdown.map((text) => samplePost(text, { questions: "{speed: supports}" }));

describe("annotations of any post", () => {
	it("stand inside the text, each under a name of its own, in order", () => {
		fc.assert(
			fc.property(post, (post) => {
				const { annotations, incentive, substance } = annotate(post);
				const spans = [...annotations, ...incentive.signals].map(({ span }) => span).concat(substance.statements);
				for (const { start, end } of spans) {
					expect(0 <= start && start < end && end <= post.text.length).toBe(true);
				}
				expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
				const order = annotations.map(({ span }) => span.start);
				expect(order).toEqual([...order].sort((a, b) => a - b));
			}),
		);
	});

	it("are found again by the selectors that are published", () => {
		fc.assert(
			fc.property(post, (post) => {
				const { annotations } = annotate(post);
				const options = { ...annotateOptions, publishable: post.text.length };
				const written = toWebAnnotations(
					annotations,
					post,
					VOCABULARY.profile,
					"https://digest.example.org/p/",
					options,
				);
				for (const [at, { target }] of written.entries()) {
					const quote = target.selector?.find(({ type }) => type === "TextQuoteSelector");
					if (quote?.type !== "TextQuoteSelector") continue;
					const match = matchTextQuote(post.text, quote, { ...annotateOptions, removed: [] });
					expect(match).toEqual({ kind: "exact", span: annotations[at]?.span });
				}
			}),
			{ numRuns: 50 },
		);
	});

	it("never touch a repeated passage", () => {
		fc.assert(
			fc.property(post, fc.nat(), fc.nat(), (post, a, b) => {
				const [start, end] = [a, b].map((offset) => offset % (post.text.length + 1)).sort((x, y) => x - y);
				const removed: Span[] = [{ start: start ?? 0, end: end ?? 0 }];
				const repeats = [{ post: post.id, keptWords: 0, removedWords: 0, removed }];
				const { annotations, incentive, substance } = annotate(post, { repeats });
				const found = annotations.filter(({ by }) => by.kind === "rule").map(({ span }) => span);
				const single = incentive.signals.filter(({ kind }) => kind !== "tag-block" && kind !== "required-tags");
				for (const span of [...found, ...single.map(({ span }) => span), ...substance.statements]) {
					expect(span.end <= (start ?? 0) || span.start >= (end ?? 0) || start === end).toBe(true);
				}
			}),
		);
	});

	it("do not depend on other posts or on their order", () => {
		fc.assert(
			fc.property(markdown, markdown, (a, b) => {
				const [one, two] = [samplePost(a, {}, "one"), samplePost(b, {}, "two")];
				const forth = annotateAll([one, two]).value;
				const back = annotateAll([two, one]).value;
				expect(forth.get(one.id)).toEqual(back.get(one.id));
				expect(forth.get(one.id)).toEqual(annotate(one));
			}),
			{ numRuns: 50 },
		);
	});
});
