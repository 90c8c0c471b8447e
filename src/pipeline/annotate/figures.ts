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
	"outages?|failures?|errors?|issues?|findings|bugs?|signers?|signatures?|keys?|shards?|votes?|voters?|members?|compan(?:y|ies)|employees?|engineers?|maintainers?|releases?|provers?|workers?|hosts?|lines|licen[cs]es?|files?|buckets?|disks?|contracts?|clients?|constraints?",
	"dollars?|euros?|pounds?|cents?|USD[CT]?|EUR|GBP|ETH|BTC|SOL|shares?|FLOPs?|FLOPS|petaflops?|exaflops?",
].join("|");
const PERCENT = String.raw`(?:%|percent\b|per cent\b|percentage points?\b|basis points?\b|bps\b)`;
const AGAINST =
	"slower|faster|cheaper|dearer|more|less|fewer|lower|higher|larger|smaller|bigger|longer|shorter|better|worse|as|the|over|that of";

/** What bears a number as its name. */
const LABELS =
	"version|release|section|page|chapter|step|day|week|month|no|number|layer|block|phase|season|proposal|part|figure|table|top|since|until|driver|note|route|grade|level|reason|point|item|rule";
/** What writers count to make a list or a point. */
const RHETORICAL =
	"things|reasons|ways|facts|questions|points|words|lessons|takeaways|thoughts|times|always|years|months|weeks|days|hours|minutes|seconds|mins|secs|hrs|projects|coins|gems|picks|tips|signs|myths|mistakes|cents|likes|followers|friends|is|was|has|does|this|us|its|vs|plus";
const ANY_WORD = String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty)`;
/** What a number in words may count: systems and what goes wrong with them, not thoughts. */
const COUNTED =
	"outages|failures|errors|issues|findings|bugs|signers|signatures|keys|shards|members|companies|employees|engineers|maintainers|releases|provers|workers|hosts|lines|licences|licenses|disks|contracts|clients|providers|operators|nodes|validators|machines|servers|relays|data cent(?:er|re)s|GPUs|cards|wallets|countries|regions|markets";

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
	// 412 developers, 1,760 of the listed models: a number with whatever it counts, but not "version 3 adds" or "in 2026 prices"
	new RegExp(
		String.raw`(?<!\b(?:${LABELS})\s)(?<![.)/]\s?)(?!(?:19|20)\d\d\b)${NUMBER}${SCALE}\s(?:(?!(?:of|the|and|or|to|in|is|was)\b)[\p{L}-]+\s){0,2}(?!(?:${RHETORICAL})\b)\p{Ll}{3,}s${END}`,
		"giu",
	),
	new RegExp(
		String.raw`\b${WORD_NUMBER}\s(?:(?:largest|smallest|high|low|new|active|public)\s)?(?:${COUNTED})${END}`,
		"giu",
	),
	// 13 of 50 runs, eleven of the fourteen validators, one in 2,000
	new RegExp(
		String.raw`(?:${NUMBER}|${ANY_WORD})\s(?:(?:out )?of|in|from)\s(?:the\s|every\s|them\b)?(?:\d[\d,]*${END}|(?:${ANY_WORD})\s\p{Ll}{3,})`,
		"giu",
	),
	new RegExp(String.raw`(?<!\b(?:${LABELS})\s)(?:${ANY_WORD}|${NUMBER})\sof\sthem\b`, "giu"),
	// a third, from 160 to 212, by a factor of three
	new RegExp(
		String.raw`\b(?:a|one|two|three)\s(?:third|quarter|fifth)s?${END}|\bhalf of (?:the|all|its|their)\b`,
		"giu",
	),
	new RegExp(
		String.raw`\bfrom ${NUMBER}\s?\p{L}{0,12}\s?to ${NUMBER}|\bfactor of (?:${NUMBER}|${ANY_WORD})${END}`,
		"giu",
	),
	new RegExp(String.raw`\d\.\d+\spoints?${END}`, "giu"),
	// below 99.5, that makes 99.6: what has decimals was measured
	new RegExp(
		String.raw`\b(?:below|above|under|over|makes|was|were|is|about|only|charged|rose to|fell to|reached)\s${NUMBER}(?<=\d\.\d+)(?!\d|\.\d|\s?\p{Lu})`,
		"gu",
	),
	// 7B model, 40B parameters
	new RegExp(String.raw`${NUMBER}[BM](?=\s(?:parameters?|params|models?|tokens?)\b)`, "gu"),
];
/** What each of these holds at least: the search for it costs a tenth of theirs, and most sentences have none. */
const NUMERAL = new RegExp(
	String.raw`\d|(?:${ANY_WORD}|\b(?:sixty|seventy|eighty|ninety|half|thirds?|quarters?|fifths?|hundreds?|thousands?|millions?|billions?|trillions?))\b|\ba\s(?:${PERCENT}|(?:\p{L}+\s)?(?:${COUNTED}))`,
	"iu",
);
const DURATION = new RegExp(String.raw`${NUMBER}[\s-]?(?:${TIME})${END}(?!\s(?:ago|old|read)\b)`, "giu");

/** Whether the text has a number with a unit, a currency, a percent sign or a multiple, or a length of time. */
export function hasFigure(text: string): boolean {
	return NUMERAL.test(text) && (hasQuantity(text) || test(DURATION, text));
}

/** The same without lengths of time, which also count the reader's minutes and the author's years. */
export function hasQuantity(text: string): boolean {
	return NUMERAL.test(text) && FIGURES.some((figure) => test(figure, text));
}

function test(pattern: RegExp, text: string): boolean {
	return text.search(pattern) >= 0;
}
