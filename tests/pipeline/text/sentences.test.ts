import { describe, expect, it } from "vitest";
import { splitSentences } from "#pipeline/text/sentences.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
	["One here. Two there.", ["One here.", "Two there."]],
	["It costs $0.30 per hour. That is less.", ["It costs $0.30 per hour.", "That is less."]],
	["Version 1.4.2 is out. Good.", ["Version 1.4.2 is out.", "Good."]],
	["See https://example.org/x?d=e. Next one.", ["See https://example.org/x?d=e.", "Next one."]],
	["Mail a.b@example.org. Then wait.", ["Mail a.b@example.org.", "Then wait."]],
	["Use it, e.g. The first node, i.e. Ada's.", ["Use it, e.g. The first node, i.e. Ada's."]],
	["Dr. Ada vs. Prof. Bo met. They left.", ["Dr. Ada vs. Prof. Bo met.", "They left."]],
	["J. R. Example wrote it. I. Then II.", ["J. R. Example wrote it.", "I.", "Then II."]],
	["So do I. You too.", ["So do I.", "You too."]],
	["The U.S. Office of Samples opened. It closed.", ["The U.S. Office of Samples opened.", "It closed."]],
	["Example Inc. Grew by Sept. 3 at No. 5.", ["Example Inc. Grew by Sept. 3 at No. 5."]],
	["Really?! Yes… Maybe.", ["Really?!", "Yes… Maybe."]],
	["He said “Stop.” She went on.", ["He said “Stop.”", "She went on."]],
	["(Not so.) Then?", ["(Not so.)", "Then?"]],
	["1. First thing. 2. Second thing.", ["1. First thing.", "2. Second thing."]],
	["io.net and Vast.ai run. Fine.", ["io.net and Vast.ai run.", "Fine."]],
	[
		"A line that was wrapped by its editor because it was\nlong goes on.",
		["A line that was wrapped by its editor because it was\nlong goes on."],
	],
	[
		"A line that was wrapped by its editor because it was so long as\nBonn goes on.",
		["A line that was wrapped by its editor because it was so long as\nBonn goes on."],
	],
	["Speed matters\nCost matters", ["Speed matters", "Cost matters"]],
	[
		"By then the interesting part of it all is often already over\n$QZG #QZG",
		["By then the interesting part of it all is often already over", "$QZG #QZG"],
	],
	["So it is. #ad $qzg", ["So it is.", "#ad $qzg"]],
	["It grew in 2026. 412 users came. 7 left.", ["It grew in 2026.", "412 users came.", "7 left."]],
	["  Blanks around.  ", ["Blanks around."]],
	["Привет мир. Как дела?", ["Привет мир.", "Как дела?"]],
	["今日は晴れ。明日は雨。", ["今日は晴れ。", "明日は雨。"]],
	["Fine!👍 Next 🚀🚀", ["Fine!", "👍 Next 🚀🚀"]],
	["", []],
	[" \n ", []],
];

describe("splitSentences", () => {
	it.each(CASES)("cuts %j", (text, sentences) => {
		expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
	});

	it("adds the offset", () => {
		expect(splitSentences("A b. C d.", 100)).toEqual([
			{ start: 100, end: 104 },
			{ start: 105, end: 109 },
		]);
	});
});
