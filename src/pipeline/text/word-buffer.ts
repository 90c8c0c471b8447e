import { WORD_FLAGS } from "./word-flags.ts";
import type { Words } from "./words.ts";

const SENTENCE_END = WORD_FLAGS.sentenceEnd | WORD_FLAGS.cut;

/** Growing columns for words; one is reused for all texts, so that reading a text allocates only its result. */
export class WordBuffer {
	count = 0;
	private hashes = new Uint32Array(1024);
	private starts = new Uint32Array(1024);
	private ends = new Uint32Array(1024);
	private flags = new Uint8Array(1024);

	clear(): void {
		this.count = 0;
	}

	push(hash: number, start: number, end: number, flags: number): void {
		if (this.count === this.hashes.length) this.grow();
		this.hashes[this.count] = hash;
		this.starts[this.count] = start;
		this.ends[this.count] = end;
		this.flags[this.count] = flags;
		this.count++;
	}

	/** Sets flags of the last word. */
	mark(flags: number): void {
		if (this.count > 0) this.flags[this.count - 1] = (this.flags[this.count - 1] as number) | flags;
	}

	/** Whether the next word would go on with a sentence. */
	isInsideSentence(): boolean {
		return this.count > 0 && ((this.flags[this.count - 1] as number) & SENTENCE_END) === 0;
	}

	truncate(count: number): void {
		this.count = count;
	}

	toWords(): Words {
		return {
			hashes: this.hashes.slice(0, this.count),
			starts: this.starts.slice(0, this.count),
			ends: this.ends.slice(0, this.count),
			flags: this.flags.slice(0, this.count),
		};
	}

	private grow(): void {
		const length = this.hashes.length * 2;
		const { hashes, starts, ends, flags } = this;
		this.hashes = new Uint32Array(length);
		this.starts = new Uint32Array(length);
		this.ends = new Uint32Array(length);
		this.flags = new Uint8Array(length);
		this.hashes.set(hashes);
		this.starts.set(starts);
		this.ends.set(ends);
		this.flags.set(flags);
	}
}
