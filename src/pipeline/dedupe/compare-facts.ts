import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import type { Alignment } from "./align.ts";
import type { ComparedText } from "./compared-text.ts";

/** What two aligned texts state where they differ. */
export interface FactComparison {
	/** Places where both state a number, a date, a ticker or a name, and not the same. */
	readonly conflicts: number;
	/** Places where both have other words of any kind, conflicts counted. */
	readonly substitutions: number;
	/** Numbers, dates, tickers and names that both state. */
	readonly agreed: number;
}

/** Longest run of other words that still counts as one word in another's place. */
const LONGEST_SUBSTITUTION = 6;
const FACT = WORD_FLAGS.fact;
const NAME = WORD_FLAGS.name;

/** Walks along the gaps that stand between the same words on both sides. */
export function compareFacts(a: ComparedText, b: ComparedText, { matchA, matchedB }: Alignment): FactComparison {
	let conflicts = 0;
	let substitutions = 0;
	let agreed = 0;
	let previous = -1;
	for (let i = 0; i <= matchA.length; ) {
		let end = i;
		while (end < matchA.length && (matchA[end] as number) < 0) end++;
		const next = end < matchA.length ? (matchA[end] as number) : matchedB.length;
		const own = next - previous - 1;
		if (end > i && own > 0 && end - i <= LONGEST_SUBSTITUTION && own <= LONGEST_SUBSTITUTION) {
			substitutions++;
			if (contradict(flagsIn(a, i, end), flagsIn(b, previous + 1, next))) conflicts++;
		}
		if (end < matchA.length && ((a.flags[end] as number) & (FACT | NAME)) !== 0) agreed++;
		previous = next;
		i = end + 1;
	}
	return { conflicts, substitutions, agreed };
}

function contradict(left: number, right: number): boolean {
	return (left & right & FACT) !== 0 || ((left & right & NAME) !== 0 && ((left | right) & FACT) === 0);
}

function flagsIn(text: ComparedText, start: number, end: number): number {
	let flags = 0;
	for (let i = start; i < end; i++) flags |= text.flags[i] as number;
	return flags;
}
