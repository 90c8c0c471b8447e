import { fileURLToPath } from "node:url";
import { annotatePosts } from "#pipeline/annotate/annotate-posts.ts";
import { INCENTIVE_RULES } from "#pipeline/annotate/incentive-rules.ts";
import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import { defaultOptions } from "#pipeline/options.ts";
import { type LabelledPost, readLabelledPosts, type Split } from "./labelled-posts.ts";
import { type AnnotationScore, CHECKABLE, type Counts, scoreAnnotations } from "./score.ts";
import { VOCABULARY } from "./vocabulary.ts";

/** Where the `/about/` page takes the figures from. */
export const ANNOTATION_ACCURACY_FILE = fileURLToPath(
	new URL("../../../src/views/annotation-accuracy.json", import.meta.url),
);

export const SPLITS: readonly Split[] = ["dev", "held-out"];

/** Counts of one kind with their shares from 0 to 1, rounded to four places; a share of nothing is 1. */
interface KindRow extends Readonly<Counts> {
	/** A kind of signal, `signals` for all of them together, or `checkable`. */
	readonly kind: string;
	readonly precision: number;
	readonly recall: number;
}

interface SplitTable {
	readonly split: Split;
	readonly posts: number;
	readonly kinds: readonly KindRow[];
	/** Posts whose level on an axis is the one that the reader gave. */
	readonly sameIncentive: number;
	readonly sameSubstance: number;
}

/** What the eval measures of the annotation rules, as the `/about/` page prints it. */
export type AnnotationTable = readonly SplitTable[];

/** The labelled posts with what the rules say of each. */
export function annotateLabelled(posts: readonly LabelledPost[]): ReadonlyMap<LabelledPost, PostAnnotations> {
	const said = annotatePosts(
		posts.map(({ post }) => post),
		VOCABULARY,
		[],
		new Map(),
		[],
		defaultOptions.annotate,
	).value;
	return new Map(
		posts.flatMap((labelled) => {
			const annotations = said.get(labelled.post.id);
			return annotations ? [[labelled, annotations]] : [];
		}),
	);
}

/** The scores of each part of the labelled posts. */
export function measureAnnotations(posts: readonly LabelledPost[] = readLabelledPosts()): Map<Split, AnnotationScore> {
	const said = annotateLabelled(posts);
	return new Map(
		SPLITS.map((split) => [split, scoreAnnotations([...said].filter(([labelled]) => labelled.split === split))]),
	);
}

/** The table of the eval, measured now. */
export function annotationTable(scores: ReadonlyMap<Split, AnnotationScore> = measureAnnotations()): AnnotationTable {
	return [...scores].map(([split, { counts, levels }]) => {
		const rows = INCENTIVE_RULES.map(({ kind }) => row(kind, counts.get(kind)));
		const same = (wanted: string) =>
			levels.filter(({ axis, labelled, found }) => axis === wanted && labelled === found).length;
		return {
			split,
			posts: levels.length / 2,
			kinds: [...rows, row("signals", sum(rows)), row(CHECKABLE, counts.get(CHECKABLE))],
			sameIncentive: same("incentive"),
			sameSubstance: same("substance"),
		};
	});
}

/** The file's text for a table. */
export function annotationJson(table: AnnotationTable): string {
	return `${JSON.stringify(table, null, "\t")}\n`;
}

function row(kind: string, counts: Readonly<Counts> = { labelled: 0, found: 0, right: 0 }): KindRow {
	const { labelled, found, right } = counts;
	return { kind, labelled, found, right, precision: share(right, found), recall: share(right, labelled) };
}

function sum(rows: readonly Readonly<Counts>[]): Counts {
	const total = (key: keyof Counts) => rows.reduce((all, counts) => all + counts[key], 0);
	return { labelled: total("labelled"), found: total("found"), right: total("right") };
}

function share(part: number, whole: number): number {
	return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
