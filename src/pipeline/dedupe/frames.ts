import { hashTriple } from "#pipeline/text/hash.ts";
import { shingleHashes } from "#pipeline/text/shingles.ts";

export interface FrameOptions {
	/** A run of six words in so many texts that are not copies of each other is boilerplate. */
	readonly fewestTexts: number;
}

/** For each word 1 where it stands in boilerplate or in a template's skeleton, else 0. */
export type Frame = Uint8Array;

const RUN = 6;

/**
 * Counts in how many unrelated texts each run of six words stands. Runs are counted in a table of single bytes
 * without their names, so a count may be too high by chance, never too low; at two places a word that is one
 * run in a hundred, and a frame is made of runs that follow each other.
 */
export class FrameCounter {
	private readonly counts: Uint8Array;
	private readonly fewestTexts: number;

	/** `words`: how many words all texts have together. */
	constructor(words: number, { fewestTexts }: FrameOptions) {
		let size = 1 << 12;
		while (size < words * 2) size *= 2;
		this.counts = new Uint8Array(size);
		this.fewestTexts = fewestTexts;
	}

	/** Counts texts that are one and the same: a run counts once. */
	add(texts: readonly Uint32Array[]): void {
		const mask = this.counts.length - 1;
		if (texts.length === 1) for (const run of runHashes(texts[0] as Uint32Array)) this.increment(run & mask);
		else for (const run of new Set(texts.flatMap((words) => Array.from(runHashes(words))))) this.increment(run & mask);
	}

	private increment(slot: number): void {
		const count = this.counts[slot] as number;
		if (count < 255) this.counts[slot] = count + 1;
	}

	/** Which words of a text are frame; null when none is. */
	frameOf(words: Uint32Array): Frame | null {
		const mask = this.counts.length - 1;
		const runs = runHashes(words);
		let frame: Frame | null = null;
		for (let i = 0; i < runs.length; i++) {
			if ((this.counts[(runs[i] as number) & mask] as number) < this.fewestTexts) continue;
			frame ??= new Uint8Array(words.length);
			frame.fill(1, i, i + RUN);
		}
		return frame;
	}
}

function runHashes(words: Uint32Array): Uint32Array {
	const shingles = shingleHashes(words);
	const runs = new Uint32Array(Math.max(0, shingles.length - 3));
	for (let i = 0; i < runs.length; i++) runs[i] = hashTriple(shingles[i] as number, shingles[i + 3] as number, RUN);
	return runs;
}
