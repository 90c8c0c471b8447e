import { type Fingerprint, RANKS } from "./fingerprint.ts";
import { type Link, type Sample, SHINGLE } from "./link-samples.ts";

/** Words between two links that follow each other, or before the first and behind the last. */
export interface Gap {
	readonly start: number;
	readonly end: number;
	/** Words of it that the other text lacks, and the longest run of them. */
	readonly own: number;
	readonly longest: number;
	/** Where the other text's words of the gap begin, and behind them; the end may come first where passages moved. */
	readonly otherStart: number;
	readonly otherEnd: number;
	/** Whether both gaps are equally wide. */
	readonly isEven: boolean;
}

/** First the gap before all links, last the one behind them. */
export function findGaps(
	{ words, limit }: Fingerprint,
	sample: Sample,
	other: Sample,
	otherWords: number,
	links: readonly Link[],
): Gap[] {
	const shared = new Set(links.map(([place]) => place));
	const sharedOther = new Set(links.map(([, place]) => place));
	const missing = sample.places.filter((place) => !shared.has(place));
	const missingOther = other.places.filter((place) => !sharedOther.has(place));
	const unseen = UNSEEN * (RANKS / limit - 2);
	const edges: Link[] = [[-SHINGLE, -SHINGLE], ...links, [words, otherWords]];
	return edges.slice(1).map(([to, toOther], i) => {
		const [from, fromOther] = edges[i] as Link;
		const [start, end] = [from + SHINGLE, Math.max(to, from + SHINGLE)];
		const between = missing.filter((place) => place > from && place < to);
		const width = toOther - fromOther - SHINGLE;
		const moved = width < -2 || width > end - start + 200;
		const hasOther = missingOther.some((place) => place > fromOther && place < toOther);
		const first = between[0] ?? 0;
		const spread = between.length === 0 ? 0 : (between.at(-1) as number) - first + 1;
		const estimate = ownWords({ gap: to - start, width, spread, count: between.length, hasOther, moved, unseen });
		return {
			start,
			end,
			otherStart: fromOther + SHINGLE,
			otherEnd: toOther,
			isEven: width === to - start,
			...estimate,
		};
	});
}

/** A longer gap without a shared shingle is a passage of its own, not one with words changed here and there. */
const LONGEST_SCATTERED = 25;

/** Part of the distance between sampled shingles by which a passage reaches beyond them. */
const UNSEEN = 0.7;

interface GapShape {
	/** Words in the gap, and in the other text's gap; below zero where links overlap. */
	readonly gap: number;
	readonly width: number;
	/** Missing shingles in the gap: from the first to the last, and how many. */
	readonly spread: number;
	readonly count: number;
	/** Whether the other text's gap has shingles of its own. */
	readonly hasOther: boolean;
	readonly moved: boolean;
	/** Words by which a passage reaches beyond the shingles that are seen missing, where samples are thin. */
	readonly unseen: number;
}

/**
 * How many words of a gap are its text's own. The factors are means over 80,000 gaps between the sampled shingles of
 * labelled pairs whose full texts were aligned.
 */
function ownWords({ gap, width, spread, count, hasOther, moved, unseen }: GapShape): { own: number; longest: number } {
	if (gap <= 0) return { own: 0, longest: 0 };
	const surplus = moved ? 0 : Math.max(0, gap - width);
	if (count === 0) {
		const own = Math.min(gap, Math.max(surplus, hasOther && width === gap ? 1 : 0));
		return { own, longest: own };
	}
	if (spread > LONGEST_SCATTERED) {
		const own = Math.min(gap, Math.max(surplus, spread + 1 + unseen));
		return { own, longest: own };
	}
	if (!moved && Math.abs(gap - width) <= 2) {
		const own = Math.min(gap, Math.max(1, surplus, 0.48 * spread));
		return { own, longest: Math.min(own, Math.max(1 + 0.2 * spread, surplus)) };
	}
	if (!moved && Math.abs(gap - width) * 3 <= gap) {
		const own = Math.min(gap, Math.max(surplus, 0.65 * (spread + unseen)));
		return { own, longest: Math.max(surplus, 0.75 * own) };
	}
	const own = Math.min(gap, Math.max(surplus, 0.85 * (spread + unseen)));
	return { own, longest: Math.max(surplus, 0.95 * own) };
}
