/** A number as written in prose: digits with separators, or a small number word before a magnitude. */
const NUMBER = String.raw`(?<![\p{L}\p{N}_.,#/-])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+)(?:\.\d+)?`;
const WORD_NUMBER = String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|half a)`;
const MAGNITUDE = "(?:hundred|thousand|million|billion|trillion)s?";
const SCALE = String.raw`(?:\s?(?:k|m|bn|b|t|million|billion|trillion|thousand)(?![\p{L}\p{N}]))?`;

const TIME = "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?";
const QUANTITY = [
	"milliseconds?|ms|µs|bytes?|[kKMGTP]i?B|bits?|[kMG]bit/s|[KMGT]bps|[kMG]?Hz|[kMGT]?Wh?|megawatts?|gigawatts?|watts?|kilowatts?|kilomet(?:re|er)s?|km|°C",
	"tokens?|parameters?|params|requests?|queries|transactions?|tx|TPS|proofs?|inferences?|prompts?|calls?|blocks?|epochs?|steps?",
	"GPUs?|CPUs?|H100s?|A100s?|cards?|chips?|cores?|machines?|nodes?|servers?|containers?|validators?|miners?|providers?|operators?|relays?|clusters?|subnets?|layers?",
	"users?|accounts?|wallets?|addresses|customers?|developers?|people|volunteers?|participants?|holders?|posts?|models?|jobs?|tasks?|deployments?|repositories|commits?|tests?|experiments?|cases?|countries|regions?|cit(?:y|ies)|sites?|data cent(?:er|re)s?",
	"dollars?|euros?|pounds?|cents?|USD[CT]?|EUR|GBP|ETH|BTC|SOL|shares?|FLOPs?|FLOPS|petaflops?|exaflops?",
].join("|");
const PERCENT = String.raw`(?:%|percent\b|per cent\b|percentage points?\b|basis points?\b|bps\b)`;
const AGAINST =
	"slower|faster|cheaper|dearer|more|less|fewer|lower|higher|larger|smaller|bigger|longer|shorter|better|worse|as|the|over";

const END = String.raw`(?![\p{L}\p{N}_])`;
const FIGURES: readonly RegExp[] = [
	// $0.30, US$ 40 million, 1.5 USDC
	new RegExp(String.raw`(?:[$€£¥₹]|\b(?:USD|EUR|GBP)\s)\s?\d[\d,]*(?:\.\d+)?${SCALE}`, "giu"),
	// 12 %, 5 to 7 percent, three percent
	new RegExp(String.raw`(?:${NUMBER}|${WORD_NUMBER})\s?${PERCENT}`, "giu"),
	// 3x, 1,000 times slower, tenfold
	new RegExp(String.raw`${NUMBER}\s?(?:[x×](?![\p{L}\p{N}_])|-?fold\b|times(?=\s(?:${AGAINST})\b))`, "giu"),
	// 4 million, two billion
	new RegExp(String.raw`(?:${NUMBER}|${WORD_NUMBER})\s?${MAGNITUDE}${END}`, "giu"),
	// 32,000 GPU containers, 40 tokens per second
	new RegExp(
		String.raw`${NUMBER}${SCALE}[\s-]?(?:(?!(?:of|the|and|or|to|in)\b)[\p{L}-]+\s){0,2}(?:${QUANTITY})${END}`,
		"gu",
	),
	// 7B model, 40B parameters
	new RegExp(String.raw`${NUMBER}[BM](?=\s(?:parameters?|params|models?|tokens?)\b)`, "gu"),
];
const DURATION = new RegExp(String.raw`${NUMBER}[\s-]?(?:${TIME})${END}(?!\s(?:ago|old|read)\b)`, "giu");

/** Whether the text has a number with a unit, a currency, a percent sign or a multiple, or a length of time. */
export function hasFigure(text: string): boolean {
	return hasQuantity(text) || test(DURATION, text);
}

/** The same without lengths of time, which also count the reader's minutes and the author's years. */
export function hasQuantity(text: string): boolean {
	return FIGURES.some((figure) => test(figure, text));
}

function test(pattern: RegExp, text: string): boolean {
	return text.search(pattern) >= 0;
}
