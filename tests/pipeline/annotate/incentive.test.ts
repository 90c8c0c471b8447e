import { describe, expect, it } from "vitest";
import { INCENTIVE_RULES } from "#pipeline/annotate/incentive-rules.ts";
import { annotate, samplePost } from "./sample.ts";

/** Text, then each signal as its kind with its exact words. */
type Expected = readonly [kind: string, words: string];
const POSTS: readonly (readonly [string, ...Expected[]])[] = [
	// tag-block and required-tags
	[
		"Quarzgrid keeps me thinking.\n\n$QZG #QZG @Quarzgrid",
		["tag-block", "$QZG #QZG @Quarzgrid"],
		["required-tags", "$QZG #QZG @Quarzgrid"],
	],
	["Quarzgrid keeps me thinking. $QZG #nodes", ["tag-block", "$QZG #nodes"]],
	["Quarzgrid keeps me thinking. #nodes @Quarzgrid", ["tag-block", "#nodes @Quarzgrid"]],
	["$QZG #nodes @ada Quarzgrid opens it.", ["tag-block", "$QZG #nodes @ada"], ["required-tags", "$QZG #nodes @ada"]],
	["#quarzgrid opens it, says Quarzgrid. $QZG closes it."],
	["Quarzgrid, Zenzot: I compare $QZG, $ZZT."],
	["Thanks for Quarzgrid. @ada @bo"],
	["I met @ada and @bo at #sampleconf.\n\n#web #til #notes"],
	["Quarzgrid ($QZG) runs nodes."],
	["A talk by @Quarzgrid on #Quarzgrid."],
	// cashtag-undiscussed
	[
		"Quarzgrid is slow.\n\n$QZG $ZZT $YYK",
		["tag-block", "$QZG $ZZT $YYK"],
		["cashtag-undiscussed", "$ZZT"],
		["cashtag-undiscussed", "$YYK"],
	],
	["I compare Quarzgrid with Zenzot.\n\n$QZG $ZZT", ["tag-block", "$QZG $ZZT"]],
	["What a team.\n\n$ZZT", ["cashtag-undiscussed", "$ZZT"]],
	["I compare $QZG with $ZZT in speed."],
	["ZZT fell while Quarzgrid rose.\n\n$ZZT $QZG", ["tag-block", "$ZZT $QZG"]],
	// referral
	["Start at [the app](https://example.org/join?ref=AB12CD).", ["referral", "the app"]],
	["Start at https://example.org/?invite_code=sample", ["referral", "https://example.org/?invite_code=sample"]],
	["It works with my referral link below.", ["referral", "my referral link"]],
	["Referral code: SAMPLE42 gives ten hours.", ["referral", "Referral code: SAMPLE42"]],
	["Start with the operator code HALE-88.", ["referral", "with the operator code HALE-88"]],
	["Start at https://example.org/join?ref=ada", ["referral", "https://example.org/join?ref=ada"]],
	["Referral programmes pay for users, says [a study](https://example.org/study?ref=news)."],
	["The code on [its page](https://example.org/tree?ref=main) is open."],
	["Networks pay an invite bonus to relays."],
	// call-to-act
	["Quarzgrid is here. Buy $QZG now!", ["call-to-act", "Buy $QZG now!"]],
	["It ends soon. Hurry, join our Discord.", ["call-to-act", "Hurry, join our Discord."]],
	["Like if you learned something.", ["call-to-act", "Like if you learned something."]],
	["Patience! Link in bio.", ["call-to-act", "Link in bio."]],
	["Dont miss it.", ["call-to-act", "Dont miss it."]],
	["Start a new line with Ctrl+Enter while you edit."],
	["Install the Quarzgrid app from the store and open a window."],
	["Like many networks, it is slow. Share prices fell."],
	["Their page says: “Claim your tokens.”"],
	["Nobody should buy $QZG for this."],
	["> Join the waitlist now.\n\nThat is how they write."],
	// price-line
	["$QZG 0.31 (+5.2%)", ["price-line", "$QZG 0.31 (+5.2%)"]],
	["QZGUSDT Perp 0.3121 +4.5%", ["price-line", "QZGUSDT Perp 0.3121 +4.5%"]],
	["$QZG closed at 284 dollars.", ["price-line", "$QZG closed at 284 dollars."]],
	["Entry: 0.30, stop loss: 0.25.", ["price-line", "Entry: 0.30, stop loss: 0.25."]],
	["I bought some $QZG at the low.", ["price-line", "I bought some $QZG at the low."]],
	["$QZG is up 12% today.", ["price-line", "$QZG is up 12% today."]],
	["Sold half of my QZG at 0.31.", ["price-line", "Sold half of my QZG at 0.31."]],
	["It trades at 0.31.", ["price-line", "It trades at 0.31."]],
	["The token fell by 12 percent.", ["price-line", "The token fell by 12 percent."]],
	["A card trades at 2 dollars an hour."],
	["An hour on Quarzgrid costs $0.31, which is 5 % less."],
	["$QZG pays 500 nodes for uptime."],
	["Its targets: 99.9 % of requests."],
	// giveaway
	["We are giving away tokens to readers.", ["giveaway", "We are giving away tokens to readers."]],
	["🎁 Giveaway time for all of you.", ["giveaway", "🎁 Giveaway time for all of you."]],
	["Ten lucky words, and 5 lucky winners get it.", ["giveaway", "Ten lucky words, and 5 lucky winners get it."]],
	["Earn a share of 50,000 USDC this week.", ["giveaway", "Earn a share of 50,000 USDC this week."]],
	["The best answer wins 50 dollars.", ["giveaway", "The best answer wins 50 dollars."]],
	["Quarzgrid gives away three cards.", ["giveaway", "Quarzgrid gives away three cards."]],
	["We send 100 prompts to each of two nodes."],
	["The airdrop gave 4 % of supply to early users."],
	["The prize went to the authors of the paper."],
	["Miners earn 0.2 tokens per block."],
	// disclosure
	["This is a paid post by the makers.", ["disclosure", "This is a paid post by the makers."]],
	["I hold $QZG and say so.", ["disclosure", "I hold $QZG and say so."]],
	["Disclosure: the author advises the maker.", ["disclosure", "Disclosure: the author advises the maker."]],
	["I like it. #ad", ["disclosure", "#ad"]],
	["Posted as part of a campaign, so weigh it.", ["disclosure", "Posted as part of a campaign, so weigh it."]],
	["Sponsored by Quarzgrid.", ["disclosure", "Sponsored by Quarzgrid."]],
	["I hold no token of theirs.", ["disclosure", "I hold no token of theirs."]],
	["I am an early investor in Quarzgrid.", ["disclosure", "I am an early investor in Quarzgrid."]],
	["Conflict of interest: my aunt works there.", ["disclosure", "Conflict of interest: my aunt works there."]],
	["Hosting of the list is sponsored by Quarzgrid."],
	["The holders own most of the supply."],
	["Nobody disclosed who paid for the posts."],
];

