import { describe, expect, it } from "vitest";
import { annotate, samplePost } from "./sample.ts";

const CHECKABLE: readonly string[] = [
	// figures
	"An hour on Quarzgrid costs $0.31.",
	"Overhead was 12 % in their table.",
	"The network counts 2,800 validators.",
	"It answers 40 times slower than one data centre.",
	"Quarzgrid took 26 seconds for the answer.",
	"I measured 300 ms to the first token.",
	"Three percent of the supply belongs to users.",
	"Thirteen of the twenty relays share one owner.",
	"The median fell from 160 to 112.",
	"I sent 500 prompts to one relay.",
	"Its uptime was 99.6.",
	"412 developers hold a key.",
	// mechanisms
	"The router forwards each request to two hosts.",
	"Weights are split by layers over the cards and checked by hash.",
	"Quarzgrid runs each request inside an enclave.",
	"A validator checks the attestation before it pays.",
	"The proxy node signs every answer with a key from the TEE.",
	// events
	"The network went down on 20 October 2025.",
	"In March 2026 the makers launched a second chain.",
	"The bridge was exploited in 2024.",
	"The bridge has run since 14 November 2025.",
	"Its first commit dates from 2021.",
	// sources
	"Nobody reviewed that change, says the audit.",
	"The report is at audits.example.org/quarz.",
	"According to the audit by Sample Labs, two keys control every upgrade.",
	"The documentation states plainly that one company holds all of the keys.",
	"A study in [the journal](https://example.org/study) found that nodes leave within weeks.",
];

const NOT: readonly string[] = [
	// adjectives and feelings
	"Quarzgrid is revolutionary and truly decentralized.",
	"This is the most underrated project in the space.",
	"I love how Quarzgrid thinks.",
	"Speed matters.",
	"I spent 3 hours on the papers last night.",
	"I have been here for 5 years.",
	"Most projects are easy to understand within 5 minutes.",
	// questions
	"Will it cost less than $0.31 an hour?",
	"What if 40 % of the validators leave?",
	// predictions and hedges
	"$5 will come soon.",
	"Quarzgrid will serve 2 million users by 2030.",
	"It could cut costs by 40 %.",
	"I think the enclave verifies 100 requests.",
	"They plan to launch in March 2027.",
	"Suppose 40 nodes fail at once.",
	"It works even better in version 3 than in version 2.",
	"Here are 5 reasons that matter.",
	"Since 2019 projects come and go.",
	// promotion
	"I hold 300 tokens and was not paid for this text.",
	"It costs 5 dollars less with my referral link.",
	"This is 100x better than the rest.",
	"Buy $QZG before it hits $2.",
	"$QZG 0.31 (+5.2%)",
	"We are giving away 500 tokens.",
	"99% of people will miss this.",
	"It is a 100x gem of 2026.",
	// words without a statement
	"According to many, this changes everything that we know about it.",
	"The README names limits.",
	"Validators and enclaves everywhere.",
	"In 2026 everything feels different.",
];

describe("substance", () => {
	it.each(CHECKABLE)("holds %j", (sentence) => {
		const post = samplePost(sentence);
		const [span] = annotate(post).substance.statements;
		expect(span).toEqual({ start: 0, end: post.text.length });
	});

	it.each(NOT)("does not hold %j", (sentence) => {
		expect(annotate(samplePost(sentence)).substance).toEqual({ level: "none", statements: [] });
	});

	it("grows with the number of statements", () => {
		const levels = [0, 1, 2, 3].map(
			(count) => annotate(samplePost(["So it is.", ...CHECKABLE.slice(0, count)].join(" "))).substance.level,
		);
		expect(levels).toEqual(["none", "some", "some", "strong"]);
	});

	it("stands beside the incentive: a tagged post that criticises with facts is strong on both", () => {
		const post = samplePost(
			[
				"Quarzgrid sells itself as open. One company holds 15 % of the supply.",
				"On 3 May 2026 the relay went down.",
				"According to the makers' own status page, 40 nodes answered all requests.",
				"$QZG #QZG @Quarzgrid",
			].join("\n\n"),
		);
		const { incentive, substance } = annotate(post);
		expect([incentive.level, substance.level]).toEqual(["strong", "strong"]);
	});

	it("finds nothing in empty praise", () => {
		const post = samplePost(
			"What a team. Quarzgrid is the future of AI. Huge things are coming.\n\n$QZG #QZG @Quarzgrid",
		);
		const { incentive, substance } = annotate(post);
		expect([incentive.level, substance.level]).toEqual(["strong", "none"]);
	});
});
