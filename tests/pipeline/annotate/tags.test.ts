import { describe, expect, it } from "vitest";
import { annotate, samplePost, wordsOf } from "./sample.ts";

const TAGGED: readonly (readonly [string, readonly string[]])[] = [
	["I watch $QZG, #Quarzgrid and @Quarzgrid.", ["$QZG", "#Quarzgrid", "@Quarzgrid"]],
	["$QZG's price", ["$QZG"]],
	["($QZG/USDT)", ["$QZG"]],
	["#KI_2026 #日本 #Ökologie #naïve", ["#KI_2026", "#日本", "#Ökologie", "#naïve"]],
	["@ada.example.social and @0xBo.", ["@ada.example.social", "@0xBo"]],
	["It cost $5, $0.30 and US$40; A$AP too.", []],
	["He is #1 of 20, in C# and F#.", []],
	["Colour #1a2b3c and &#160; here", []],
	["Write to ada@example.org or @ noon.", []],
	["Install @types/node now.", []],
	["In `$PATH #tag @user` nothing counts.", []],
	["    $QZG #QZG @Quarzgrid", []],
	["See https://example.org/#frag?x=$QZG or example.org/@ada/1.", []],
	["Costs of $1INCH and 5$ are prices.", []],
];

describe("tags", () => {
	it.each(TAGGED)("in %j", (markdown, expected) => {
		const post = samplePost(`Start.\n\n${markdown}`);
		expect(wordsOf(post, annotate(post), "tag")).toEqual(expected);
	});

	it("keep the name as written, without the sign", () => {
		const post = samplePost("Look at $qZg and #Fun.");
		expect(annotate(post).annotations.flatMap(({ body }) => (body.kind === "tag" ? [body] : []))).toEqual([
			{ kind: "tag", tag: "cashtag", name: "qZg" },
			{ kind: "tag", tag: "hashtag", name: "Fun" },
		]);
	});
});
