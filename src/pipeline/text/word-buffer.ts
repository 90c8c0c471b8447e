import { emptyWords, sliceWords, type Words } from "./word-columns.ts";
import { WORD_FLAGS } from "./word-flags.ts";

const SENTENCE_END = WORD_FLAGS.sentenceEnd | WORD_FLAGS.cut;

/** Growing columns for words; one is reused for all texts, so that reading a text allocates next to nothing. */
export class WordBuffer {
	count = 0;
	private columns = emptyWords(4096);

	clear(): void {
		this.count = 0;
	}

	push(hash: number, start: number, length: number, flags: number): void {
		if (this.count === this.columns.hashes.length) this.grow();
		const { hashes, starts, lengths } = this.columns;
		hashes[this.count] = hash;
		starts[this.count] = start;
		lengths[this.count] = Math.min(length, 255);
		this.columns.flags[this.count] = flags;
		this.count++;
	}

	/** Sets flags of the last word. */
	mark(flags: number): void {
		const last = this.count - 1;
		if (last >= 0) this.columns.flags[last] = (this.columns.flags[last] as number) | flags;
	}

	/** Whether the next word would go on with a sentence. */
	isInsideSentence(): boolean {
		return this.count > 0 && ((this.columns.flags[this.count - 1] as number) & SENTENCE_END) === 0;
	}

	truncate(count: number): void {
		this.count = count;
	}

	/** What was pushed so far; true until the buffer is cleared. */
	view(): Words {
		return sliceWords(this.columns, 0, this.count);
	}

	private grow(): void {
		const { hashes, starts, lengths, flags } = this.columns;
		this.columns = emptyWords(hashes.length * 2);
		this.columns.hashes.set(hashes);
		this.columns.starts.set(starts);
		this.columns.lengths.set(lengths);
		this.columns.flags.set(flags);
	}
}
