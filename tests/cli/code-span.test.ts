import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { codeBlock, codeSpan, plainLine } from "#cli/code-span.ts";

const markdown = unified().use(remarkParse).use(remarkGfm);

/** What is likely to break out: Markdown's own characters, white space, markup and what is not seen. */
const piece = fc.constantFrom(
	..."`~|*_[]()<>#@\\ \n\t\r&;:-+!a1",
	"```",
	"~~~",
	"<script>",
	"\u202e",
	"\u200b",
	"😀",
	"\0",
	"\ud83d",
);
const hostile = fc.oneof(
	fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "binary", maxLength: 60 }),
);

describe("someone else's words in Markdown", () => {
	it("are one code span and nothing else, whatever they are", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const plain = plainLine(text, 50).trim();
				fc.pre(plain !== "");
				expect(markdown.parse(`- **Near** ${codeSpan(text, 50)}, after`).children).toMatchObject([
					{
						type: "list",
						children: [
							{
								children: [
									{
										type: "paragraph",
										children: [
											{ type: "strong" },
											{ type: "text", value: " " },
											{ type: "inlineCode", value: plain },
											{ type: "text", value: ", after" },
										],
									},
								],
							},
						],
					},
				]);
			}),
			{ numRuns: 1000 },
		);
	});

	it("are one code block and nothing else, whatever they are", () => {
		fc.assert(
			fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
				const lines = texts.map((text) => ` ${plainLine(text, 50)}`);
				const { children } = markdown.parse(`${codeBlock(lines)}\n\nafter`);
				expect(children).toMatchObject([{ type: "code", lang: null, value: lines.join("\n") }, { type: "paragraph" }]);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		["", "(nothing)"],
		[" \n ", "(nothing)"],
		["two\nlines", "`two lines`"],
		["a `b` c", "``a `b` c``"],
		["`", "`` ` ``"],
		["right\u202eleft", "`rightU+202Eleft`"],
		["123456", "`1234…`"],
	])("%j is %j", (text, span) => {
		expect(codeSpan(text, 5 + (text.length > 6 ? 20 : 0))).toBe(span);
	});
});
