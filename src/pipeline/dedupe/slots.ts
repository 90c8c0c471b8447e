import { hashTriple } from "#pipeline/text/hash.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { type AlignOptions, align } from "./align.ts";
import type { JudgedPair } from "./cluster-texts.ts";
import { type Substitution, substitutionsOf } from "./compare-facts.ts";
import type { JudgedText } from "./compared-text.ts";

/** When a word stands in a slot of a template. */
export interface SlotOptions {
	/** So many of the texts that are like one are compared with it. */
	readonly mostPartners: number;
	/** Largest part of the texts that may have the same words in a slot, from 0 to 1. */
	readonly agreedShare: number;
	/** Smallest part of the words that change from text to text which slots must make up. */
	readonly purity: number;
	/** Pairs that are more alike than this differ in no slots. */
	readonly alikeShare: number;
}

/** What no word's hash stands for: the text has nothing in that place. */
const NOTHING = 0;

/**
 * Finds the slots of templates. Copies go back to one text: in each place most of them have the word that it had. Posts
 * that were made from a template have other words in the same places, and no two agree.
 *
 * @param pairs - what was judged so far; texts that are the same as one, or its siblings, are its partners.
 * @returns by place the texts that have slots, whose words now count as facts.
 */
export function findSlots(
	count: number,
	pairs: readonly JudgedPair[],
	textAt: (place: number) => JudgedText,
	options: SlotOptions,
	alignOptions: AlignOptions,
): Map<number, JudgedText> {
	const slotted = new Map<number, JudgedText>();
	const mark = (place: number, start: number, end: number) => {
		let text = slotted.get(place);
		if (text === undefined) {
			const bare = textAt(place);
			text = { ...bare, flags: bare.flags.slice() };
			slotted.set(place, text);
		}
		for (let i = start; i < end; i++) text.flags[i] = (text.flags[i] as number) | WORD_FLAGS.fact;
	};
	for (const [place, others] of partnersOf(count, pairs, options)) {
		const rows = others.map((other) => compareWords(textAt(place), textAt(other), alignOptions));
		const slots = slotsOf(textAt(place), rows, options);
		for (const slot of slots) mark(place, slot, slot + 1);
		if (slots.length === 0) continue;
		const isSlot = new Set(slots);
		for (const [n, { substitutions, matches }] of rows.entries()) {
			for (const { start, end, otherStart, otherEnd } of substitutions) {
				for (let i = start; i < end; i++) if (isSlot.has(i)) mark(others[n] as number, otherStart, otherEnd);
			}
			for (const slot of slots) {
				const match = matches[slot] as number;
				if (match >= 0) mark(others[n] as number, match, match + 1);
			}
		}
	}
	return slotted;
}

/** The partners of each text that has two or more, one of them at least the same text by mistake or by right. */
function partnersOf(
	count: number,
	pairs: readonly JudgedPair[],
	{ mostPartners, alikeShare }: SlotOptions,
): Map<number, readonly number[]> {
	const isDoubtful = new Uint8Array(count);
	for (const { a, b, verdict } of pairs) {
		if (verdict.kind !== "same" || verdict.score > alikeShare) continue;
		isDoubtful[a] = 1;
		isDoubtful[b] = 1;
	}
	const all = new Map<number, number[]>();
	const add = (place: number, other: number) => {
		if (isDoubtful[place] === 0) return;
		const known = all.get(place);
		if (known === undefined) all.set(place, [other]);
		else known.push(other);
	};
	for (const { a, b, verdict } of pairs) {
		if (verdict.kind !== "same" && verdict.kind !== "siblings") continue;
		add(a, b);
		add(b, a);
	}
	const partners = new Map<number, readonly number[]>();
	for (const [place, others] of all) if (others.length > 1) partners.set(place, evenly(others, mostPartners));
	return partners;
}

/** All of a short list; of a longer one so many that lie evenly over it. */
function evenly(list: readonly number[], most: number): readonly number[] {
	if (list.length <= most) return list;
	return Array.from({ length: most }, (_, k) => list[Math.floor((k * list.length) / most)] as number);
}

/** What another text has in the places of a text's words. */
interface WordsInPlace {
	/** For each word the same word, a hash of the words that stand there, or {@link NOTHING}. */
	readonly words: Uint32Array;
	readonly substitutions: readonly Substitution[];
	/** For each word where the other text has it, or -1. */
	readonly matches: Int32Array;
}

/** The words of a text that stand in slots; none where most of what changes from text to text stands elsewhere. */
function slotsOf(text: JudgedText, rows: readonly WordsInPlace[], { agreedShare, purity }: SlotOptions): number[] {
	const slots: number[] = [];
	let inSlots = 0;
	let all = 0;
	for (let i = 0; i < text.hashes.length; i++) {
		const own = text.hashes[i] as number;
		const changes = rows.reduce(
			(count, { words }) => (words[i] === own || words[i] === NOTHING ? count : count + 1),
			0,
		);
		if (changes === 0) continue;
		all += changes;
		if (!isSlot(own, rows, i, agreedShare)) continue;
		inSlots += changes;
		slots.push(i);
	}
	return inSlots >= purity * all ? slots : [];
}

/** Whether the texts have three things or more in a word's place, none of which is what most of them have. */
function isSlot(own: number, rows: readonly WordsInPlace[], i: number, agreedShare: number): boolean {
	const counts = new Map([[own, 1]]);
	let texts = 1;
	for (const { words } of rows) {
		const word = words[i] as number;
		if (word === NOTHING) continue;
		counts.set(word, (counts.get(word) ?? 0) + 1);
		texts++;
	}
	return counts.size >= 3 && Math.max(...counts.values()) <= agreedShare * texts;
}

function compareWords(text: JudgedText, other: JudgedText, alignOptions: AlignOptions): WordsInPlace {
	const alignment = align(text.hashes, other.hashes, alignOptions);
	const substitutions = Array.from(substitutionsOf(alignment, alignOptions));
	const matches = alignment.matchA.slice();
	const words = text.hashes.map((word, i) => ((matches[i] as number) < 0 ? NOTHING : word));
	for (const { start, end, otherStart, otherEnd } of substitutions) {
		let hash = otherEnd - otherStart;
		for (let i = otherStart; i < otherEnd; i++) hash = hashTriple(hash, other.hashes[i] as number, i - otherStart);
		words.fill(hash, start, end);
	}
	return { words, substitutions, matches };
}
