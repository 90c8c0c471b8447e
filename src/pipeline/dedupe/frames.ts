import { hashTriple } from "#pipeline/text/hash.ts";
import { ScatteredSlots } from "./scattered-slots.ts";

export interface FrameOptions {
	/** A run of six words in so many texts that are not copies of each other is boilerplate. */
	readonly fewestTexts: number;
}

/** For each word 1 where it stands in boilerplate or in a template's skeleton, else 0. */
export type Frame = Uint8Array;

const RUN = 6;
const HALF = RUN / 2;
/** One run in 2 to this power is counted, chosen by its hash: of a passage of some length hardly a word is missed. */
const SAMPLING_BITS = 1;
const SAMPLED = (1 << SAMPLING_BITS) - 1;

/**
 * Counts in how many unrelated texts each run of six words stands. Runs are counted in a table of single bytes
 * without their names, so a count may be too high by chance, never too low; at two places a word that is one
 * run in a hundred, and a frame is made of runs that follow each other.
 */
export class FrameCounter {
	private readonly counts: Uint8Array;
	private readonly waiting: ScatteredSlots;
	private readonly fewestTexts: number;

	/** `words`: how many words all texts have together. */
	constructor(words: number, { fewestTexts }: FrameOptions) {
		let size = 1 << 12;
		while (size << SAMPLING_BITS < words * 2) size *= 2;
		this.counts = new Uint8Array(size);
		this.waiting = new ScatteredSlots(size, (slots) => countSlots(this.counts, slots));
		this.fewestTexts = fewestTexts;
	}

	/** Counts texts that are one and the same: a run counts once. */
	add(texts: readonly Uint32Array[]): void {
		const seen = texts.length > 1 ? new Set<number>() : null;
		for (const words of texts) {
			const count = hashRuns(words);
			for (let i = 0; i < count; i++) {
				const run = runs[i] as number;
				if ((run & SAMPLED) !== 0) continue;
				if (seen !== null) {
					if (seen.has(run)) continue;
					seen.add(run);
				}
				this.waiting.push(this.slotOf(run));
			}
		}
	}

	/** Ends the counting. */
	complete(): void {
		this.waiting.flush();
	}

	/** Which words of a text are frame; null when none is. Ask when all are counted. */
	frameOf(words: Uint32Array): Frame | null {
		const count = hashRuns(words);
		let frame: Frame | null = null;
		for (let i = 0; i < count; i++) {
			const run = runs[i] as number;
			if ((run & SAMPLED) !== 0 || (this.counts[this.slotOf(run)] as number) < this.fewestTexts) continue;
			frame ??= new Uint8Array(words.length);
			frame.fill(1, i, i + RUN);
		}
		return frame;
	}

	private slotOf(run: number): number {
		return (run >>> SAMPLING_BITS) & (this.counts.length - 1);
	}
}

function countSlots(counts: Uint8Array, slots: Uint32Array): void {
	for (let n = 0; n < slots.length; n++) {
		const slot = slots[n] as number;
		const known = counts[slot] as number;
		if (known < 255) counts[slot] = known + 1;
	}
}

/** Hashes of runs, written anew for each text. */
let runs = new Uint32Array(1024);

/** Fills `runs` with the hashes of all runs of six words; gives their number. */
function hashRuns(words: Uint32Array): number {
	const count = words.length - RUN + 1;
	if (count <= 0) return 0;
	if (runs.length < words.length) runs = new Uint32Array(words.length * 2);
	// a half that ends one run begins another: each is hashed once
	const halves = count + HALF;
	for (let i = 0; i < halves; i++) {
		runs[i] = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
		if (i >= HALF) runs[i - HALF] = hashTriple(runs[i - HALF] as number, runs[i] as number, RUN);
	}
	return count;
}
