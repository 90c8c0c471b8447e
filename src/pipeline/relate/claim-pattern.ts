import type { ClaimPattern } from "#pipeline/model/claim.ts";
import { hashString } from "#pipeline/text/hash.ts";
import { readWords } from "#pipeline/text/words.ts";

/** A word of a text that some pattern knows. */
export interface KnownWord {
	readonly hash: number;
	/** Its place among all words of the text. */
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

/** Words that stand one after the other; of each, the hashes of its spellings. */
interface Phrase {
	readonly words: readonly (readonly number[])[];
	readonly percent: boolean;
}

/** A pattern made ready for matching: of each line, one phrase must be there. */
export type CompiledPattern = readonly (readonly Phrase[])[];

/** Words that mean something else without their last letter. */
const NO_PLURALS = new Set(["times", "news", "goods", "means"]);
const PERCENT = /\s?(?:%|percent|per[ -]cent)$/iu;
const PERCENT_AHEAD = /^\s?(?:%|percent|per[ -]cent)/iu;

/**
 * Makes a pattern ready. Letters are compared as copies are (case, accents, apostrophes and look-alikes set aside),
 * hyphens count as spaces, a plural's `s` and the separators in figures count for nothing; `100x` holds the figure `100`.
 */
export function compilePattern({ all, figures }: ClaimPattern): CompiledPattern {
	return [...all.map((line) => line.map(toPhrase)), ...figures.map((figure) => [toPhrase(figure)])];
}

function toPhrase(written: string): Phrase {
	const plain = written.replace(PERCENT, "").replace(/[$#@]/gu, " ");
	const { starts, lengths } = readWords(plain);
	const words = Array.from(starts, (start, index) =>
		spellings(plain.slice(start, start + (lengths[index] ?? 0)).toLowerCase()),
	);
	return { words, percent: PERCENT.test(written) };
}

function spellings(word: string): number[] {
	if (/^\d/u.test(word)) return [wordHash(word), wordHash(`${word}x`)];
	const singular = word.replace(/(?<=[^s])s$/u, "");
	const forms = [word, singular, `${singular}s`].filter((form) => form === word || !NO_PLURALS.has(form));
	return [...new Set(NO_PLURALS.has(word) ? [word] : forms)].map(wordHash);
}

function wordHash(word: string): number {
	return readWords(word).hashes[0] ?? hashString(word);
}

/** Every hash that the pattern asks for. */
export function hashesOf(pattern: CompiledPattern): readonly number[] {
	return pattern.flatMap((line) => line.flatMap(({ words }) => words.flat()));
}

/** The hashes of which one must be there for a line to be. */
export function firstHashes(line: CompiledPattern[number]): readonly number[] {
	return line.flatMap(({ words: [first = []] }) => first);
}

/**
 * The same pattern with the line first whose words stand in the fewest posts: what fails most often is tried first.
 *
 * @param postsWith in how many posts a hash stands
 */
export function rarestFirst(pattern: CompiledPattern, postsWith: (hash: number) => number): CompiledPattern {
	const total = (line: CompiledPattern[number]) => firstHashes(line).reduce((sum, hash) => sum + postsWith(hash), 0);
	return pattern
		.map((line) => ({ line, posts: total(line) }))
		.sort((a, b) => a.posts - b.posts)
		.map(({ line }) => line);
}

/** Words of a stretch of text, with the places of each hash among them. */
export interface KnownWords {
	readonly text: string;
	readonly words: readonly KnownWord[];
	readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Makes words ready to be matched; they ascend and are all of the stretch that a pattern could know. */
export function indexWords(text: string, words: readonly KnownWord[]): KnownWords {
	const places = new Map<number, number[]>();
	for (const [at, { hash }] of words.entries()) {
		const there = places.get(hash);
		if (there) there.push(at);
		else places.set(hash, [at]);
	}
	return { text, words, places };
}

/** Whether the words hold one phrase of each line. */
export function matchesPattern(pattern: CompiledPattern, known: KnownWords): boolean {
	return pattern.every((line) => line.some((phrase) => holdsPhrase(known, phrase)));
}

function holdsPhrase(known: KnownWords, phrase: Phrase): boolean {
	const [first = []] = phrase.words;
	if (phrase.words.length === 1 && !phrase.percent) return first.some((hash) => known.places.has(hash));
	return first.some((hash) => known.places.get(hash)?.some((at) => standsAt(phrase, known, at)));
}

function standsAt({ words, percent }: Phrase, known: KnownWords, at: number): boolean {
	const first = known.words[at]?.index ?? 0;
	const isThere = words.every((hashes, step) => {
		const word = known.words[at + step];
		return word !== undefined && word.index === first + step && hashes.includes(word.hash);
	});
	const end = known.words[at + words.length - 1]?.end ?? 0;
	return isThere && (!percent || PERCENT_AHEAD.test(known.text.slice(end, end + 12)));
}
