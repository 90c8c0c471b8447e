import { hashTriple } from "#pipeline/text/hash.ts";
import type { CandidateOptions } from "./candidates.ts";
import { type ComparedText, type KeptText, viewText } from "./compared-text.ts";
import { judge, type Verdict } from "./judge.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { indexShingles, type ShingleIndex } from "./shingle-index.ts";

/** A known text that a new one is the same as, quotes, or shares a template with. */
export interface KnownMatch {
	/** Its place in the list that the known texts were given in. */
	readonly place: number;
	readonly verdict: Verdict;
}

/** How many of the most alike known texts are compared exactly. */
const MOST_COMPARED = 12;

/** Texts that are known already: a new one is looked up without comparing the known ones with each other again. */
export class KnownTexts {
	private readonly texts: readonly KeptText[];
	private readonly index: ShingleIndex;
	private readonly options: { readonly candidates: CandidateOptions; readonly judge: JudgeOptions };
	private readonly hits: Uint16Array;

	constructor(texts: readonly KeptText[], options: KnownTexts["options"]) {
		this.texts = texts;
		this.options = options;
		this.hits = new Uint16Array(texts.length);
		const hashes = { length: texts.length, at: (place: number) => (texts[place] as KeptText).words.hashes() };
		this.index = indexShingles(hashes, (words) => this.samplingOf(words));
	}

	/** What the text has to do with known ones, the most alike first; unrelated ones are left out. */
	find(text: ComparedText): KnownMatch[] {
		const touched = this.countHits(text.hashes);
		touched.sort((x, y) => (this.hits[y] as number) - (this.hits[x] as number) || x - y);
		const enough = touched.filter((place) => (this.hits[place] as number) >= 2).slice(0, MOST_COMPARED);
		for (const place of touched) this.hits[place] = 0;
		return enough
			.map((place) => ({ place, verdict: judge(text, viewText(this.texts[place] as KeptText), this.options.judge) }))
			.filter(({ verdict }) => verdict.kind !== "different");
	}

	private samplingOf(words: number): number {
		const { shortText, sampling } = this.options.candidates;
		return words < shortText ? 1 : sampling;
	}

	private countHits(words: Uint32Array): number[] {
		const { lists, texts } = this.index;
		const sampling = this.samplingOf(words.length);
		const touched: number[] = [];
		for (let i = 0; i + 2 < words.length; i++) {
			const shingle = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
			const list = shingle % sampling === 0 ? this.listOf(shingle) : -1;
			if (list < 0) continue;
			const first = lists[list] as number;
			const end = Math.min(lists[list + 1] as number, first + this.options.candidates.mostCommonTexts);
			for (let n = first; n < end; n++) {
				const place = texts[n] as number;
				if (this.hits[place] === 0) touched.push(place);
				this.hits[place] = (this.hits[place] as number) + 1;
			}
		}
		return touched;
	}

	private listOf(shingle: number): number {
		const { shingles } = this.index;
		let [low, high] = [0, shingles.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((shingles[middle] as number) < shingle) low = middle + 1;
			else high = middle;
		}
		return shingles[low] === shingle ? low : -1;
	}
}
