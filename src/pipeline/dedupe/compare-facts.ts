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

/**
 * Walks along the gaps that stand between the same words on both sides. A name in another's place counts for less than
 * a number, unless the same two names change places again.
 */
export function compareFacts(
	a: BareWords,
	b: BareWords,
	{ matchA, matchedB }: Alignment,
	{ longestSubstitution, nameWeight }: AlignOptions,
): FactComparison {
	let conflicts = 0;
	let substitutions = 0;
	let agreed = 0;
	let previous = -1;
	const swaps = new Set<number>();
	for (let i = 0; i <= matchA.length; ) {
		let end = i;
		while (end < matchA.length && (matchA[end] as number) < 0) end++;
		const next = end < matchA.length ? (matchA[end] as number) : matchedB.length;
		const own = next - previous - 1;
		if (end > i && own > 0 && end - i <= longestSubstitution && own <= longestSubstitution) {
			substitutions++;
			const both = flagsIn(a, i, end) & flagsIn(b, previous + 1, next);
			if ((both & FACT) !== 0) conflicts++;
			else if ((both & NAME) !== 0) {
				const swap = hashTriple(a.hashes[i] as number, b.hashes[previous + 1] as number, own);
				conflicts += swaps.has(swap) ? 1 : nameWeight;
				swaps.add(swap);
			}
		}
		if (end < matchA.length && ((a.flags[end] as number) & (FACT | NAME)) !== 0) agreed++;
		previous = next;
		i = end + 1;
	}
	return { conflicts, substitutions, agreed };
}

function flagsIn(text: BareWords, start: number, end: number): number {
	let flags = 0;
	for (let i = start; i < end; i++) flags |= text.flags[i] as number;
	return flags;
}
