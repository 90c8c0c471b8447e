import type { Span } from "#pipeline/model/span.ts";
import type { Reading } from "./read-post.ts";
import { overlapsAny } from "./spans.ts";

const REFERRAL_LINK =
	/[?&](?:(?:referral|referrer|invite|invitation|affiliate|partner)(?:_?(?:code|id))?|ref_?(?:code|id)|aff(?:_?id)?|tag(?==[\w-]+-2\d\b)|ref(?==(?=[\w-]*\d)[A-Za-z\d_-]{4,24}(?:&|$)))=/iu;
const REFERRAL_WORDS =
	/\b(?:(?:my|our) (?:referral|invite|invitation|affiliate|ref) (?:link|code)|(?:use|with|enter|through|via) (?:my|our) (?:code|link)|(?:(?:referral|invite|invitation|promo) code|use (?:the )?code)(?: is)?:?\s["“'‘]?(?=\p{L}*\p{N})[\p{L}\p{N}_-]{4,})(?![\p{L}\p{N}])/giu;

/** Links with a referral code, and words that offer one. */
export function referralSpans({ post, removed, quotations, unread }: Reading): Span[] {
	const links = post.links.filter(({ url }) => REFERRAL_LINK.test(url)).map(({ span }) => span);
	const bare = unread.filter(({ start, end }) => REFERRAL_LINK.test(post.text.slice(start, end)));
	const words = [...post.text.matchAll(REFERRAL_WORDS)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
	const unlinked = bare.filter((span) => !links.some((link) => link.start < span.end && span.start < link.end));
	return [...links, ...unlinked, ...words].filter(
		(span) => !overlapsAny(removed, span) && !overlapsAny(quotations, span),
	);
}

const PRICE = String.raw`[$€]?\s?\d+(?:[.,]\d+)*\s?(?:USDT|USDC|USD|dollars?|cents?)?`;
const CHANGE = String.raw`[+-−–]?\s?\d+(?:\.\d+)?\s?%`;
const GAP = String.raw`[^\p{L}\p{N}]{0,6}`;
const TOKEN = String.raw`(?:[$]\p{L}{2,10}|\p{Lu}[\p{Lu}\p{N}]{1,9}\s?/?\s?(?:USDT|USDC|USD|BTC)(?: Perp)?)`;
const PRICE_LINES: readonly RegExp[] = [
	// $ABC 0.31 (+5.2%), ABC/USDT 0.31
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])${TOKEN}${GAP}(?:Perp${GAP})?(?:(?:is |was |now |just |trades |trading |closed |opened |sits |hit )*(?:at |@ ?)?)${PRICE}(?!\s?[\p{L}%])`,
		"u",
	),
	new RegExp(
		String.raw`(?<![\p{L}\p{N}])${TOKEN}${GAP}(?:(?:is|was|just|now|already|again|went|closed)\s)*(?:(?:up|down|pumped|dumped|gained|lost)\s)?(?:by )?${CHANGE}`,
		"u",
	),
	// Entry: 0.30 TP1: 0.45
	new RegExp(
		String.raw`\b(?:entry|target|stop[ -]?loss|take[ -]?profit|tp\s?\d?|sl)(?: (?:price|zone))?\s?[:=@]${GAP}${PRICE}`,
		"iu",
	),
	// I bought $ABC at, went long on $ABC
	/\bI(?:['’]ve| have| just| also)* (?:bought|sold|longed|shorted|accumulated|aped into)(?: (?:some|more|my|a bag of|\d[\d,.]{0,12}))* [$]\p{L}{2}/iu,
	/\b(?:went|going|opened a|i['’]?m|i am) (?:long|short)(?: position)?(?: on| in)? [$]\p{L}{2}/iu,
];

/** Whether a sentence shows a token's price, its change in price, or a trade. */
export function isPriceLine(sentence: string): boolean {
	return PRICE_LINES.some((line) => line.test(sentence));
}

const GIVEAWAYS: readonly RegExp[] = [
	/\b(?:we|i)(?:['’](?:re|m)| are| am) giving away\b/iu,
	/\bgiveaway(?: (?:alert|time|ends|is live|to celebrate)\b|\s?[:!🎁🎉]|\s(?:of|for) [$\d])/iu,
	/\b(?:[$]?\d[\d,.]{0,12}k?|a|big|huge|massive|special|our|my) (?:[$]?\p{L}+ )?giveaway\s*(?:!|🎁|🎉|$)/iu,
	/\b(?:win|earn)(?: (?:up to|a share of|your share of|part of|some of))+ (?:the )?[$\d]/iu,
	/^[^\p{L}]*(?:win|earn|grab|get) (?:up to |free )?(?:[$]\d|\d[\d,.]{0,12}k? (?:[$]?\p{Lu}{2,}|tokens?|USD[TC]))/iu,
	/\b\d+ (?:lucky|random) (?:winners?|people|followers|users)\b/iu,
	/\b(?:share|split) (?:of )?(?:a |the )?[$]?\d[\d,.]{0,12}k? (?:\p{L}+ )?(?:prize|reward) pool\b/iu,
	/\bairdrop (?:is )?(?:now )?(?:live|open)\b(?! (?:source|to))/iu,
	/\bfree (?:airdrop|mint)\b(?=.*(?:!|🎁|🎉|\bnow\b|\bhere\b))/iu,
];

/** Whether a sentence offers its readers money or tokens. */
export function isGiveaway(sentence: string): boolean {
	return GIVEAWAYS.some((giveaway) => giveaway.test(sentence));
}

const DISCLOSURES: readonly RegExp[] = [
	/(?<![\p{L}\p{N}])#(?:ad|sponsored|paidpartnership|promo)(?![\p{L}\p{N}_])/iu,
	/\b(?:this|the) (?:is a |post is |article is |thread is |text is )?(?:paid|sponsored) (?:post|partnership|promotion|content|article|thread|by|for by)\b/iu,
	/\bsponsored by [\p{Lu}@]/u,
	/\bI (?:was|am|got|have been) (?:being )?(?:paid|compensated|sponsored|rewarded) (?:by|for (?:this|writing|posting))\b/iu,
	/\b(?:written|posted|published|created) (?:for|as (?:a )?part of) (?:a|an|the) (?:[\p{L}@]+ )?(?:campaign|creator task|creator program(?:me)?|bounty|contest)\b/iu,
	/\bI (?:currently |still |also |personally )?(?:hold|own)(?: (?:some|a small (?:amount|bag|position) (?:of|in)|a position in|a bag of))? [$]\p{L}{2}/iu,
	/^[^\p{L}]*(?:full )?disclosure\s?:/iu,
	/\bI (?:work|consult) (?:for|at) @?\p{Lu}.*(?:\bdisclos|\bso I am (?:biased|not neutral)|\bbias)/iu,
];

/** Whether the author says who pays for the text or what they hold. */
export function isDisclosure(sentence: string): boolean {
	return DISCLOSURES.some((disclosure) => disclosure.test(sentence));
}
