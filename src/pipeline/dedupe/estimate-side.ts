import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Gap } from "./link-gaps.ts";
import { type Link, type Sample, SHINGLE } from "./link-samples.ts";
import type { Side } from "./overlap.ts";

/** As of the alignment of texts: stretches of links that are no further apart, in words, belong together, */
const STRETCH_GAP = 16;
/** and one that covers fewer words than eight, of which at the edges some go unseen, is a turn of speech. */
const SMALLEST_STRETCH = 6;
/** By how many words a stretch may begin or end elsewhere than the links show. */
const SLACK = 3;

/** What one text shares with another, estimated from the shingles that both fingerprints hold. */
export function estimateSide(
	own: Fingerprint,
	{ places }: Sample,
	links: readonly Link[],
	gaps: readonly Gap[],
): { side: Side; blocks: number; longestBlock: number } {
	const inside = gaps.slice(1, -1);
	let [covered, blocks, block, longestBlock] = [own.words, 1, SHINGLE, SHINGLE];
	for (const { own: lost } of gaps) covered -= lost;
	for (const [i, gap] of inside.entries()) {
		const step = (links[i + 1] as Link)[0] - (links[i] as Link)[0];
		if (gap.own === 0 && gap.isEven) block += step;
		else {
			blocks++;
			block = SHINGLE;
		}
		longestBlock = Math.max(longestBlock, block);
	}
	const stretch = sharedStretch(own, places, links, inside);
	const isInside = (gap: Gap) => gap.start >= stretch.start && gap.end <= stretch.end;
	const total = links.length === 0 ? 0 : Math.max(0, Math.round(covered));
	return {
		side: {
			words: own.words,
			covered: total,
			longestOwn: Math.round(Math.max(0, ...gaps.map(({ longest }) => longest))),
			before: stretch.start,
			after: own.words - stretch.end,
			stretch: stretch.end - stretch.start,
			inside: Math.round(Math.max(0, ...inside.filter(isInside).map(({ longest }) => longest))),
			marks: marksOf(own, stretch),
			surely: marksOf(own, stretch),
			begins: own.lines.includes(stretch.start),
			resumes: own.lines.some((place) => place >= stretch.surelyTo && place <= stretch.end + 1),
			ownFacts: 0,
			rare: own.words,
			rareCovered: total,
		},
		blocks: links.length === 0 ? 0 : blocks,
		longestBlock: links.length === 0 ? 0 : longestBlock,
	};
}

/** Places count words. */
interface Stretch {
	readonly start: number;
	readonly end: number;
	/** From the first to the last link: the stretch is somewhat wider. */
	readonly surelyFrom: number;
	readonly surelyTo: number;
}

/** From the first to the last shared passage, leaving out single links that stand apart. */
function sharedStretch(
	{ words }: Fingerprint,
	places: readonly number[],
	links: readonly Link[],
	inside: readonly Gap[],
): Stretch {
	const stretches: { start: number; end: number; weight: number }[] = [];
	for (const [i, [place]] of links.entries()) {
		const gap = inside[i - 1];
		const last = stretches.at(-1);
		if (last !== undefined && gap !== undefined && gap.end - gap.start <= STRETCH_GAP + SLACK) {
			last.weight += place + SHINGLE - last.end - gap.own;
			last.end = Math.max(last.end, place + SHINGLE);
		} else stretches.push({ start: place, end: place + SHINGLE, weight: SHINGLE });
	}
	const heavy = stretches.filter(({ weight }) => weight >= SMALLEST_STRETCH);
	const [first] = heavy.length > 0 ? heavy : stretches;
	const last = (heavy.length > 0 ? heavy : stretches).at(-1);
	if (first === undefined || last === undefined) return { start: 0, end: 0, surelyFrom: 0, surelyTo: 0 };
	// the shared words go on up to the next shingle that is missing
	const missingBefore = places.findLast((place) => place < first.start);
	const missingAfter = places.find((place) => place >= last.end - SHINGLE + 1);
	return {
		start: missingBefore === undefined ? 0 : Math.min(first.start, missingBefore + 2),
		end: missingAfter === undefined ? words : Math.max(last.end, missingAfter + 1),
		surelyFrom: first.start,
		surelyTo: last.end,
	};
}

function marksOf({ marks, quoted, words }: Fingerprint, { start, end, surelyFrom }: Stretch): number {
	let bits = 0;
	for (const mark of marks) {
		const place = mark >>> 1;
		if (place >= start - SLACK && place <= surelyFrom + 1)
			bits |= mark % 2 === 0 ? WORD_FLAGS.opened : WORD_FLAGS.attributed;
	}
	let [inside, around] = [0, 0];
	for (let i = 0; i + 1 < quoted.length; i += 2) {
		const [from, to] = [quoted[i] as number, quoted[i + 1] as number];
		const shared = Math.max(0, Math.min(to, end) - Math.max(from, start));
		inside += shared;
		around += to - from - shared;
	}
	const isBlock = inside * 2 > end - start && around * 2 <= words - (end - start);
	return isBlock ? bits | WORD_FLAGS.quoted : bits;
}
