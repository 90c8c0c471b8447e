import { isFactWord } from "./fact-words.ts";
import { FNV_BASIS, FNV_PRIME, mix } from "./hash.ts";
import { isDigit, isKeycap, isName, isOpened, isWordUnit } from "./letter-tests.ts";
import { skipMarkup, skipThreadCounter } from "./markup.ts";
import { COMPLEX, foldCodePoint, foldCodeUnit, IGNORED, isUnspaced, SEPARATOR } from "./normalize.ts";
import { WordBuffer } from "./word-buffer.ts";
import { WordArena, type Words } from "./word-columns.ts";
import { WORD_FLAGS } from "./word-flags.ts";

/** The folded letter of each ASCII letter and digit: nearly all that is read. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => foldCodeUnit(unit));
/** What {@link WordReader} gives for a character that has no letters, such as an emoji. */
const NO_LETTERS = mix(FNV_BASIS);
const TAG_SIGNS = { hash: 35, dollar: 36, at: 64 } as const;

/**
 * Reads a text into words: folded letters and digits; numbers keep their points and colons. Addresses, HTML
 * tags, link targets, `@mentions`, thread counters and runs of tags are left out; a tag inside a sentence counts.
 */
export function readWords(text: string): Words {
	return new WordArena().keep(viewWords(text)).view();
}

/** As {@link readWords}, without a copy: true until the next text is read. */
export function viewWords(text: string): Words {
	return new WordReader(text).read();
}

const buffer = new WordBuffer();

class WordReader {
	private readonly text: string;
	private at = 0;
	/** Flags that every word of the current line carries. */
	private lineFlags = 0;
	private atLineStart = true;
	/** Where the run of tags began that ends at the last word; -1 outside. */
	private tagRun = -1;
	private tagRunAtLineStart = false;
	/** Whether a mention with a colon was the last thing read. */
	private attributed = false;

	constructor(text: string) {
		this.text = text;
	}

	read(): Words {
		const { text } = this;
		buffer.clear();
		this.startLine();
		while (this.at < text.length) {
			const unit = text.charCodeAt(this.at);
			const folded = foldCodeUnit(unit);
			if (folded > IGNORED) this.readWord();
			else if (folded === IGNORED) this.at++;
			else this.readSeparator(unit);
		}
		if (this.tagRun >= 0) buffer.truncate(this.tagRun);
		return buffer.view();
	}

	private startLine(): void {
		const { text } = this;
		let i = this.at;
		let first = text.charCodeAt(i);
		while (first === 32 || first === 9) first = text.charCodeAt(++i);
		this.lineFlags = first === 62 ? WORD_FLAGS.quoted : 0;
		this.atLineStart = true;
	}

	private readSeparator(unit: number): void {
		const { text } = this;
		switch (unit) {
			case 10:
				this.at++;
				if (this.tagRun >= 0 && this.tagRunAtLineStart) this.dropTagRun();
				this.startLine();
				return;
			case 0x2026:
				buffer.mark(WORD_FLAGS.cut);
				break;
			case 46:
				if (text.startsWith("...", this.at)) buffer.mark(WORD_FLAGS.cut);
				else buffer.mark(WORD_FLAGS.sentenceEnd);
				break;
			case 33:
			case 63:
				buffer.mark(WORD_FLAGS.sentenceEnd);
				break;
		}
		this.at = skipMarkup(text, this.at, unit);
	}

