import type { Span } from "#pipeline/model/span.ts";
import { hashSequence } from "#pipeline/text/hash.ts";
import { type KeptWords, WordArena } from "#pipeline/text/word-arena.ts";
import type { BareWords, Words } from "#pipeline/text/word-columns.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { viewWords } from "#pipeline/text/words.ts";
import { findRepeat, type RepeatOptions, type WordRange } from "./find-repeat.ts";

/** What a text is judged by. */
export interface JudgedText extends BareWords {
	/** 52-bit hash of the words: equal for identical texts. */
	readonly key: number;
}

/** A text ready for comparison: its words, each repeated passage once. */
export interface ComparedText extends JudgedText, Words {}

/** A text ready for comparison, kept small: there may be a million. */
export interface KeptText {
	readonly key: number;
	readonly words: KeptWords;
	/** What was left out because it repeats; null when nothing did. */
	readonly repeat: { readonly removed: readonly Span[]; readonly removedWords: number } | null;
}

/**
 * Reads a text for comparison.
 *
 * @param quoted - spans that are known to stand inside block quotations, in order.
 * @param arena - where the words are kept; one for many texts saves memory.
 */
export function keepText(text: string, options: RepeatOptions, quoted: readonly Span[], arena: WordArena): KeptText {
	let words = viewWords(text);
	if (quoted.length > 0) words = withQuoted(words, quoted);
	const removed: Span[] = [];
	const total = words.hashes.length;
	for (let range = findRepeat(words, options); range !== null; range = findRepeat(words, options)) {
		removed.push(toRemovedSpan(text, words, range));
		words = withoutRange(words, range.start, range.end);
	}
	removed.sort((a, b) => a.start - b.start);
	const repeat = removed.length === 0 ? null : { removed, removedWords: total - words.hashes.length };
	return { key: hashSequence(words.hashes), words: arena.keep(words), repeat };
}

/** The words of a kept text. */
export function viewText({ key, words }: KeptText): ComparedText {
	return { ...words.view(), key };
}

/** What a kept text is judged by. */
export function viewBare({ key, words }: KeptText): JudgedText {
	return { key, hashes: words.hashes(), flags: words.flags() };
}

/** Reads one text for comparison. */
export function toComparedText(text: string, options: RepeatOptions): ComparedText {
	return viewText(keepText(text, options, [], new WordArena()));
}

/** Takes along what belongs to the passage but is no word: closing marks, and rules or tags up to the text's edge. */
function toRemovedSpan(text: string, { starts, lengths }: Words, range: WordRange): Span {
	const start = starts[range.start] as number;
	if (range.end === starts.length) return { start, end: text.trimEnd().length };
	if (range.start === 0) return { start, end: starts[range.end] as number };
	const end = (starts[range.end - 1] as number) + (lengths[range.end - 1] as number);
	const space = text.slice(end).search(/\s/u);
	return { start, end: space < 0 ? end : Math.min(end + space, starts[range.end] as number) };
}

function withQuoted(words: Words, quoted: readonly Span[]): Words {
	const flags = words.flags.slice();
	let n = 0;
	for (let i = 0; i < flags.length; i++) {
		while (n < quoted.length && (quoted[n] as Span).end <= (words.starts[i] as number)) n++;
		const span = quoted[n];
		if (span !== undefined && (words.starts[i] as number) >= span.start) {
			flags[i] = (flags[i] as number) | WORD_FLAGS.quoted;
		}
	}
	return { ...words, flags };
}

function withoutRange(words: Words, start: number, end: number): Words {
	return {
		hashes: without(words.hashes, start, end),
		starts: without(words.starts, start, end),
		lengths: without(words.lengths, start, end),
		flags: without(words.flags, start, end),
	};
}

function without<Column extends Uint32Array | Uint8Array>(column: Column, start: number, end: number): Column {
	const kept = column.slice(0, column.length - (end - start)) as Column;
	kept.set(column.subarray(end), start);
	return kept;
}
