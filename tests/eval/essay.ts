import { type Facts, fillSlots, makeFacts } from "./facts.ts";
import { makeSaying, makeStatement, type Saying, type Statement, sayAgain, sayStatement } from "./grammar.ts";
import { ENDINGS, OPENINGS } from "./openings.ts";
import type { Random } from "./random.ts";
import { REWORDINGS } from "./rewordings.ts";

/** One thing that a text says: a sentence reworded by hand, or a statement that the grammar words. */
type Part =
	| { readonly kind: "handmade"; readonly sayings: readonly string[]; readonly saying: number }
	| { readonly kind: "statement"; readonly statement: Statement; readonly saying: Saying };

/** A text before it is worded: what it says, in paragraphs. */
export interface Essay {
	readonly facts: Facts;
	readonly paragraphs: readonly (readonly Part[])[];
}

/** Hands out the handmade sentences so that two texts of one batch share none. */
export class Deck {
	private readonly cards: (readonly string[])[];

	constructor(random: Random) {
		this.cards = random.shuffled(REWORDINGS);
	}

	deal(count: number): (readonly string[])[] {
		if (this.cards.length < count) throw new RangeError("too few handmade sentences for one batch");
		return this.cards.splice(0, count);
	}
}

/** About 150 to 230 words in three paragraphs: five handmade sentences among statements, an opening and an ending. */
export function makeEssay(random: Random, deck: Deck): Essay {
	const handmade = deck.deal(5).map((sayings) => toPart(sayings, random));
	const statements = Array.from({ length: random.between(3, 5) }, () => toStatementPart(random));
	const body = random.shuffled([...handmade, ...statements]);
	const parts = [toPart(random.pick(OPENINGS), random), ...body, toPart(random.pick(ENDINGS), random)];
	const third = Math.ceil(parts.length / 3);
	return {
		facts: makeFacts(random),
		paragraphs: [parts.slice(0, third), parts.slice(third, 2 * third), parts.slice(2 * third)],
	};
}

/** The same text with every sentence said in other words; paragraphs and their order stay. */
export function rewordEssay({ facts, paragraphs }: Essay, random: Random): Essay {
	return { facts, paragraphs: paragraphs.map((parts) => parts.map((part) => rewordPart(part, random))) };
}

export function essayText({ facts, paragraphs }: Essay): string {
	return paragraphs.map((parts) => parts.map((part) => partText(part, facts)).join(" ")).join("\n\n");
}

/** So many statements as running text that shares nothing with other texts on purpose. */
export function makeProse(count: number, random: Random): string {
	return Array.from({ length: count }, () => sayStatement(makeStatement(random), makeSaying(random))).join(" ");
}

/** Joins some sentences and parts others: what a rewording does beside changing words. */
export function rejoinSentences(text: string, random: Random): string {
	return text
		.split("\n\n")
		.map((paragraph) =>
			paragraph.replace(
				/(\w)\. (The|A|It|In|On|At|For|We|You|Nobody|Only|When|While) /g,
				(whole, last, next: string) => (random.chance(0.25) ? `${last}, and ${next.toLowerCase()} ` : whole),
			),
		)
		.join("\n\n");
}

function toPart(sayings: readonly string[], random: Random): Part {
	return { kind: "handmade", sayings, saying: random.below(sayings.length) };
}

function toStatementPart(random: Random): Part {
	return { kind: "statement", statement: makeStatement(random), saying: makeSaying(random) };
}

function rewordPart(part: Part, random: Random): Part {
	switch (part.kind) {
		case "handmade":
			return { ...part, saying: (part.saying + random.between(1, 2)) % part.sayings.length };
		case "statement":
			return { ...part, saying: sayAgain(part.saying, random) };
	}
}

function partText(part: Part, facts: Facts): string {
	switch (part.kind) {
		case "handmade":
			return fillSlots(part.sayings[part.saying] ?? "", facts);
		case "statement":
			return sayStatement(part.statement, part.saying);
	}
}
