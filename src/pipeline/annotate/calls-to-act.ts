import { isQuestion } from "./is-question.ts";

/** What may stand between a clause's start and the verb of a call. */
const LEAD =
	"(?:(?:please|just|go|now|so|then|and|also|or|come|kindly|hurry(?: up)?|make sure (?:to|you)|be sure to|(?:do not|don['’]t) forget to|remember to|let['’]s|it['’]s time to|time to|you should|you need to|go ahead and|go and)[,!]? )*";
const CLAUSE = "(?:^|[.!:;,\\n—–-]\\s+|[^\\p{L}\\p{N}\\s\"'“‘(]\\s*)";
const NOW = "(?:now|today|here|early|below|before)";

const CALLS: readonly string[] = [
	`(?:buy|grab|accumulate|ape into|bid|long|stack)(?: some| more| up on| your)? (?:[$@]\\p{L}|${NOW}\\b|it ${NOW}\\b|the dip\\b|your (?:bag|tokens?|spot)\\b|(?:some|more) (?:tokens?|coins?)\\b)`,
	`trade [$]\\p{L}+`,
	`claim (?:your|yours|my|now|it ${NOW}|them ${NOW}|free|[$]\\p{L}|the (?:free|airdrop|rewards?|bonus|tokens?))\\b`,
	`join (?:us(?! in thanking)|me|now|today|@|(?:the|our|my|their|this) (?:[\\p{L}-]+ )?(?:waitlist|whitelist|community|campaign|discord|telegram|channel|group|server|quest|airdrop|movement|revolution|presale|testnet|leaderboard|event|giveaway))\\b`,
	`follow (?:@\\p{L}|me\\b|us\\b|for more\\b|along for more\\b|(?:my|our) (?:page|account|channel|profile)\\b|and (?:like|retweet|repost|share|turn)\\b)`,
	`(?:use|enter|apply) (?:my|our|this|the) (?:referral |invite |invitation |promo |discount )?(?:code|link)\\b`,
	`use (?:the )?code ["“'‘]?(?=\\p{L}*\\p{N})[\\p{L}\\p{N}]{4,}`,
	`(?:sign up|register|subscribe|enrol+|apply|get started)(?: for free)? (?:${NOW}|with (?:my|our|the) (?:link|code)|(?:at|via|through|using) (?:https?:|www\\.|my|our|the link)|for (?:free|early access|the (?:airdrop|waitlist|whitelist|campaign|event|presale)))\\b`,
	`(?:don['’]t|do not) (?:miss(?: out)?|sleep on|fade|wait)\\b`,
	`(?:get|secure|lock in|reserve|grab) (?:in (?:early|${NOW})|yours\\b|your (?:spot|share|allocation|tokens?|airdrop|rewards?|bag|free))\\b`,
	`(?:stake|mint|swap|deposit|delegate|bridge) (?:your|now|today|[$]\\p{L}|yours)\\b`,
	`(?:retweet|repost|share) (?:this (?:post|tweet|thread)|and (?:like|follow|tag|comment)|with your friends)\\b`,
	`like(?:,| and| &|\\s\\+) (?:retweet|repost|share|follow|comment|subscribe)\\b`,
	`tag (?:\\d+|two|three|five|a|your) (?:of your )?friends?\\b`,
	`drop your (?:wallet|address|[$]?\\p{L}+ address|handle|code)\\b`,
	`(?:check out|visit|download|try|click)(?: on)? (?:@\\p{L}|[$]\\p{L}|(?:the|my|our) (?:app|link|site|website|campaign|bot)\\b|the link|link in (?:bio|comments))`,
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
