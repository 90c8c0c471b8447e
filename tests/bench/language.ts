import type { Random } from "../eval/random.ts";

const WORDS = 12_000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bra cle dri flo gru".split(" ");

/** Words of a real text that the rules of the digest look for, and how many in a hundred words are such. */
const NAMED = ["latency", "inference", "GPU", "validators", "proof", "token", "nodes", "model", "$20", "35 %", "2025"];
const NAMED_SHARE = 6;

/** An invented language whose words are as frequent as those of prose (Zipf), so that two texts share few runs of words. */
export class Language {
	readonly #words: readonly string[];

	constructor(random: Random) {
		const syllable = () => random.pick(SYLLABLES);
		this.#words = Array.from({ length: WORDS }, (_, rank) =>
			Array.from({ length: 1 + Math.floor(0.75 * Math.log10(rank + 2) + random.next()) }, syllable).join(""),
		);
	}

	/** Sentences of 8 to 18 words, on one line. */
	prose(sentences: number, random: Random): string {
		return Array.from({ length: sentences }, () => this.#sentence(random)).join(" ");
	}

	#sentence(random: Random): string {
		const words = Array.from({ length: random.between(8, 18) }, () => this.#word(random)).join(" ");
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
	}

	#word(random: Random): string {
		if (random.below(100) < NAMED_SHARE) return random.pick(NAMED);
		return this.#words[Math.floor(WORDS ** random.next()) - 1] ?? "";
	}
}
