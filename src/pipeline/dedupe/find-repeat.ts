import { hashTriple } from "#pipeline/text/hash.ts";
import { sliceWords, type Words } from "#pipeline/text/word-columns.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { type AlignOptions, align } from "./align.ts";
import { compareFacts, type FactComparison } from "./compare-facts.ts";
import { findTeaser } from "./find-teaser.ts";

/** When a passage that stands twice in one text counts as a repeat. */
export interface RepeatOptions {
	/** Fewest words of a repeated passage. */
	readonly fewestWords: number;
	/** Fewest words of a teaser: a beginning that is cut with an ellipsis, then told in full. */
	readonly fewestTeaserWords: number;
	/** Smallest part of the text that the repeated passage makes up, from 0 to 1. */
	readonly smallestShare: number;
	/** Smallest part of the passage's words that stand in both places, from 0 to 1. */
	readonly density: number;
	/** How far the distance between the two places may drift through edits, in words. */
	readonly drift: number;
	/** Longest run of words, inside the passage, that stands in one place only. */
	readonly widestGap: number;
	/** Most words between the two places, such as a rule or "see more". */
	readonly mostWordsBetween: number;
	/** Most words between a teaser's ellipsis and the text, such as "show more". */
	readonly mostWordsAfterTeaser: number;
	/** Words at the edges of a line that an edit may have changed. */
	readonly editedEdge: number;
	/** What a repeated passage that begins no line must be: so long, that part of the text, and so alike. */
	readonly heavyWords: number;
	readonly heavyShare: number;
	readonly heavyDensity: number;
	/** So many contradicting facts, in that part of the places that differ, make two entries of a list. */
	readonly conflicts: number;
	readonly conflictPurity: number;
	/** A copy that lacks more than this part of the words was edited, */
	readonly editedWords: number;
	/** and counts where both places together are this part of the text. */
	readonly editedShare: number;
	readonly align: AlignOptions;
}

/** A range of words `[start, end)` that repeats what stands elsewhere in the text. */
export interface WordRange {
	readonly start: number;
	readonly end: number;
}

/** The range of words to leave out so that the passage stands once, or null when nothing repeats. */
export function findRepeat(words: Words, options: RepeatOptions): WordRange | null {
	return findTeaser(words, options) ?? findSecondCopy(words, options);
}

function findSecondCopy(words: Words, options: RepeatOptions): WordRange | null {
	const distances = distancesToEarlier(words.hashes);
	if (distances === null) return null;
	const distance = dominantDistance(distances, options.drift);
	const place = laterPlace(distances, distance, options);
	if (place === null || place.matched < options.density * (place.end - place.start)) return null;
	const later = toLines(words, place, options) ?? (isHeavy(words, place, options) ? place : null);
	if (later === null) return null;
	const earlier = { start: Math.max(0, later.start - distance), end: Math.min(later.start, later.end - distance) };
	return isWholeBlock(words, earlier, later, options) ? toRemove(words, earlier, later, options) : null;
}

/** Where the later place goes on with text that the earlier one lacks, the earlier one was a preview. */
function toRemove(words: Words, earlier: WordRange, later: WordRange, options: RepeatOptions): WordRange {
	const continues = words.hashes.length - later.end > options.mostWordsBetween;
	const adjacent = later.start - earlier.end <= options.mostWordsBetween;
	return continues && adjacent && earlier.start <= 2 ? { start: earlier.start, end: later.start } : later;
}

/** Long enough, on lines of its own, and either right behind its first place or at the text's end. */
function isWholeBlock(words: Words, earlier: WordRange, later: WordRange, options: RepeatOptions): boolean {
	const length = later.end - later.start;
	const total = words.hashes.length;
	if (length < Math.max(options.fewestWords, options.smallestShare * total)) return false;
	const adjacent = later.start - earlier.end <= options.mostWordsBetween;
	if (!adjacent && total - later.end > options.mostWordsBetween) return false;
	const { matchA, facts } = comparePlaces(words, earlier, later, options);
	if (facts.conflicts >= options.conflicts && facts.conflicts >= options.conflictPurity * facts.substitutions)
		return false;
	const lost = matchA.reduce((count, match) => (match < 0 ? count + 1 : count), 0);
	return lost <= options.editedWords * length || length + earlier.end - earlier.start >= options.editedShare * total;
}

