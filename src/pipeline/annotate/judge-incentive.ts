import type { Level, PostAnnotations, Signal } from "#pipeline/model/annotation.ts";
import type { Disclosure } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { AnnotateOptions } from "./annotate-options.ts";
import { isCallToAct } from "./calls-to-act.ts";
import type { IncentiveKind } from "./incentive-rules.ts";
import type { Mention } from "./mentions.ts";
import { isDisclosure, isGiveaway, isPriceLine, referralSpans } from "./promotion.ts";
import type { Reading, Sentence } from "./read-post.ts";
import { byStart, overlapsAny } from "./spans.ts";
import { requiredTagSpans, tagBlockSpans, undiscussedSpans } from "./tag-signals.ts";
import type { Tag } from "./tags.ts";

/**
 * Finds the words that show that someone is paid or selling, and judges how strong that is: see `INCENTIVE_RULES`
 * and `INCENTIVE_LEVELS`. Briefs are our own words and have no incentive.
 */
export function judgeIncentive(
	reading: Reading,
	tags: readonly Tag[],
	mentions: readonly Mention[],
	options: AnnotateOptions,
): PostAnnotations["incentive"] {
	const { matter } = reading.post;
	if (matter.form === "brief") return { level: "none", signals: [] };
	const own = tags.filter((tag) => !overlapsAny(reading.quotations, tag.span));
	const found: Record<IncentiveKind, readonly Span[]> = {
		"tag-block": tagBlockSpans(reading, own, mentions, options.tagBlock),
		"required-tags": requiredTagSpans(reading, own),
		"cashtag-undiscussed": undiscussedSpans(reading, own, mentions),
		referral: referralSpans(reading),
		"call-to-act": sentencesThat(isCallToAct, reading),
		"price-line": sentencesThat(isPriceLine, reading),
		giveaway: sentencesThat(isGiveaway, reading),
		disclosure: sentencesThat(isDisclosure, reading),
	};
	const signals = Object.entries(found).flatMap(([kind, spans]) => spans.map((span) => ({ kind, span })));
	signals.sort((a, b) => byStart(a.span, b.span) || (a.kind < b.kind ? -1 : 1));
	return { level: levelOf(signals, matter.disclosure, options.strongIncentive), signals };
}

function sentencesThat(holds: (text: string) => boolean, { sentences }: Reading): Span[] {
	return sentences.filter((sentence: Sentence) => !sentence.quoted && holds(sentence.text)).map(({ span }) => span);
}

function levelOf(signals: readonly Signal[], disclosure: Disclosure, strong: number): Level {
	const kinds = new Set(signals.map((signal) => signal.kind));
	const isDisclosed = kinds.delete("disclosure");
	const isInterested = disclosure !== "none" && disclosure !== "unknown";
	const isStrong = kinds.size >= strong || kinds.has("referral") || kinds.has("giveaway");
	if (isInterested) return "some";
	if (isDisclosed) return isStrong ? "some" : "none";
	if (isStrong) return "strong";
	return kinds.size > 0 ? "some" : "none";
}
