import type { Level, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { AnnotateOptions } from "./annotate-options.ts";
import { isCallToAct } from "./calls-to-act.ts";
import { isCited } from "./citation.ts";
import { isDatedEvent } from "./dated-event.ts";
import { hasFigure, hasQuantity } from "./figures.ts";
import { isHedge } from "./is-hedge.ts";
import { isQuestion } from "./is-question.ts";
import { isMechanism } from "./mechanism.ts";
import type { Mention } from "./mentions.ts";
import { isDisclosure, isGiveaway, isPriceLine, referralSpans } from "./promotion.ts";
import type { Reading, Sentence } from "./read-post.ts";
import { mergeSpans, overlapsAny, within } from "./spans.ts";

/** Finds the sentences of a post that can be checked, and judges how much there is: see `SUBSTANCE_RULES`. */
export function judgeSubstance(
	reading: Reading,
	mentions: readonly Mention[],
	options: AnnotateOptions,
): PostAnnotations["substance"] {
	const referrals = mergeSpans(referralSpans(reading));
	const statements = reading.sentences
		.filter((sentence) => isStatement(sentence, reading, mentions))
		.filter(({ span }) => !overlapsAny(referrals, span))
		.map((sentence) => sentence.span);
	return { level: levelOf(statements.length, options.strongSubstance), statements };
}

function levelOf(statements: number, strong: number): Level {
	if (statements >= strong) return "strong";
	return statements > 0 ? "some" : "none";
}

function isStatement(sentence: Sentence, reading: Reading, mentions: readonly Mention[]): boolean {
	if (sentence.heading || isExcluded(sentence.text)) return false;
	const inside = within(mentions, sentence.span);
	return (
		isFigureStatement(sentence.text, inside) ||
		isMechanism(sentence.text, inside) ||
		isDatedEvent(sentence.text) ||
		isCited(sentence, reading)
	);
}

const PREDICTION =
	/\b(?:will|won['’]t|shall|would|going to|gonna|should|soon|someday|expects?|expected|anticipates?|plans? to|planned|aims? to|hopes?|hoping|potential(?:ly)?|promises|forecasts?|predicts?|projected|imagine|suppose|roadmap|(?<!\beven )if)\b/iu;
const RHETORIC =
	/\b(?:99(?:\.9+)?|100|110|95|90)\s?(?:%|percent) (?:of (?:people|traders|you|users|projects|holders|investors|the market)|sure|certain|agree|convinced|real|legit|organic)\b|\b(?:10|20|50|100|1,?000)x (?:gem|better|potential|returns?|your|from here|coin|opportunity|soon)\b/iu;
/** Questions that are told rather than asked. */
const OPEN =
	/\b(?:leaves? open|remains? (?:open|unclear|to be seen)|(?:is|are|was|were) not (?:known|recorded|stated))\b|\basks? (?:[\p{L}\p{N}']+ ){0,8}(?:whether|why|how|what)\b/u;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/u;
const FIRST_HAND =
	/\b(?:measured|tested|benchmarked|timed|counted|recorded|logged|compared|ran|paid|verified|reproduced|audited|checked)\b/iu;

function isExcluded(text: string): boolean {
	if (isQuestion(text) || isHedge(text) || isCallToAct(text) || isPriceLine(text) || isGiveaway(text)) return true;
	if (isDisclosure(text) || PREDICTION.test(text) || RHETORIC.test(text) || OPEN.test(text)) return true;
	return FIRST_PERSON.test(text) && !FIRST_HAND.test(text) && !hasQuantity(text);
}

/** What is timed, so that a length of time says something of it. */
const TIMED =
	/\b(?:took|needs?|needed|lasted|outage|uptime|latency|delay|wait(?:ed|s)?|window|answered|respon(?:ded|ds)|finish(?:ed|es)?|restarted|charged|cached|kept|keeps|vest(?:s|ing)?|unlock(?:s|ed|ing)?|lock(?:s|ed)?|retain(?:s|ed)?|expires?)\b/iu;
const TIMED_IF_NAMED = /\b(?:takes?|taking|down|per|every|within|after)\b/iu;

/** A length of time alone may be the reader's or the author's own: it counts only for a named or measured thing. */
function isFigureStatement(text: string, inside: readonly Mention[]): boolean {
	if (hasQuantity(text)) return true;
	return hasFigure(text) && (TIMED.test(text) || (inside.length > 0 && TIMED_IF_NAMED.test(text)));
}