describe("incentive", () => {
	it.each(POSTS.map(([markdown, ...expected]) => ({ markdown, expected })))(
		"in $markdown",
		({ markdown, expected }) => {
			const post = samplePost(markdown);
			const found = annotate(post).incentive.signals.map(({ kind, span }) => [
				kind,
				post.text.slice(span.start, span.end),
			]);
			expect(found.sort()).toEqual(expected.map(([kind, words]) => [kind, words]).sort());
		},
	);

	const LEVELS: readonly (readonly [string, Record<string, string>, string])[] = [
		["Quarzgrid has nodes.", {}, "none"],
		["Buy $QZG now!", {}, "some"],
		["Buy $QZG now! $QZG is up 12% today.", {}, "strong"],
		["I hold $QZG. Buy $QZG now! $QZG is up 12% today.", {}, "some"],
		["I hold $QZG. Buy $QZG now!", {}, "none"],
		["We are giving away tokens to readers.", {}, "strong"],
		["It works with my referral link below.", {}, "strong"],
		["Buy $QZG now! $QZG is up 12% today.", { disclosure: "paid" }, "some"],
		["Quarzgrid has nodes.", { disclosure: "employee" }, "some"],
		["Quarzgrid has nodes.", { disclosure: "none" }, "none"],
		["Buy $QZG now! $QZG is up 12% today.", { form: "brief", rights: "brief" }, "none"],
	];
	it.each(LEVELS)("of %j with %j is %s", (markdown, matter, level) => {
		expect(annotate(samplePost(markdown, matter)).incentive.level).toBe(level);
	});

	it("has a text for readers for every kind of signal", () => {
		const expected = POSTS.flatMap(([, ...signals]): readonly Expected[] => signals);
		const kinds = new Set(expected.map(([kind]) => kind));
		expect(INCENTIVE_RULES.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
	});
});
