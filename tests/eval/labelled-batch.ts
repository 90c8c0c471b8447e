import type { TextDocument } from "#pipeline/dedupe/text-document.ts";
import type { Tier } from "#pipeline/model/duplicate.ts";
import { Deck, type Essay, essayText, makeEssay, rejoinSentences, rewordEssay } from "./essay.ts";
import { HARD_NEGATIVES, type HardNegative, MAKE_NEGATIVES } from "./hard-negatives.ts";
import { cutShort, editLightly } from "./light-edits.ts";
import { Random } from "./random.ts";
import { writeOtherwise } from "./same-words.ts";

/** Two documents that are the same text, and how one was made of the other. */
export interface PositivePair {
	readonly a: string;
	readonly b: string;
	readonly tier: Tier;
	readonly how: string;
}

/** Two documents that are not the same text, and why they look so. */
export interface NegativePair {
	readonly a: string;
	readonly b: string;
	readonly category: HardNegative;
}

/** One small corpus with its labels: every pair of documents that is not among the positives is two texts. */
export interface LabelledBatch {
	readonly documents: readonly TextDocument[];
	readonly positives: readonly PositivePair[];
	readonly negatives: readonly NegativePair[];
}

/** Texts of one batch, by the tier of the copy made of each. */
const TIERS: readonly Tier[] = [
	...Array<Tier>(3).fill("identical"),
	...Array<Tier>(3).fill("near"),
	...Array<Tier>(2).fill("excerpt"),
	...Array<Tier>(4).fill("reworded"),
];

/** 28 batches hold 336 positive and more than 1,000 negative pairs. */
const BATCHES = 28;
export const SEED = 20261121;

export function makeBatches(count = BATCHES, seed = SEED): LabelledBatch[] {
	return Array.from({ length: count }, (_, place) => makeBatch(new Random(seed + 7919 * place)));
}

function makeBatch(random: Random): LabelledBatch {
	const documents: TextDocument[] = [];
	const positives: PositivePair[] = [];
	const negatives: NegativePair[] = [];
	const deck = new Deck(random);
	for (const [place, tier] of TIERS.entries()) {
		const essay = makeEssay(random, deck);
		const copy = makeCopy(essay, tier, random);
		const [a, b] = [`${tier}-${place}-a`, `${tier}-${place}-b`];
		documents.push({ id: a, text: essayText(essay) }, { id: b, text: copy.text });
		positives.push({ a, b, tier, how: copy.how });
	}
	for (const category of HARD_NEGATIVES) {
		const ids = MAKE_NEGATIVES[category](random, deck).map((text, place) => {
			documents.push({ id: `${category}-${place}`, text });
			return `${category}-${place}`;
		});
		if (category === "quotation") {
			const [inner, outer] = MAKE_NEGATIVES.quotation(random, deck);
			documents.push({ id: "quotation-2", text: inner ?? "" }, { id: "quotation-3", text: outer ?? "" });
			ids.push("quotation-2", "quotation-3");
		}
		negatives.push(...pairsOf(ids).map(([a, b]) => ({ a, b, category })));
	}
	return { documents: random.shuffled(documents), positives, negatives };
}

interface Copy {
	readonly text: string;
	readonly how: string;
}

/** A changed copy: a change that finds nothing to change in this text is drawn again. */
function makeCopy(essay: Essay, tier: Tier, random: Random): Copy {
	const text = essayText(essay);
	const copy = changed(text, essay, tier, random);
	return copy.text === text ? makeCopy(essay, tier, random) : copy;
}

function changed(text: string, essay: Essay, tier: Tier, random: Random): Copy {
	switch (tier) {
		case "identical":
			return writeOtherwise(text, random);
		case "near":
			return editLightly(text, essay.facts, random);
		case "excerpt":
			return cutShort(text, random);
		case "reworded":
			return { text: rejoinSentences(essayText(rewordEssay(essay, random)), random), how: "sentence by sentence" };
	}
}

function pairsOf(ids: readonly string[]): [string, string][] {
	return ids.flatMap((a, place) => ids.slice(place + 1).map((b): [string, string] => [a, b]));
}
