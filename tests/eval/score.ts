import type { Cluster, Tier } from "#pipeline/model/duplicate.ts";
import type { HardNegative } from "./hard-negatives.ts";
import type { LabelledBatch, NegativePair, PositivePair } from "./labelled-batch.ts";

/** One pair of documents that a system takes for one text; a system without tiers gives none. */
export interface FoundPair {
	readonly a: string;
	readonly b: string;
	readonly tier: Tier | null;
}

/** A pair that a system got wrong. */
export interface WrongPair {
	readonly a: string;
	readonly b: string;
	/** Tier and change of a pair that was missed, category of one that was merged; `unrelated` has no label. */
	readonly label: string;
}

/** Counts over one or many batches. */
export interface Score {
	/** Positive pairs by tier: all, and found. */
	readonly made: Map<Tier, number>;
	readonly found: Map<Tier, number>;
	/** Pairs called the same, by the tier they were given: all, and right. Without a tier: under `null`. */
	readonly called: Map<Tier | null, number>;
	readonly right: Map<Tier | null, number>;
	readonly negatives: Map<HardNegative, number>;
	readonly merged: Map<HardNegative, number>;
	readonly missed: WrongPair[];
	readonly wrong: WrongPair[];
}

export function emptyScore(): Score {
	return {
		made: new Map(),
		found: new Map(),
		called: new Map(),
		right: new Map(),
		negatives: new Map(),
		merged: new Map(),
		missed: [],
		wrong: [],
	};
}

/**
 * All pairs within clusters. The tier of two members that were not compared with each other is the weaker of
 * their own.
 */
export function pairsOfClusters(clusters: readonly Cluster[]): FoundPair[] {
	return clusters.flatMap(({ members }) =>
		members.flatMap((a, place) =>
			members.slice(place + 1).map((b) => ({ a: a.id, b: b.id, tier: weaker(a.tier, b.tier) })),
		),
	);
}

/** Adds what a system found in one batch. A pair made identical counts as found only when called so. */
export function addToScore(score: Score, batch: LabelledBatch, pairs: readonly FoundPair[], hasTiers: boolean): void {
	const foundPairs = new Map(pairs.map((pair) => [keyOf(pair), pair]));
	const positives = new Map(batch.positives.map((pair) => [keyOf(pair), pair]));
	const negatives = new Map(batch.negatives.map((pair) => [keyOf(pair), pair]));
	for (const [key, pair] of positives) {
		const found = foundPairs.get(key);
		increase(score.made, pair.tier);
		const isFound = found !== undefined && (!hasTiers || pair.tier !== "identical" || found.tier === "identical");
		if (isFound) increase(score.found, pair.tier);
		else score.missed.push({ a: pair.a, b: pair.b, label: `${pair.tier}: ${pair.how}` });
	}
	for (const [key, pair] of foundPairs) {
		const positive = positives.get(key);
		increase(score.called, pair.tier);
		const isRight = positive !== undefined && (pair.tier !== "identical" || positive.tier === "identical");
		if (isRight) increase(score.right, pair.tier);
		else score.wrong.push({ a: pair.a, b: pair.b, label: labelOf(positive, negatives.get(key)) });
	}
	for (const [key, { category }] of negatives) {
		increase(score.negatives, category);
		if (foundPairs.has(key)) increase(score.merged, category);
	}
}

function labelOf(positive: PositivePair | undefined, negative: NegativePair | undefined): string {
	if (positive !== undefined) return `called identical: ${positive.tier}, ${positive.how}`;
	return negative?.category ?? "unrelated";
}

function keyOf({ a, b }: { readonly a: string; readonly b: string }): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const ORDER: readonly Tier[] = ["identical", "near", "excerpt", "reworded"];

function weaker(x: Tier, y: Tier): Tier {
	return ORDER.indexOf(x) > ORDER.indexOf(y) ? x : y;
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