/** A capture may have lost its lines: then only a long passage that hardly differs will do. */
function isHeavy(
	{ hashes }: Words,
	{ start, end, matched }: Place,
	{ heavyWords, heavyShare, heavyDensity }: RepeatOptions,
): boolean {
	return matched >= heavyDensity * (end - start) && end - start >= Math.max(heavyWords, heavyShare * hashes.length);
}

/** The place in whole lines, some words longer or shorter; null when it does not begin one. */
function toLines({ flags }: Words, { start, end }: WordRange, { editedEdge, drift }: RepeatOptions): WordRange | null {
	const startsLine = (at: number) => at === flags.length || ((flags[at] as number) & WORD_FLAGS.lineStart) !== 0;
	let first = start;
	while (first > 0 && !startsLine(first)) if (start - --first > editedEdge) return null;
	for (let last = end; last <= end + editedEdge; last++) if (startsLine(last)) return { start: first, end: last };
	// the next line may begin with words that also followed the passage in its first place
	for (let last = end - 1; last > first && last >= end - drift; last--) {
		if (startsLine(last)) return { start: first, end: last };
	}
	return { start: first, end };
}

/** Two entries of a list, or two sentences made alike, differ in their facts, or in a word of a text that says more. */
function comparePlaces(
	words: Words,
	{ start, end }: WordRange,
	later: WordRange,
	options: RepeatOptions,
): { matchA: Int32Array; facts: FactComparison } {
	const [first, second] = [sliceWords(words, start, end), sliceWords(words, later.start, later.end)];
	const alignment = align(first.hashes, second.hashes, options.align);
	return { matchA: alignment.matchA, facts: compareFacts(first, second, alignment, options.align) };
}

/** For each word how far back the same three words last stood; 0 where they did not. Null when none ever did. */
function distancesToEarlier(hashes: Uint32Array): Int32Array | null {
	let size = 64;
	while (size < hashes.length * 2) size *= 2;
	if (lastPlaces.length < size) lastPlaces = new Int32Array(size);
	lastPlaces.fill(-1, 0, size);
	let distances: Int32Array | null = null;
	for (let i = 0; i + 2 < hashes.length; i++) {
		let slot = hashTriple(hashes[i] as number, hashes[i + 1] as number, hashes[i + 2] as number) & (size - 1);
		let earlier = lastPlaces[slot] as number;
		while (earlier >= 0 && !isSameTriple(hashes, earlier, i)) {
			slot = (slot + 1) & (size - 1);
			earlier = lastPlaces[slot] as number;
		}
		lastPlaces[slot] = i;
		if (earlier < 0) continue;
		distances ??= new Int32Array(hashes.length);
		distances[i] = i - earlier;
	}
	return distances;
}

/** An open-address table of places, used anew for each text. */
let lastPlaces = new Int32Array(1024);

function isSameTriple(hashes: Uint32Array, x: number, y: number): boolean {
	return hashes[x] === hashes[y] && hashes[x + 1] === hashes[y + 1] && hashes[x + 2] === hashes[y + 2];
}

/** The distance at which most words repeat, counting those that drift from it. */
function dominantDistance(distances: Int32Array, drift: number): number {
	const counts = new Map<number, number>();
	for (const distance of distances) if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
	let best = 0;
	let bestCount = 0;
	for (const [distance] of counts) {
		let count = 0;
		for (let d = distance - drift; d <= distance + drift; d++) count += counts.get(d) ?? 0;
		const exact = counts.get(distance) ?? 0;
		if (count > bestCount || (count === bestCount && exact > (counts.get(best) ?? 0))) {
			best = distance;
			bestCount = count;
		}
	}
	return best;
}

interface Place extends WordRange {
	/** Words that stand at the earlier place too. */
	readonly matched: number;
}

/** The stretch with most words that stood that far back; no longer than the distance, or it would overlap itself. */
function laterPlace(distances: Int32Array, distance: number, { drift, widestGap }: RepeatOptions): Place | null {
	let best: Place | null = null;
	let start = -1;
	let end = -1;
	let matched = 0;
	for (let i = 0; i < distances.length; i++) {
		const d = distances[i] as number;
		if (d === 0 || Math.abs(d - distance) > drift) continue;
		if (start < 0 || i - end > widestGap || i - start > distance + Math.min(drift, distance / 8)) {
			start = i;
			end = i;
			matched = 0;
		}
		matched += i + 3 - Math.max(i, end);
		end = i + 3;
		if (best === null || matched > best.matched) best = { start, end, matched };
	}
	return best;
}
