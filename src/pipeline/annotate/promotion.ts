import type { Span } from "#pipeline/model/span.ts";
import type { Reading } from "./read-post.ts";
import { mergeSpans, overlapsAny } from "./spans.ts";

const REFERRAL_LINK =
	/[?&](?:(?:referral|referrer|invite|invitation|affiliate|partner)(?:_?(?:code|id))?|ref_?(?:code|id)|aff(?:_?id)?|tag(?==[\w-]+-2\d\b)|ref(?==(?=[\w-]*\d)[A-Za-z\d_-]{4,24}(?:&|$)))=/iu;
const REFERRAL_WORDS =
	/\b(?:(?:my|our) (?:referral|invite|invitation|affiliate|ref) (?:link|code)|(?:use|with|enter|through|via) (?:my|our) (?:code|link)|(?:(?:referral|invite|invitation|promo) code|use (?:the )?code)(?: is)?:?\s["“'‘]?(?=\p{L}*\p{N})[\p{L}\p{N}_-]{4,})(?![\p{L}\p{N}])/giu;

const JOIN_PATH = /\/(?:join|sign-?up|register|invite|start)\b/iu;
const WITH_REF = /(?:^|&)ref=/iu;
const CAPITAL_CODE =
	/\b(?:[Uu]se|[Ww]ith|[Ee]nter|[Mm]y|[Oo]ur) (?:the |my |our )?(?:[\p{L}]+ )?[Cc]ode(?: is)?:?\s["“'‘]?\p{Lu}[\p{Lu}\p{N}-]{3,}(?![\p{L}\p{N}])/gu;

/** Links with a referral code, and words that offer one. */
export function referralSpans({ post, removed, quotations, unread }: Reading): Span[] {
	const links = post.links.filter(({ url }) => isReferral(url)).map(({ span }) => span);
	const bare = unread.filter(({ start, end }) => isReferral(post.text.slice(start, end)));
	const words = mergeSpans(
		[...post.text.matchAll(REFERRAL_WORDS), ...post.text.matchAll(CAPITAL_CODE)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
		})),
	);
	const linked = mergeSpans(links);
	const unlinked = bare.filter((span) => !overlapsAny(linked, span));
	return [...links, ...unlinked, ...words].filter(
		(span) => !overlapsAny(removed, span) && !overlapsAny(quotations, span),
	);
}

function isReferral(url: string): boolean {
	const [path = "", query = ""] = url.split("?", 2);
	return REFERRAL_LINK.test(url) || (JOIN_PATH.test(path) && WITH_REF.test(query));
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
	/\b(?:bought|sold)\b[\p{L}\p{N},. ]{0,30}(?<![\p{L}\p{N}$])[$]?(?:\p{Lu}{2,6})\b[\p{L} ]{0,12} at [$]?\d/u,
	/^\P{L}*(?:bought|sold)\b[\p{L}\p{N},. ]{0,30}(?<![\p{L}\p{N}$])[$]?\p{Lu}{2,6}\b[\p{L} ]{0,12} at [$]?\d/iu,
	/\b(?:entry|target|stop|sl|tp\s?\d?)\s[$]?\d[\d.,]{0,12},? (?:and )?(?:target|stop|sl|tp\s?\d?)\s[$]?\d/iu,
	/\btp\s?\d (?:hit|reached|done)\b|\b(?:hit|reached) (?:my )?tp\s?\d\b/iu,
	// it trades at 0.21; not a card at 2 dollars an hour
	/\b(?:trades|trading|traded|changes hands) (?:at|around|near) [$]?\d[\d.,]*(?! (?:\p{L}+ )?(?:an?|per) )/iu,
	// the token fell by 12 percent
	/\b(?:[Tt]oken|[Cc]oin|[Pp]rice)\b[\p{L} ]{0,40} (?:fell|rose|dropped|lost|gained|jumped|climbed|slid|crashed|rallied|pumped|dumped|is (?:up|down))(?: by)? \d[\d.]{0,6}\s?(?:%|percent|per cent)/u,
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
	/\bgiv(?:es|ing) away (?:\d|[$€]|an?\b|one\b|two\b|three\b|five\b|ten\b|free\b)/iu,
	/\bwinners? (?:are|is|will be|get|gets) (?:drawn|picked|chosen|announced|\d)/iu,
	/\b(?:claim|grab|open|get)\b[\p{L} ]{0,20} red packets?\b|\bred packets?\b[^\p{L}]{0,6}(?:code|before)/iu,
	/\b(?:first|best|closest|fastest|each|every|one lucky) (?:\p{L}+ ){0,2}(?:answer|guess|comment|commenter|reply|post|tester|follower|participant|entry|user)s? (?:wins?|gets?|receives?) (?:up to )?(?:an? |[$€]?\d)/iu,
	/\b(?:reward|prize) pool\s?:\s?[^\p{L}]{0,3}\d|\bpool of [^\p{L}]{0,3}\d[\d,.]{0,12}k? \p{L}+ (?:waits|awaits|is waiting|is up for grabs)\b/iu,
	/\b(?:[Ii]|[Ww]e)(?:['’]ll| will|['’]re| are| am|['’]m)? (?:give|send|drop|gift|airdrop|giving|sending|dropping) (?:out |away )?(?:[$€]\d[\d,.]{0,12}k?|\d[\d,.]{0,12}k? (?:\p{Lu}{2,8}|tokens?|coins?|dollars?|codes?)\b)/u,
	/(?<![\p{L}\p{N}] )\b(?:dropping|giving out) (?:\d+|some|free) (?:\p{L}+ ){0,2}codes?\b/iu,
	/\bfree (?:airdrop|mint)\b(?=.*(?:!|🎁|🎉|\bnow\b|\bhere\b))/iu,
];

/** Whether a sentence offers its readers money or tokens. */
export function isGiveaway(sentence: string): boolean {
	return GIVEAWAYS.some((giveaway) => giveaway.test(sentence));
}

const DISCLOSURES: readonly RegExp[] = [
	/(?<![\p{L}\p{N}])#(?:ad|sponsored|paidpartnership|promo)(?![\p{L}\p{N}_])/iu,
	/\b(?:this|the) (?:is a |post is |article is |thread is |text is )?(?:paid|sponsored) (?:post|partnership|promotion|content|article|thread|by|for by)\b/iu,
	/^\P{L}*[Ss]ponsored by [\p{Lu}@]/u,
	/\b(?:I|we) (?:currently )?(?:hold|own) (?:no|none)\b|\b(?:I|we) (?:do not|don['’]t) (?:hold|own) any\b/iu,
	/\b(?:was|am|were|got|been|is) not (?:paid|sponsored|compensated)\b(?! (?:out|back|in))/iu,
	/\bthe author (?:owns|holds|advises|works (?:for|at)|is (?:paid|employed|an? (?:adviser|advisor|investor)))\b/iu,
	/\b(?:this|the) (?:post|thread|article|text|study|report|research|work) (?:is|was) (?:paid for|funded|commissioned|sponsored) by\b/iu,
	/\b(?:post|thread|article|text) (?:is (?:a )?part of|takes part in) (?:an?|the) (?:[\p{L}\p{N}@]+ ){0,3}(?:campaign|task|program(?:me)?|bounty|contest)\b/iu,
	/\bI(?:['’]m| am| was) (?:an? )?(?:\p{L}+ )?(?:investor|adviser|advisor|shareholder|employee|ambassador) (?:in|to|at|of|for) /iu,
	/\bI was (?:offered|given|sent) [^.]{0,24} (?:to write|for (?:this|writing|a post))\b/iu,
	/^\P{L}*conflicts? of interest\s?:/iu,
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
