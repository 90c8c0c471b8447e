import type { Level, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { Label, LabelledPost } from "./labelled-posts.ts";

/** The kind of label that a checkable statement carries; all others are signals. */
export const CHECKABLE = "checkable";

/** Counts of one kind over some posts. */
export interface Counts {
	labelled: number;
	found: number;
	right: number;
}

/** Words on which the rules and the reader differ. */
interface Mistake {
	readonly post: string;
	readonly kind: string;
	readonly sort: "missed" | "wrong";
	readonly words: string;
}

/** How the rules did on some posts. */
export interface AnnotationScore {
	readonly counts: ReadonlyMap<string, Counts>;
	readonly mistakes: readonly Mistake[];
	readonly levels: readonly LevelPair[];
}

/** What the reader and the rules say of one axis of a post. */
interface LevelPair {
	readonly post: string;
	readonly axis: "incentive" | "substance";
	readonly labelled: Level;
	readonly found: Level;
}

/**
 * Compares what the rules found with the labels, post by post.
 *
 * Found words are right when they and the words of a label of the same kind overlap by at least half: half of the
 * longer of the two for checkable statements, whose unit is the sentence, and half of the shorter for signals, whose
 * extent no one can feel to the letter (a referral is a code, a link, or the sentence around them). Each label answers
 * for one find and each find for one label, so marking a whole post gains nothing.
 */
export function scoreAnnotations(posts: readonly (readonly [LabelledPost, PostAnnotations])[]): AnnotationScore {
	const counts = new Map<string, Counts>();
	const mistakes: Mistake[] = [];
	const levels: LevelPair[] = [];
	for (const [labelled, { incentive, substance }] of posts) {
		const statements = substance.statements.map((span) => ({ kind: CHECKABLE, span }));
		const { pairs, missed, wrong } = matchLabels(labelled.labels, [...incentive.signals, ...statements]);
		for (const { kind } of labelled.labels) countsOf(counts, kind).labelled += 1;
		for (const { kind } of [...pairs, ...wrong]) countsOf(counts, kind).found += 1;
		for (const { kind } of pairs) countsOf(counts, kind).right += 1;
		const say = (sort: Mistake["sort"]) => (label: Label) => ({
			post: labelled.id,
			kind: label.kind,
			sort,
			words: labelled.post.text.slice(label.span.start, label.span.end),
		});
		mistakes.push(...missed.map(say("missed")), ...wrong.map(say("wrong")));
		levels.push(
			{ post: labelled.id, axis: "incentive", labelled: labelled.incentive, found: incentive.level },
			{ post: labelled.id, axis: "substance", labelled: labelled.substance, found: substance.level },
		);
	}
	return { counts, mistakes, levels };
}

/** Pairs each find with the label of its kind that it overlaps most, the largest overlaps first. */
function matchLabels(labels: readonly Label[], found: readonly Label[]) {
	const candidates = found.flatMap((find) =>
		labels
			.filter(({ kind }) => kind === find.kind)
			.map((label) => ({ label, find, share: overlapShare(label.span, find.span, label.kind) }))
			.filter(({ share }) => share >= 0.5),
	);
	candidates.sort((a, b) => b.share - a.share);
	const free = new Set(labels);
	const pairs = new Set<Label>();
	for (const { label, find } of candidates) {
		if (pairs.has(find) || !free.delete(label)) continue;
		pairs.add(find);
	}
	return { pairs: [...pairs], missed: [...free], wrong: found.filter((find) => !pairs.has(find)) };
}

function overlapShare(a: Span, b: Span, kind: string): number {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	const lengths = [a.end - a.start, b.end - b.start];
	return shared / (kind === CHECKABLE ? Math.max(...lengths) : Math.min(...lengths));
}

function countsOf(counts: Map<string, Counts>, kind: string): Counts {
	const known = counts.get(kind) ?? { labelled: 0, found: 0, right: 0 };
	counts.set(kind, known);
	return known;
}
