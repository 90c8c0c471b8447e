import type { Words } from "./word-columns.ts";

/** Seven bytes a word: a begin is kept as the distance from the begin before it. */
interface Block {
	readonly hashes: Uint32Array;
	readonly steps: Uint8Array;
	readonly lengths: Uint8Array;
	readonly flags: Uint8Array;
}

/** Stands for all longer steps; where those words begin is kept apart. */
const FAR = 255;

/** Keeps the words of many texts in a few large columns: a tenth of the memory that columns of their own would take. */
export class WordArena {
	private block = emptyBlock(0);
	private used = 0;
	private readonly blockWords: number;

	/** `blockWords`: how many words are set aside at a time, seven bytes each. */
	constructor(blockWords = 1) {
		this.blockWords = blockWords;
	}

	/** A copy of `words` that lives as long as any text of its block. */
	keep({ hashes, starts, lengths, flags }: Words): KeptWords {
		const count = hashes.length;
		if (this.used + count > this.block.hashes.length) {
			this.block = emptyBlock(Math.max(this.blockWords, count));
			this.used = 0;
		}
		const { block, used } = this;
		block.hashes.set(hashes, used);
		block.lengths.set(lengths, used);
		block.flags.set(flags, used);
		this.used += count;
		return new KeptWords(block, used, used + count, keepSteps(starts, block.steps, used));
	}
}

/** Writes the steps between begins; gives the begins that are too far from the one before, null when none is. */
function keepSteps(starts: Uint32Array, steps: Uint8Array, offset: number): readonly number[] | null {
	let far: number[] | null = null;
	let last = 0;
	for (let i = 0; i < starts.length; i++) {
		const start = starts[i] as number;
		const step = start - last;
		last = start;
		if (step < FAR) {
			steps[offset + i] = step;
			continue;
		}
		steps[offset + i] = FAR;
		far ??= [];
		far.push(start);
	}
	return far;
}

/** Where an arena keeps the words of a text. */
export class KeptWords {
	private readonly block: Block;
	private readonly start: number;
	private readonly end: number;
	private readonly far: readonly number[] | null;

	constructor(block: Block, start: number, end: number, far: readonly number[] | null) {
		this.block = block;
		this.start = start;
		this.end = end;
		this.far = far;
	}

	get count(): number {
		return this.end - this.start;
	}

	view(): Words {
		const lengths = this.block.lengths.subarray(this.start, this.end);
		return { hashes: this.hashes(), starts: this.starts(), lengths, flags: this.flags() };
	}

	hashes(): Uint32Array {
		return this.block.hashes.subarray(this.start, this.end);
	}

	flags(): Uint8Array {
		return this.block.flags.subarray(this.start, this.end);
	}

	private starts(): Uint32Array {
		const starts = new Uint32Array(this.count);
		let last = 0;
		let far = 0;
		for (let i = 0; i < starts.length; i++) {
			const step = this.block.steps[this.start + i] as number;
			last = step === FAR ? (this.far?.[far++] as number) : last + step;
			starts[i] = last;
		}
		return starts;
	}
}

function emptyBlock(count: number): Block {
	return {
		hashes: new Uint32Array(count),
		steps: new Uint8Array(count),
		lengths: new Uint8Array(count),
		flags: new Uint8Array(count),
	};
}
