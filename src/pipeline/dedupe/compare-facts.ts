import { hashTriple } from "#pipeline/text/hash.ts";
import type { BareWords } from "#pipeline/text/word-columns.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import type { Alignment, AlignOptions } from "./align.ts";

/** What two aligned texts state where they differ. */
export interface FactComparison {
	/** Places where both state a number, a date, a ticker or a name, and not the same. */
	readonly conflicts: number;
	/** Places where both have other words of any kind, conflicts counted. */
	readonly substitutions: number;
	/** Numbers, dates, tickers and names that both state. */
	readonly agreed: number;
}

const FACT = WORD_FLAGS.fact;
const NAME = WORD_FLAGS.name;

/** Words that stand between the same words as other words in the other text. */
export interface Substitution {
	readonly start: number;
	readonly end: number;
	readonly otherStart: number;
	readonly otherEnd: number;
}

/** The gaps between the same words on both sides that hold a few words on each. */
export function* substitutionsOf(
	{ matchA, matchedB }: Alignment,
	{ longestSubstitution }: AlignOptions,
): Generator<Substitution> {
	let previous = -1;
	for (let i = 0; i <= matchA.length; ) {
		let end = i;
		while (end < matchA.length && (matchA[end] as number) < 0) end++;
		const next = end < matchA.length ? (matchA[end] as number) : matchedB.length;
		const own = next - previous - 1;
		if (end > i && own > 0 && end - i <= longestSubstitution && own <= longestSubstitution) {
			yield { start: i, end, otherStart: previous + 1, otherEnd: next };
		}
		previous = next;
		i = end + 1;
	}
}

/** A name in another's place counts for less than a number, unless the same two names change places again. */
export function compareFacts(a: BareWords, b: BareWords, alignment: Alignment, options: AlignOptions): FactComparison {
	const { matchA } = alignment;
	let conflicts = 0;
	let substitutions = 0;
	const swaps = new Set<number>();
	for (const { start, end, otherStart, otherEnd } of substitutionsOf(alignment, options)) {
		substitutions++;
		const both = flagsIn(a, start, end) & flagsIn(b, otherStart, otherEnd);
		if ((both & FACT) !== 0) conflicts++;
		else if ((both & NAME) !== 0) {
			const swap = hashTriple(a.hashes[start] as number, b.hashes[otherStart] as number, otherEnd - otherStart);
			conflicts += swaps.has(swap) ? 1 : options.nameWeight;
			swaps.add(swap);
		}
	}
	let agreed = 0;
	for (let i = 0; i < matchA.length; i++) {
		if ((matchA[i] as number) >= 0 && ((a.flags[i] as number) & (FACT | NAME)) !== 0) agreed++;
	}
	return { conflicts, substitutions, agreed };
}

function flagsIn(text: BareWords, start: number, end: number): number {
	let flags = 0;
	for (let i = start; i < end; i++) flags |= text.flags[i] as number;
	return flags;
}
