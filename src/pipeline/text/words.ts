import { viewCodeUnits } from "./code-units.ts";
import { isFactWord } from "./fact-words.ts";
import { FNV_BASIS, FNV_PRIME, mix } from "./hash.ts";
import { isDigit, isKeycap, isName, isOpened, isWordUnit } from "./letter-tests.ts";
import { skipMarkup, skipThreadCounter } from "./markup.ts";
import { COMPLEX, foldCodePoint, foldCodeUnit, IGNORED, isUnspaced, SEPARATOR } from "./normalize.ts";
import { WordBuffer } from "./word-buffer.ts";
import { copyWords, type Words } from "./word-columns.ts";
import { WORD_FLAGS } from "./word-flags.ts";

/** What {@link WordReader} gives for a character that has no letters, such as an emoji. */
const NO_LETTERS = mix(FNV_BASIS) | 0;
/** What each ASCII character counts as: nearly all that is read. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => foldCodeUnit(unit));
/** An imported constant is read anew for each letter, one of this file is not. */
const PRIME = FNV_PRIME;
const BASIS = FNV_BASIS | 0;
const LAST_IGNORED = IGNORED;
const SPACE = 32;
const TAG_SIGNS = { hash: 35, dollar: 36, at: 64 } as const;

/**
 * Reads a text into words: folded letters and digits; numbers keep their points and colons. Addresses, HTML
 * tags, link targets, `@mentions`, thread counters and runs of tags are left out; a tag inside a sentence counts.
 */
export function readWords(text: string): Words {
	return copyWords(viewWords(text));
}

/** As {@link readWords}, without a copy: true until the next text is read. */
export function viewWords(text: string): Words {
	return new WordReader(text).read();
}

const buffer = new WordBuffer();

class WordReader {
	private readonly text: string;
	private readonly units: Uint16Array;
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
		this.units = viewCodeUnits(text);
	}

	read(): Words {
		const { units } = this;
		const { length } = this.text;
		buffer.clear();
		this.startLine();
		while (this.at < length) {
			const unit = units[this.at] as number;
			const folded = foldCodeUnit(unit);
			if (folded > IGNORED) this.readWord();
			else if (unit === SPACE) this.at++;
			else if (folded === IGNORED) this.at++;
			else this.readSeparator(unit);
		}
		if (this.tagRun >= 0) buffer.truncate(this.tagRun);
		return buffer.view();
	}

	private startLine(): void {
		const { units } = this;
		let i = this.at;
		while (units[i] === SPACE || units[i] === 9) i++;
		this.lineFlags = units[i] === 62 ? WORD_FLAGS.quoted : 0;
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
		const { units } = this;
		const start = this.at;
		const before = start > 0 ? (units[start - 1] as number) : SPACE;
		const digits = isDigit(units[start] as number);
		if (digits && isKeycap(units, start)) {
			this.at += 3;
			return;
		}
		if (digits && this.atLineStart) {
			this.at = skipThreadCounter(this.text, start);
			if (this.at > start) return;
		}
		const hash = this.hashWord();
		if (hash === NO_LETTERS || this.skipAddress()) return;
		if (before === TAG_SIGNS.at && !isWordUnit(units, start - 2)) {
			while (units[this.at] === 95 || isWordUnit(units, this.at)) this.at++;
			this.attributed = units[this.at] === 58;
			return;
		}
		const tag = (before === TAG_SIGNS.hash || before === TAG_SIGNS.dollar) && !digits && !isWordUnit(units, start - 2);
		if (tag) {
			if (this.tagRun < 0) {
				this.tagRun = buffer.count;
				this.tagRunAtLineStart = this.atLineStart;
			}
		} else if (this.tagRun >= 0) this.endTagRun();
		let flags = this.lineFlags;
		if (digits || (tag && before === TAG_SIGNS.dollar) || isFactWord(hash >>> 0)) flags |= WORD_FLAGS.fact;
		if (this.atLineStart) flags |= WORD_FLAGS.lineStart;
		if (this.attributed) flags |= WORD_FLAGS.attributed;
		if (isOpened(units, start)) flags |= WORD_FLAGS.opened;
		if (before === SPACE && !tag && isName(units, start) && buffer.isInsideSentence()) flags |= WORD_FLAGS.name;
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

	/** Moves to the end of the word and gives the hash of its folded letters, signed: an unsigned one would be boxed. */
	private hashWord(): number {
		const { text, units } = this;
		let hash = BASIS;
		let i = this.at;
		for (; ; i++) {
			const unit = units[i] as number;
			const plain = unit < 128 ? (ASCII[unit] as number) : 0;
			if (plain > LAST_IGNORED) {
				hash = Math.imul(hash ^ plain, PRIME);
				continue;
			}
			const folded = foldCodeUnit(unit);
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
				// the zero behind the last unit is a separator
				if ((unit !== 46 && unit !== 44 && unit !== 58) || !this.isInsideNumber(i)) break;
				if (unit !== 44) hash = Math.imul(hash ^ unit, FNV_PRIME);
			}
		}
		this.at = Math.max(i, this.at + 1);
		return mix(hash) | 0;
	}

	private isInsideNumber(i: number): boolean {
		return i > this.at && isDigit(this.units[i - 1] as number) && isDigit(this.units[i + 1] as number);
	}

	/** Whether the word just read began an address (`https://…`, `www.…`); then the whole of it is skipped. */
	private skipAddress(): boolean {
		const { text, units, at } = this;
		const next = units[at] as number;
		if (next !== 58 && next !== 46) return false;
		const scheme = next === 58 && units[at + 1] === 47 && units[at + 2] === 47;
		if (!scheme && !(next === 46 && /^www$/iu.test(text.slice(at - 3, at)))) return false;
		let i = at;
		while (i < text.length && !/[\s<>")\]]/u.test(text.charAt(i))) i++;
		this.at = i;
		return true;
	}
}
