import type { FactComparison } from "./compare-facts.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Gap } from "./link-gaps.ts";

/** Longest gap between links, in words, in which a fact can stand in another's place. */
const LONGEST_GAP = 25;
/** As where texts are compared: a name in another's place says less than a number. */
const NAME_WEIGHT = 0.5;

interface Fact {
	readonly place: number;
	/** Odd for names. */
	readonly value: number;
}

/** What two texts state where they differ, estimated gap by gap, with the numbers that only one of them states. */
export function compareFingerprintFacts(
	a: Fingerprint,
	b: Fingerprint,
	gaps: readonly Gap[],
	gapsB: readonly Gap[],
): FactComparison & { readonly ownA: number; readonly ownB: number } {
	const factsA = factsOf(a);
	const factsB = factsOf(b);
	const seen = new Set<Fact>();
	const stated = new Set<Fact>();
	const swaps = new Set<number>();
	let [conflicts, substitutions, agreed, ownA] = [0, 0, factsA.length, 0];
	for (const gap of gaps) {
		const { start, end, otherStart, otherEnd } = gap;
		const mine = factsA.filter(({ place }) => place >= start && place < end);
		const others = factsB.filter(({ place }) => place >= otherStart && place < otherEnd);
		const slack = Math.abs(otherEnd - otherStart - end + start) + 1;
		const near = (x: Fact, y: Fact) => Math.abs(x.place - start - y.place + otherStart) <= slack;
		const isShort = end - start <= LONGEST_GAP && otherEnd - otherStart <= LONGEST_GAP;
		if (isShort && gap.own > 0 && otherEnd > otherStart) substitutions++;
		const left = mine.filter((fact) => {
			const same = others.find((other) => !seen.has(other) && other.value === fact.value && near(fact, other));
			if (same !== undefined) stated.add(same);
			if (same !== undefined) seen.add(same);
			return same === undefined;
		});
		agreed -= left.length;
		ownA += left.filter(({ value }) => value % 2 === 0).length;
		if (!isShort) continue;
		for (const fact of left) {
			const other = others.find((each) => !seen.has(each) && each.value % 2 === fact.value % 2 && near(fact, each));
			if (other === undefined) continue;
			seen.add(other);
			const swap = fact.value * 256 + other.value;
			conflicts += fact.value % 2 === 0 || swaps.has(swap) ? 1 : NAME_WEIGHT;
			swaps.add(swap);
		}
	}
	const isOwn = (fact: Fact) => fact.value % 2 === 0 && !stated.has(fact) && isInGap(fact, gapsB);
	const ownB = factsB.filter(isOwn).length;
	return { conflicts, substitutions: Math.max(substitutions, conflicts), agreed, ownA, ownB };
}

function factsOf({ factPlaces, facts }: Fingerprint): Fact[] {
	return Array.from(factPlaces, (place, i) => ({ place, value: facts[i] as number }));
}

function isInGap({ place }: Fact, gaps: readonly Gap[]): boolean {
	return gaps.some(({ start, end, own }) => own > 0 && place >= start && place < end);
}
