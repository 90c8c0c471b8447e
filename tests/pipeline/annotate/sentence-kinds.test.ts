import { describe, expect, it } from "vitest";
import { annotate, samplePost, wordsOf } from "./sample.ts";

type Kind = "question" | "figure" | "hedge" | "call-to-act";

const SENTENCES: readonly (readonly [string, ...Kind[]])[] = [
	// questions
	["Can it become useful?", "question"],
	["Who pays for this?!", "question"],
	["Fast, cheap – or neither?", "question"],
	["He asked “why?”", "question"],
	["The page at https://example.org/?q=1 opened."],
	["It asks whether this works."],
	["The answer is plain."],
	// figures
	["An hour costs $0.30.", "figure"],
	["They raised 8.5 million dollars.", "figure"],
	["Overhead is 12 % on average.", "figure"],
	["It is 1,000 times slower.", "figure"],
	["It became 3x cheaper.", "figure"],
	["The job took 40 seconds.", "figure"],
	["It serves 500 tokens per second.", "figure"],
	["There are 32,000 GPU containers.", "figure"],
	["A 7B model fits.", "figure"],
	["Five percent of the supply is free.", "figure"],
	["A 400-fold saving was seen.", "figure"],
	["The window is 7 days long.", "figure"],
	["In 2026 the market changed."],
	["This is reason 5 of them."],
	["The x402 header and H100 cards."],
	["It is our #1 choice, 24/7."],
	["Most projects look alike after a few minutes."],
	["Version 2.1 came out."],
	// hedges
	["I do not have an answer yet.", "hedge"],
	["Perhaps that is enough.", "hedge"],
	["It might work.", "hedge"],
	["This may change.", "hedge"],
	["I'm not sure about it.", "hedge"],
	["It seems slow.", "hedge"],
	["In May the price fell."],
	["It is not because I think they lie."],
	["The mighty network failed."],
	// calls to act
	["Buy $QZG before it is too late.", "call-to-act"],
	["Claim your airdrop now!", "call-to-act"],
	["Join the waitlist today.", "call-to-act"],
	["Follow @Quarzgrid for more.", "call-to-act"],
	["Use my code SAMPLE5 at checkout.", "call-to-act"],
	["Don't miss out.", "call-to-act"],
	["Sign up now, it is free.", "call-to-act"],
	["Make sure to follow me.", "call-to-act"],
	["Like, retweet and tag 3 friends.", "call-to-act"],
	["So go and stake your tokens.", "call-to-act"],
	["🚀 Grab your spot before Friday.", "call-to-act"],
	["Check out @Quarzgrid!", "call-to-act"],
	["Buyers claim that the price was fair."],
	["I join the call every week."],
	["You can buy hours on a market."],
	["Don't buy $QZG on this story."],
	["Follow the money."],
	["Providers follow the same rules."],
	["They tell people to claim your airdrop and leave."],
	["Join us in thanking the team."],
	["The claim is easy to test."],
	["Use code review to find faults."],
];

describe("sentence kinds", () => {
	it.each(SENTENCES)("of %j", (sentence, ...kinds) => {
		const post = samplePost(sentence);
		expect(wordsOf(post, annotate(post), "sentence").sort()).toEqual(
			kinds.map((kind) => `${kind}: ${sentence}`).sort(),
		);
	});

	it("looks for hedges and calls only in an author's own words", () => {
		const brief = samplePost("It might work. Buy $QZG now. It costs $3.", { form: "brief", rights: "brief" });
		expect(wordsOf(brief, annotate(brief), "sentence")).toEqual(["figure: It costs $3."]);
		const quoting = samplePost("They wrote:\n\n> Claim your airdrop now!");
		expect(wordsOf(quoting, annotate(quoting), "sentence")).toEqual([]);
	});
});
