import { findDuplicates } from "#pipeline/dedupe/find-duplicates.ts";
import type { Tier } from "#pipeline/model/duplicate.ts";
import { defaultOptions } from "#pipeline/options.ts";
import { HARD_NEGATIVES, type HardNegative } from "./hard-negatives.ts";
import { type LabelledBatch, makeBatches, SEED } from "./labelled-batch.ts";
import { minhashPairs } from "./minhash-baseline.ts";
import { addToScore, emptyScore, pairsOfClusters, type Score } from "./score.ts";

/** Shares from 0 to 1, rounded to four places. */
export interface Accuracy {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

interface TierRow {
	readonly tier: Tier | "all";
	/** Labelled pairs. */
	readonly pairs: number;
	readonly engine: Accuracy;
	/** It knows no tiers, so its precision is the same in every row: over all pairs that it merges. */
	readonly baseline: Accuracy;
}

interface NegativeRow {
	readonly category: HardNegative;
	readonly pairs: number;
	/** Pairs merged by mistake. */
	readonly engine: number;
	readonly baseline: number;
}

/** What the eval measures, as the `/about/` page prints it. */
export interface AccuracyTable {
	readonly seed: number;
	readonly documents: number;
	readonly tiers: readonly TierRow[];
	readonly hardNegatives: readonly NegativeRow[];
}

const TIERS: readonly Tier[] = ["identical", "near", "excerpt", "reworded"];

/** Scores of the engine and of the baseline over the same batches. */
export function measureAccuracy(batches: readonly LabelledBatch[]): {
	readonly engine: Score;
	readonly baseline: Score;
} {
	const engine = emptyScore();
	const baseline = emptyScore();
	for (const batch of batches) {
		const { clusters } = findDuplicates(batch.documents, defaultOptions.dedupe);
		addToScore(engine, batch, pairsOfClusters(clusters), true);
		const pairs = minhashPairs(batch.documents).map(([a, b]) => ({ a, b, tier: null }));
		addToScore(baseline, batch, pairs, false);
	}
	return { engine, baseline };
}

/** The table of the eval, measured now. */
export function accuracyTable(
	batches: readonly LabelledBatch[] = makeBatches(),
	scores = measureAccuracy(batches),
): AccuracyTable {
	const { engine, baseline } = scores;
	return {
		seed: SEED,
		documents: batches.reduce((sum, { documents }) => sum + documents.length, 0),
		tiers: [...TIERS.map((tier) => tierRow(tier, engine, baseline)), totalRow(engine, baseline)],
		hardNegatives: HARD_NEGATIVES.map((category) => ({
			category,
			pairs: engine.negatives.get(category) ?? 0,
			engine: engine.merged.get(category) ?? 0,
			baseline: baseline.merged.get(category) ?? 0,
		})),
	};
}

function tierRow(tier: Tier, engine: Score, baseline: Score): TierRow {
	const pairs = engine.made.get(tier) ?? 0;
	return {
		tier,
		pairs,
		engine: accuracy(engine.right.get(tier), engine.called.get(tier), engine.found.get(tier), pairs),
		baseline: accuracy(baseline.right.get(null), baseline.called.get(null), baseline.found.get(tier), pairs),
	};
}

function totalRow(engine: Score, baseline: Score): TierRow {
	const pairs = sum(engine.made);
	return {
		tier: "all",
		pairs,
		engine: accuracy(sum(engine.right), sum(engine.called), sum(engine.found), pairs),
		baseline: accuracy(sum(baseline.right), sum(baseline.called), sum(baseline.found), pairs),
	};
}

function accuracy(right = 0, called = 0, found = 0, made = 0): Accuracy {
	const precision = called === 0 ? 1 : right / called;
	const recall = made === 0 ? 1 : found / made;
	const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
	return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

function sum(counts: ReadonlyMap<unknown, number>): number {
	return [...counts.values()].reduce((total, count) => total + count, 0);
}

function round(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