	private readWord(): void {
		const { text } = this;
		const start = this.at;
		const before = start > 0 ? text.charCodeAt(start - 1) : 32;
		const digits = isDigit(text.charCodeAt(start));
		if (digits && isKeycap(text, start)) {
			this.at += 3;
			return;
		}
		if (digits && this.atLineStart) {
			this.at = skipThreadCounter(text, start);
			if (this.at > start) return;
		}
		const hash = this.hashWord();
		if (hash === NO_LETTERS || this.skipAddress()) return;
		if (before === TAG_SIGNS.at && !isWordUnit(text, start - 2)) {
			while (text.charCodeAt(this.at) === 95 || isWordUnit(text, this.at)) this.at++;
			this.attributed = text.charCodeAt(this.at) === 58;
			return;
		}
		const tag = (before === TAG_SIGNS.hash || before === TAG_SIGNS.dollar) && !digits && !isWordUnit(text, start - 2);
		if (tag) {
			if (this.tagRun < 0) {
				this.tagRun = buffer.count;
				this.tagRunAtLineStart = this.atLineStart;
			}
		} else if (this.tagRun >= 0) this.endTagRun();
		let flags = this.lineFlags;
		if (digits || (tag && before === TAG_SIGNS.dollar) || isFactWord(hash)) flags |= WORD_FLAGS.fact;
		if (this.atLineStart) flags |= WORD_FLAGS.lineStart;
		if (this.attributed) flags |= WORD_FLAGS.attributed;
		if (isOpened(text, start)) flags |= WORD_FLAGS.opened;
		if (before === 32 && !tag && isName(text, start) && buffer.isInsideSentence()) flags |= WORD_FLAGS.name;
		this.attributed = false;
		this.atLineStart = false;
		buffer.push(hash, start, this.at - start, flags);
	}

	/** Two tags or more in a row are a label, not part of a sentence. */
	private endTagRun(): void {
		if (buffer.count - this.tagRun >= 2) {
			this.atLineStart = this.tagRunAtLineStart;
			this.dropTagRun();
		}
		this.tagRun = -1;
	}

	private dropTagRun(): void {
		buffer.truncate(this.tagRun);
		this.tagRun = -1;
	}

	/** Moves to the end of the word and gives the hash of its folded letters. */
	private hashWord(): number {
		const { text } = this;
		let hash = FNV_BASIS;
		let i = this.at;
		for (; i < text.length; i++) {
			const plain = ASCII[text.charCodeAt(i)] as number;
			if (plain > IGNORED) {
				hash = Math.imul(hash ^ plain, FNV_PRIME);
				continue;
			}
			const folded = foldCodeUnit(text.charCodeAt(i));
			if (folded > IGNORED && folded < COMPLEX) hash = Math.imul(hash ^ folded, FNV_PRIME);
			else if (folded === COMPLEX) {
				const codePoint = text.codePointAt(i) ?? 0;
				const alone = isUnspaced(codePoint);
				if (alone && i > this.at) break;
				const letters = foldCodePoint(codePoint);
				if (letters === " ") {
					if (i === this.at && codePoint > 0xffff) i += 2;
					break;
				}
				for (let k = 0; k < letters.length; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), FNV_PRIME);
				if (codePoint > 0xffff) i++;
				if (alone) {
					i++;
					break;
				}
			} else if (folded === SEPARATOR) {
				const unit = text.charCodeAt(i);
				if ((unit !== 46 && unit !== 44 && unit !== 58) || !this.isInsideNumber(i)) break;
				if (unit !== 44) hash = Math.imul(hash ^ unit, FNV_PRIME);
			}
		}
		this.at = Math.max(i, this.at + 1);
		return mix(hash);
	}

	private isInsideNumber(i: number): boolean {
		return i > this.at && isDigit(this.text.charCodeAt(i - 1)) && isDigit(this.text.charCodeAt(i + 1));
	}

	/** Whether the word just read began an address (`https://…`, `www.…`); then the whole of it is skipped. */
	private skipAddress(): boolean {
		const { text, at } = this;
		const next = text.charCodeAt(at);
		const scheme = next === 58 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47;
		if (!scheme && !(next === 46 && /^www$/iu.test(text.slice(at - 3, at)))) return false;
		let i = at;
		while (i < text.length && !/[\s<>")\]]/u.test(text.charAt(i))) i++;
		this.at = i;
		return true;
	}
}
