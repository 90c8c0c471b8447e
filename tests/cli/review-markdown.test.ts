import { describe, expect, it } from "vitest";
import { toReviewMarkdown } from "#cli/review-markdown.ts";
import { digestOf, post } from "../support/corpus.ts";

const PRICE = "The fair in Lindenau was warm. An hour on a marketplace costs 2.10 dollars, said the man at the stand.";
const CORPUS = {
	"questions/cost.md": `---
question: What does it cost?
label: Cost
order: 1
supports: It is cheap.
opposes: It is dear.
settle: Bills.
---

## Why it matters

It does.
`,
	"claims/an-hour.md": `---
claim: An hour on a marketplace costs 2.10 dollars.
label: An hour for 2.10
questions: [cost]
recognise:
  - all: ["hour", "marketplace"]
    figures: ["2.10"]
evidence: []
---
`,
	"posts/2026/stall.md": post(PRICE),
	"posts/2026/short.md": post("Four words are few."),
	"posts/2026/broken.md": post("Text.", { form: "coppy" }),
};

describe("the review of a digest", () => {
	const digest = digestOf(CORPUS);

	it.each([
		["no file", [], /^No post was added or changed\.$/],
		[
			"a claim that a post repeats",
			["posts/2026/stall.md"],
			/\*\*Repeats a claim\*\*: `An hour on a marketplace costs 2\.10/,
		],
		[
			"a file that is no post",
			["posts/2026/broken.md"],
			/Not part of the digest[\s\S]*\*\*error\*\* at \d+:\d+: `.*coppy/,
		],
		["a text that is too short", ["posts/2026/short.md"], /^\*\*Too short to compare\*\*: 4 words\.$/m],
		["a text that is long enough", ["posts/2026/stall.md"], /^\*\*New\*\*: no post/m],
		["a file that is not there", ["posts/2026/gone.md"], /`posts\/2026\/gone\.md`\n\nNot part of the digest/],
		[
			"more files than it shows",
			Array.from({ length: 60 }, (_, index) => `posts/2026/p${index}.md`),
			/^# 60 posts[\s\S]*10 more posts are not shown\.$/,
		],
	])("speaks of %s", (_, files, said) => {
		expect(toReviewMarkdown(digest, files)).toMatch(said);
	});
});

describe("a copy that feeds would name the text after", () => {
	const SAID =
		"The fair in Lindenau was warm, and three men of five at the stands sold hours by the card, said the fourth.";
	const said = (matter: Readonly<Record<string, string>>, added?: readonly string[]): string => {
		const corpus = { "posts/2026/stall.md": post(SAID), "posts/2026/a-copy.md": post(SAID, matter) };
		return toReviewMarkdown(digestOf(corpus), ["posts/2026/a-copy.md"], added);
	};

	it.each<[string, Readonly<Record<string, string>>, boolean]>([
		["of the same day", {}, true],
		["of an earlier day", { added: "2026-10-01" }, true],
		["of a later day", { added: "2026-11-22" }, false],
		["that says where it goes on", { entry: "stall" }, false],
	])("%s", (_, matter, told) => {
		expect(said(matter).includes("know as `stall`: add `entry: stall`")).toBe(told);
	});

	it("is no matter once it is there", () => {
		expect(said({}, [])).not.toContain("entry: stall");
	});
});
