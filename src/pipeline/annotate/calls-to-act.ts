import { isQuestion } from "./is-question.ts";

/** What may stand between a clause's start and the verb of a call. No two of them say one thing, or trying them all would take forever. */
const LEAD =
	"(?:(?:please|just|go|now|so|then|and|also|or|come|kindly|hurry(?: up)?|must|you must|make sure (?:to|you)|be sure to|(?:do not|don['’]?t) forget to|remember to|let['’]?s|it['’]s time to|time to|you should|you need to|you have to|go ahead and|try it(?: yourself| out)? and|(?:like|comment|save|bookmark|repost|vote) (?:(?!and )\\p{L}+ ){0,6}and)[,!]? )*";
const CLAUSE = "(?:^(?:\\d{1,2}\\/\\d{0,2}\\s)?|[.!:;,\\n—–-]\\s+|[^\\p{L}\\p{N}\\s\"'“‘(]\\s*)";
const NOW = "(?:now|today|here|early|below|before|while)";
const WITH_CODE = "(?:with|via|through|using|at) (?:my|our|the link|https?:|www\\.)";
const GROUP =
	"(?:waitlist|whitelist|community|campaign|discord|telegram|channel|group|server|quest|airdrop|movement|revolution|presale|testnet|leaderboard|event|giveaway)";
const APP = "(?:app|client|wallet|extension|node|bot)";

const CALLS: readonly string[] = [
	`(?:buy|grab|accumulate|ape in(?:to)?|stack|load up)(?: some| more| up on| your)? (?:[$@]\\p{L}|(?:on|or) |${NOW}\\b|it ${NOW}\\b|the (?:dip|fear|blood|rumou?r)\\b|your (?:bag|tokens?|spot)\\b|(?:some|more) (?:tokens?|coins?)\\b)`,
	`(?:get|fill|pack) your bags?\\b`,
	`(?:hold|hodl) (?:strong|tight|[$]\\p{L}|your (?:tokens?|bags?))`,
	`enter (?:now|today|early)\\b`,
	`copy (?:the|this|my) trades?\\b`,
	`trade [$]\\p{L}+`,
	`claim (?:your|yours|my|now|it ${NOW}|them ${NOW}|free|[$]\\p{L}|the (?:free|airdrop|rewards?|bonus|tokens?))\\b`,
	`join (?:us(?! in thanking)|me|${NOW}|@|${WITH_CODE}|(?:the|our|my|their|this) (?:[\\p{L}'’-]+ )?${GROUP}\\b)`,
	`follow(?:,| back\\b| @\\p{L}| me\\b| us\\b| for more\\b| along for more\\b| (?:my|our) (?:page|account|channel|profile)\\b| and (?:like|retweet|repost|share|turn)\\b)`,
	`(?:hit|smash|press|tap) (?:the )?(?:follow|like|subscribe)\\b`,
	`give (?:them|us|me|it|@\\p{L}+) an? (?:follow|like|star|share)\\b`,
	`(?:use|enter|apply) (?:my|our|this|the) (?:referral |invite |invitation |promo |discount )?(?:code|link)\\b`,
	`use (?:the )?code ["“'‘]?(?=\\p{L}*\\p{N})[\\p{L}\\p{N}]{4,}`,
	`(?:sign up|register|subscribe|enrol+|apply|get started)(?: for free)? (?:${NOW}|with (?:my|our|the) (?:[\\p{L}]+ )?(?:link|code|id)|${WITH_CODE}|for (?:free|early access|the (?:airdrop|waitlist|whitelist|campaign|event|presale)))`,
	`(?:install|download) (?:(?:our|my|their) (?:\\p{L}+ )?${APP}\\b|the (?:\\p{L}+ )?${APP} ${WITH_CODE})`,
	`open an account\\b`,
	`connect (?:your|a) wallet\\b`,
	`turn on notifications\\b`,
	`(?:don['’]?t|do not) (?:miss(?: out)?|sleep on|fade|wait|be late)\\b`,
	`(?:get|secure|lock in|reserve|grab) (?:in (?:early|${NOW})|yours\\b|your (?:spot|share|allocation|tokens?|airdrop|rewards?|bag|free))\\b`,
	`(?:stake|mint|swap|deposit|delegate|bridge)(?:, | (?:your\\b|now\\b|today\\b|[$]\\p{L}|yours\\b|to ${NOW}\\b))`,
	`mint (?:the|an?) [\\p{L} ]{0,24}(?:badge|pass|nft|card)\\b`,
	`(?:retweet|repost|share) (?:if you|this(?: (?:post|tweet|thread)|[.!])|and (?:like|follow|tag|comment)|with your friends|to (?:enter|win|spread))`,
	`like(?:,| and| &|\\s\\+) (?:retweet|repost|share|follow|comment|subscribe|tag|drop)\\b`,
	`like (?:if you|this (?:post|tweet|thread))\\b`,
	`comment (?:your|below|and (?:follow|like|share)|["“‘'])`,
	`vote (?:for \\p{Lu}|yes\\b|no\\b|against|${NOW}\\b|,? ?like\\b)`,
	`bookmark this\\b`,
	`write an? (?:post|thread|article)(?:,| and) (?:add|tag|use|include|mention)\\b`,
	`tag (?:\\d+|two|three|five|a|your) (?:of your )?friends?\\b`,
	`drop your (?:wallet|address|[$]?\\p{L}+ address|handle|code|bags?)\\b`,
	`try (?:it|this|them) ${WITH_CODE}\\b`,
	`(?:check out|visit|download|try|click)(?: on)? (?:@\\p{L}|[$]\\p{L}|(?:the|my|our) (?:app|link|site|website|campaign|bot)\\b|the link|link in (?:bio|comments))`,
	`link in (?:my )?bio\\b`,
	`be early\\b(?! to)`,
];
const CALL = new RegExp(`${CLAUSE}${LEAD}(?:${CALLS.join("|")})`, "iu");

/**
 * Whether a sentence tells its reader to buy, claim, join, follow or the like, for someone's gain. Only an
 * imperative at the start of a clause counts: what "buyers claim" or "you can join" is no call, nor is "don't buy".
 */
export function isCallToAct(sentence: string): boolean {
	return CALL.test(sentence) && !isQuestion(sentence);
}
