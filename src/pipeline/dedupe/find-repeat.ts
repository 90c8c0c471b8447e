import { hashTriple } from "#pipeline/text/hash.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import type { Words } from "#pipeline/text/words.ts";

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
	/** Most words between the two places, such as a rule or "see more". */
	readonly mostWordsBetween: number;
}

/** A range of words `[start, end)` that repeats what stands elsewhere in the text. */
export interface WordRange {
	readonly start: number;
	readonly end: number;
}

/** The range of words to leave out so that the passage stands once, or null when nothing repeats. */
export function findRepeat(words: Words, options: RepeatOptions): WordRange | null {
	const distances = distancesToEarlier(words.hashes);
	const distance = dominantDistance(distances, options.drift);
	if (distance === 0) return null;
	const later = laterPlace(distances, distance, options);
	if (later === null) return null;
	const { start, end, matched } = later;
	const earlierStart = Math.max(0, start - distance);
	const earlierEnd = Math.min(start, end - distance);
	const total = words.hashes.length;
	const length = end - start;
	if (matched < options.density * length) return null;
	const between = start - earlierEnd;
	if (isTeaser(words, earlierEnd, start) && earlierStart <= 2 && length >= options.fewestTeaserWords) {
		return { start: earlierStart, end: start };
	}
	if (length < options.fewestWords || length < options.smallestShare * total) return null;
	if (between > options.mostWordsBetween && total - end > options.mostWordsBetween) return null;
	const continues = total - end > options.mostWordsBetween;
	return continues && earlierStart <= 2 ? { start: earlierStart, end: start } : { start, end };
}

function isTeaser(words: Words, earlierEnd: number, start: number): boolean {
	for (let i = Math.max(0, earlierEnd - 1); i < Math.min(start, earlierEnd + 3); i++) {
		if (((words.flags[i] as number) & WORD_FLAGS.cut) !== 0) return start - earlierEnd <= 4;
	}
	return false;
}

/** For each word how far back the same three words last stood; 0 where they did not. */
function distancesToEarlier(hashes: Uint32Array): Int32Array {
	const distances = new Int32Array(hashes.length);
	const last = new Map<number, number>();
	for (let i = 0; i + 2 < hashes.length; i++) {
		const shingle = hashTriple(hashes[i] as number, hashes[i + 1] as number, hashes[i + 2] as number);
		const earlier = last.get(shingle);
		if (earlier !== undefined) distances[i] = i - earlier;
		last.set(shingle, i);
	}
	return distances;
}

/** The distance at which most words repeat, counting those that drift from it; 0 if none repeats. */
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

function laterPlace(
	distances: Int32Array,
	distance: number,
	{ drift }: RepeatOptions,
): { start: number; end: number; matched: number } | null {
	let start = -1;
	let end = -1;
	let matched = 0;
	for (let i = 0; i < distances.length; i++) {
		const d = distances[i] as number;
		if (d === 0 || Math.abs(d - distance) > drift) continue;
		if (start < 0) start = i;
		matched += Math.min(i + 3, distances.length) - Math.max(i, end);
		end = i + 3;
	}
	return start < 0 ? null : { start, end, matched };
}
