/** One rule by which a post's words show that someone is paid or selling. */
export interface IncentiveRule {
	readonly kind: IncentiveKind;
	/** What the rule looks for, for readers. */
	readonly text: string;
}

export type IncentiveKind =
	| "tag-block"
	| "cashtag-undiscussed"
	| "required-tags"
	| "referral"
	| "call-to-act"
	| "price-line"
	| "giveaway"
	| "disclosure";

/** The rules in the order in which a reader meets them. They label texts, never people. */
export const INCENTIVE_RULES: readonly IncentiveRule[] = [
	{
		kind: "tag-block",
		text: "Two or more tags stand in a row apart from the sentences, and name a token or a project.",
	},
	{
		kind: "required-tags",
		text: "A row of tags holds all three sorts, cashtag, hashtag and handle, as campaigns with required tags demand.",
	},
	{
		kind: "cashtag-undiscussed",
		text: "A row of tags holds the cashtag of a token about which the text says nothing.",
	},
	{ kind: "referral", text: "A link carries a referral code, or the text offers one." },
	{ kind: "call-to-act", text: "The reader is told to buy, claim, join, follow, share or sign up." },
	{
		kind: "price-line",
		text: "A token is named with its price or its change in price, or the author's trade is shown.",
	},
	{ kind: "giveaway", text: "Money or tokens are offered to readers: a giveaway, a prize, a reward for taking part." },
	{ kind: "disclosure", text: "The author says who pays for the text, or what they hold." },
];

/** How the signals make a level, for readers. */
export const INCENTIVE_LEVELS = {
	none: "No signal was found, or the text is a summary of ours.",
	some: "Signals of one kind were found.",
	strong:
		"Signals of two kinds or more were found, or a referral or a giveaway. A disclosure takes the level down by one, though not below some where a curator has recorded an interest of the author.",
} as const;
