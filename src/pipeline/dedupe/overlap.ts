import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { type AlignOptions, align } from "./align.ts";
import { compareFacts, type FactComparison } from "./compare-facts.ts";
import type { JudgedText } from "./compared-text.ts";
import type { Frame } from "./frames.ts";

/** What one text of a pair shares with the other. All counts in words. */
export interface Side {
	readonly words: number;
	/** Words that the other text has too. */
	readonly covered: number;
	/** Longest run of words that the other text lacks, boilerplate not counted. */
	readonly longestOwn: number;
	/** Own words before and after the stretch that is shared. */
	readonly before: number;
	readonly after: number;
	/** Words from the first to the last that is shared. */
	readonly stretch: number;
	/** Longest run that the other text lacks inside the shared stretch. */
	readonly inside: number;
	/** What shows that the shared stretch is someone else's: bits of {@link MARKS}. */
	readonly marks: number;
	/** Those of them that stand at the very first word, or around all of it. */
	readonly surely: number;
	/** Whether the shared stretch begins a line. */
	readonly begins: boolean;
	/** Whether the own words after the shared stretch begin a new line. */
	readonly resumes: boolean;
	/** Numbers and dates among the own words. */
	readonly ownFacts: number;
	/** Words that hardly any other text has, and how many of those the other text has too. */
	readonly rare: number;
	readonly rareCovered: number;
}

/** How two texts overlap: the basis of every verdict. */
export interface Overlap {
	readonly a: Side;
	readonly b: Side;
	readonly facts: FactComparison;
	/** Runs of shared words. */
	readonly blocks: number;
	/** Words of the longest run. */
	readonly longestBlock: number;
}

/** One column for all pairs, written anew for each. */
let matchedColumn = new Uint8Array(4096);

/** Aligns two texts and counts what they share. Swapping the texts swaps the sides. */
export function overlapOf(
	a: JudgedText,
	b: JudgedText,
	options: AlignOptions,
	frameA: Frame | null,
	frameB: Frame | null,
): Overlap {
	const alignment = align(a.hashes, b.hashes, options);
	const { blocks } = alignment;
	if (matchedColumn.length < a.hashes.length) matchedColumn = new Uint8Array(a.hashes.length * 2);
	const matchedA = matchedColumn.subarray(0, a.hashes.length);
	for (let i = 0; i < matchedA.length; i++) matchedA[i] = (alignment.matchA[i] as number) < 0 ? 0 : 1;
	const rangesA = blocks.map((block) => ({ start: block.a, end: block.a + block.length }));
	const rangesB = blocks
		.map((block) => ({ start: block.b, end: block.b + block.length }))
		.sort((x, y) => x.start - y.start);
	return {
		a: sideOf(a, matchedA, rangesA, frameA, options),
		b: sideOf(b, alignment.matchedB, rangesB, frameB, options),
		facts: compareFacts(a, b, alignment, options),
		blocks: blocks.length,
		longestBlock: Math.max(0, ...blocks.map((block) => block.length)),
	};
}

/** A block quotation around the shared stretch, a quotation mark or an attribution before it. */
const MARKS = WORD_FLAGS.quoted | WORD_FLAGS.opened | WORD_FLAGS.attributed;

interface Range {
	readonly start: number;
	readonly end: number;
}

function sideOf(
	text: JudgedText,
	matched: Uint8Array,
	ranges: readonly Range[],
	frame: Frame | null,
	options: AlignOptions,
): Side {
	const stretch = sharedStretch(ranges, options);
	const words = matched.length;
	let covered = 0;
	let longestOwn = 0;
	let inside = 0;
	let rare = 0;
	let rareCovered = 0;
	let ownFacts = 0;
	let run = 0;
	for (let i = 0; i < words; i++) {
		if (frame === null || frame[i] === 0) {
			rare++;
			rareCovered += matched[i] as number;
		}
		if (matched[i] === 1) {
			covered++;
			run = 0;
			continue;
		}
		if (((text.flags[i] as number) & WORD_FLAGS.fact) !== 0) ownFacts++;
		if (frame !== null && frame[i] === 1) continue;
		run++;
		if (run > longestOwn) longestOwn = run;
		if (i > stretch.start && i < stretch.end && run > inside) inside = run;
	}
	return {
		words,
		covered,
		longestOwn,
		inside,
		before: countOwn(frame, 0, stretch.start),
		after: countOwn(frame, stretch.end, words),
		stretch: stretch.end - stretch.start,
		...marksOf(text, stretch),
		begins: startsLine(text, stretch.start),
		resumes: startsLine(text, stretch.end),
		ownFacts,
		rare,
		rareCovered,
	};
}

/** Words that are not boilerplate. */
function countOwn(frame: Frame | null, start: number, end: number): number {
	let own = end - start;
	if (frame !== null) for (let i = start; i < end; i++) own -= frame[i] as number;
	return own;
}

/** From the first to the last shared passage, leaving out short runs that stand apart. */
function sharedStretch(ranges: readonly Range[], { stretchGap, smallestStretch }: AlignOptions): Range {
	const stretches: { start: number; end: number; weight: number }[] = [];
	for (const { start, end } of ranges) {
		const last = stretches.at(-1);
		if (last !== undefined && start - last.end <= stretchGap) {
			last.weight += end - start;
			last.end = Math.max(last.end, end);
		} else stretches.push({ start, end, weight: end - start });
	}
	const heavy = stretches.filter((stretch) => stretch.weight >= smallestStretch);
	const [first] = heavy.length > 0 ? heavy : stretches;
	const last = (heavy.length > 0 ? heavy : stretches).at(-1);
	return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first.start, end: last.end };
}

function startsLine({ flags }: JudgedText, at: number): boolean {
	return ((flags[at] ?? 0) & WORD_FLAGS.lineStart) !== 0;
}

function marksOf(text: JudgedText, { start, end }: Range): Pick<Side, "marks" | "surely"> {
	let marks = 0;
	for (let i = Math.max(0, start - 2); i < Math.min(end, start + 2); i++) marks |= (text.flags[i] as number) & MARKS;
	const { length } = text.hashes;
	const around = quotedIn(text, 0, start) + quotedIn(text, end, length);
	const isBlock = quotedIn(text, start, end) * 2 > end - start && around * 2 <= length - (end - start);
	const block = isBlock ? WORD_FLAGS.quoted : 0;
	const inLine = MARKS & ~WORD_FLAGS.quoted;
	return { marks: (marks & inLine) | block, surely: ((text.flags[start] ?? 0) & inLine) | block };
}

function quotedIn(text: JudgedText, start: number, end: number): number {
	let quoted = 0;
	for (let i = start; i < end; i++) quoted += (text.flags[i] as number) & WORD_FLAGS.quoted;
	return quoted;
}

/** The part of a text that the other one covers, from 0 to 1. */
export function share({ covered, words }: Side): number {
	return words === 0 ? 0 : covered / words;
}
