import { CAMPAIGNS, CITED, FRAMES } from "./campaigns.ts";
import { type Deck, makeProse } from "./essay.ts";
import { fillSlots, makeDistinctFacts, makeFacts } from "./facts.ts";
import type { Random } from "./random.ts";

export const HARD_NEGATIVES = ["template", "quotation", "figures", "tags", "thread", "frame"] as const;
/** Why two texts that are not the same look as if they were. */
export type HardNegative = (typeof HARD_NEGATIVES)[number];

/** Texts of which no two are the same. */
type Group = (random: Random, deck: Deck) => readonly string[];

export const MAKE_NEGATIVES: Readonly<Record<HardNegative, Group>> = {
	/** One campaign text about five projects. */
	template: (random) => {
		const template = random.pick(CAMPAIGNS);
		return makeDistinctFacts(5, random).map((facts) => fillSlots(template, facts));
	},
	/** A short post, and an article of its own that carries it whole. */
	quotation: (random) => {
		const inner = makeProse(random.between(3, 5), random);
		const before = makeProse(random.between(3, 5), random);
		const after = makeProse(random.between(3, 5), random);
		const { person } = makeFacts(random);
		const quoted = random.pick([
			`${person} wrote: “${inner}”`,
			`This is what ${person} has to say:\n\n> ${inner}`,
			`I keep thinking of this post: "${inner}"`,
		]);
		return [inner, `${before}\n\n${quoted}\n\n${after}`];
	},
	/** Three articles that cite the same figures, word by word. */
	figures: (random) => {
		const cited = fillSlots(random.pick(CITED), makeFacts(random));
		return [0, 1, 2].map(() =>
			[makeProse(random.between(2, 4), random), cited, makeProse(random.between(3, 5), random)].join(" "),
		);
	},
	/** Four one-sentence posts under the same tags. */
	tags: (random, deck) => {
		const facts = makeFacts(random);
		const { name, cashtag } = facts;
		const tags = `#${name} ${cashtag} #DeAI #DePIN @${name.toLowerCase()} #OpenCompute`;
		return deck.deal(4).map(([sentence = ""]) => `${fillSlots(sentence, facts)}\n\n${tags}`);
	},
	/** Four parts of one thread. */
	thread: (random) => {
		const { name, cashtag } = makeFacts(random);
		return [1, 2, 3, 4].map((part) => `${part}/4 ${makeProse(random.between(2, 3), random)} #${name} ${cashtag}`);
	},
	/** Four letters of one author between the same head and foot. */
	frame: (random) => {
		const [head, foot] = random.pick(FRAMES);
		return [0, 1, 2, 3].map(() => `${head}\n\n${makeProse(random.between(5, 7), random)}\n\n${foot}`);
	},
};
