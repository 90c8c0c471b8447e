import duplicates from "./accuracy.json" with { type: "json" };
import annotation from "./annotation-accuracy.json" with { type: "json" };
import { TIER_NAMES } from "./labels.ts";

/** One row of figures, ready to print. */
interface AccuracyRow {
	readonly name: string;
	readonly cells: readonly string[];
}

/** A table of measured figures. */
export interface AccuracyTable {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly AccuracyRow[];
}

/** How often the machine is right, on labelled texts that were made for it: what `npm run eval` measures. */
export function accuracyTables(): readonly AccuracyTable[] {
	return [copies(), hardNegatives(), annotations()];
}

function copies(): AccuracyTable {
	return {
		caption: `Copies found among ${duplicates.documents.toLocaleString("en")} made-up posts, beside plain MinHash at 0.7`,
		columns: ["Tier", "Pairs", "Precision", "Recall", "MinHash recall"],
		rows: duplicates.tiers.map(({ tier, pairs, engine, baseline }) => ({
			name: Object.entries(TIER_NAMES).find(([key]) => key === tier)?.[1] ?? "all tiers",
			cells: [String(pairs), share(engine.precision), share(engine.recall), share(baseline.recall)],
		})),
	};
}

function hardNegatives(): AccuracyTable {
	return {
		caption: "Pairs that look like copies and are none",
		columns: ["Kind", "Pairs", "Merged"],
		rows: duplicates.hardNegatives.map(({ category, pairs, engine }) => ({
			name: category,
			cells: [String(pairs), String(engine)],
		})),
	};
}

function annotations(): AccuracyTable {
	return {
		caption: "Words that sell and statements that can be checked, found in made-up posts labelled by hand",
		columns: ["Posts", "What", "Labelled", "Precision", "Recall"],
		rows: annotation.flatMap(({ split, posts, kinds }) =>
			[
				sum(
					"signals of incentive",
					kinds.filter(({ kind }) => kind !== CHECKABLE),
				),
				sum(
					"checkable statements",
					kinds.filter(({ kind }) => kind === CHECKABLE),
				),
			].map((cells) => ({ name: `${posts} ${split === "dev" ? "used for tuning" : "held out"}`, cells })),
		),
	};
}

/** How the labelled posts name a statement that can be checked. */
const CHECKABLE = "checkable";

function sum(what: string, kinds: readonly { labelled: number; found: number; right: number }[]): string[] {
	const total = (of: "labelled" | "found" | "right"): number => kinds.reduce((count, kind) => count + kind[of], 0);
	const right = total("right");
	return [what, String(total("labelled")), share(right / total("found")), share(right / total("labelled"))];
}

function share(value: number): string {
	return value.toFixed(3);
}
