import type { Level, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { AnnotateOptions } from "./annotate-options.ts";
import { isCallToAct } from "./calls-to-act.ts";
import { hasFigure, hasQuantity } from "./figures.ts";
import { isHedge } from "./is-hedge.ts";
import { isQuestion } from "./is-question.ts";
import type { Mention } from "./mentions.ts";
import { isGiveaway, isPriceLine } from "./promotion.ts";
import type { Reading, Sentence } from "./read-post.ts";

/** Finds the sentences of a post that can be checked, and judges how much there is: see `SUBSTANCE_RULES`. */
export function judgeSubstance(
	reading: Reading,
	mentions: readonly Mention[],
	options: AnnotateOptions,
): PostAnnotations["substance"] {
	const statements = reading.sentences
		.filter((sentence) => isStatement(sentence, reading, mentions))
		.map((sentence) => sentence.span);
	return { level: levelOf(statements.length, options.strongSubstance), statements };
}

function levelOf(statements: number, strong: number): Level {
	if (statements >= strong) return "strong";
	return statements > 0 ? "some" : "none";
}

function isStatement(sentence: Sentence, reading: Reading, mentions: readonly Mention[]): boolean {
	if (sentence.heading || isExcluded(sentence.text)) return false;
	const inside = mentions.filter(({ span }) => span.start >= sentence.span.start && span.end <= sentence.span.end);
	return (
		isFigureStatement(sentence.text, inside) ||
		isMechanism(sentence.text, inside) ||
		isDatedEvent(sentence.text) ||
		isCited(sentence, reading)
	);
}

const PREDICTION =
	/\b(?:will|won['’]t|shall|would|going to|gonna|should|soon|someday|expects?|expected|anticipates?|plans? to|planned|aims? to|hopes?|hoping|potential(?:ly)?|promises|forecasts?|predicts?|projected|imagine|roadmap|if)\b/iu;
const RHETORIC =
	/\b(?:99(?:\.9+)?|100|110|95|90)\s?(?:%|percent) (?:of (?:people|traders|you|users|projects|holders|investors|the market)|sure|certain|agree|convinced|real|legit|organic)\b|\b(?:10|20|50|100|1,?000)x (?:gem|potential|returns?|your|from here|coin|opportunity|soon)\b/iu;
/** Questions that are told rather than asked. */
const OPEN =
	/\b(?:leaves? open|remains? (?:open|unclear|to be seen)|(?:is|are|was|were) not (?:known|recorded|stated))\b|\basks? (?:[\p{L}\p{N}']+ ){0,8}(?:whether|why|how|what)\b/u;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/u;
const FIRST_HAND =
	/\b(?:measured|tested|benchmarked|timed|counted|recorded|logged|compared|ran|paid|verified|reproduced|audited|checked)\b/iu;

function isExcluded(text: string): boolean {
	if (isQuestion(text) || isHedge(text) || isCallToAct(text) || isPriceLine(text) || isGiveaway(text)) return true;
	if (PREDICTION.test(text) || RHETORIC.test(text) || OPEN.test(text)) return true;
	return FIRST_PERSON.test(text) && !FIRST_HAND.test(text);
}

const MEASURED =
	/\b(?:took|takes?|taking|needs?|needed|lasted|down|outage|uptime|latency|delay|wait(?:ed|s)?|window|per|every|within|after|respon(?:se|ded|ds)|finish(?:ed|es)?|vest(?:s|ing)?|unlock(?:s|ed)?|lock(?:s|ed)?|retain(?:s|ed)?|expires?)\b/iu;

/** A length of time alone may be the reader's or the author's own: it counts only for a named or measured thing. */
function isFigureStatement(text: string, inside: readonly Mention[]): boolean {
	if (hasQuantity(text)) return true;
	return hasFigure(text) && inside.length > 0 && MEASURED.test(text);
}

const MECHANISM =
	/\b(?:uses|runs?|stores?|splits?|verif(?:y|ies)|signs?|encrypts?|attests?|routes?|batches|compress(?:es)?|hashes|slash(?:es)?|shards?|samples?|re-?runs?|re-?executes?|proves?|records?|posts?|settles?|checks?|compares?|relays?|forwards?|replicates?|encodes?|commits?|publishes|selects?|assigns?|burns?|mints?|pays|charges|requires?|exchanges?|synchroni[sz]es?|averages?|quanti[sz]es?|isolates?|measures)\b/u;

/** A project and a term, or two terms, joined by a verb that says what is done. */
function isMechanism(text: string, inside: readonly Mention[]): boolean {
	const terms = new Set(inside.filter(({ kind }) => kind === "term").map(({ id }) => id));
	const projects = new Set(inside.filter(({ kind }) => kind === "project").map(({ id }) => id));
	return terms.size >= 1 && terms.size + projects.size >= 2 && MECHANISM.test(text);
}

const MONTH =
	"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DATE = new RegExp(
	`\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b|${MONTH},? (?:19|20)\\d\\d\\b|(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|Q[1-4] 20\\d\\d\\b|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|early|late|mid-?) ?(?:19|20)\\d\\d\\b)`,
	"u",
);
const EVENT =
	/\b(?:launched|raised|announced|released|listed|delisted|went (?:live|down|dark|offline)|hacked|exploited|audited|sold|failed|published|cut|paused|shipped|signed|opened|closed|joined|acquired|migrated|introduced|reported|suffered|lost|stopped|halted|started|began|ended|reached|unlocked|distributed|deprecated|disclosed|fined|sued|banned|ruled|merged|forked|upgraded|removed|added|fell|rose|dropped|moved|left|presented|trained|completed|recorded|changed)\b/iu;

function isDatedEvent(text: string): boolean {
	return DATE.test(text) && EVENT.test(text);
}

const DOCUMENT =
	"(?:docs|documentation|README|paper|whitepaper|litepaper|audit|report|study|benchmark|changelog|abstract|article|authors|survey|specification|FAQ|table|appendix)";
const CITED: readonly RegExp[] = [
	/\b[Aa]ccording to (?!me\b|my\b|many\b|some\b|people\b|rumou?rs?\b|them\b|everyone\b|sources\b)/u,
	new RegExp(
		`\\b${DOCUMENT}(?: \\p{L}+){0,4}? (?:says?|states?|shows?|lists?|reports?|gives?|describes?|names?|notes?|puts?|finds?|found|measured?|measures|reported|claims?) \\p{L}`,
		"u",
	),
	/\barXiv:\s?\d{4}\.\d{4,5}|\bdoi:\s?10\.\d{4,}/iu,
];
const REPORTS =
	/\b(?:says?|said|shows?|showed|reports?|reported|found|finds|measured|documents?|documented|states?|stated|wrote|published|see|source)\b/iu;

/** Words a sentence must have to say something of its source beyond that there is one. */
const CITING_WORDS = 9;

function isCited(sentence: Sentence, { post }: Reading): boolean {
	if (sentence.text.split(/\s+/u).length < CITING_WORDS) return false;
	if (CITED.some((cited) => cited.test(sentence.text))) return true;
	const { start, end } = sentence.span;
	return REPORTS.test(sentence.text) && post.links.some(({ span }) => span.start >= start && span.end <= end);
}
