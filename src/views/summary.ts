import type { Bearing, Digest, Form, Level, Position, Post } from "#pipeline/index.ts";
import { findGaps } from "./gaps.ts";
import { POSITION_ORDER } from "./labels.ts";
import { listedPosts } from "./listed-posts.ts";

/** How many sources speak to one question, and on which side. */
interface QuestionCount {
	readonly id: string;
	readonly sources: number;
	readonly positions: Readonly<Record<Position, number>>;
	/** Whether there is a source on each of the two sides. */
	readonly bothSides: boolean;
}

/** What a digest holds, in numbers. */
export interface Summary {
	readonly posts: Readonly<Record<Form, number>>;
	/** Words of the shortest, the middle and the longest brief; null without a brief. */
	readonly briefWords: { readonly least: number; readonly median: number; readonly most: number } | null;
	readonly questions: readonly QuestionCount[];
	readonly claims: { readonly total: number; readonly conflicting: number } & Readonly<Record<Bearing, number>>;
	readonly projects: number;
	readonly terms: number;
	readonly notes: number;
	readonly decisions: number;
	readonly editions: number;
	/** Texts that were seen and not kept, by what the rules said of them. */
	readonly sightings: {
		readonly words: number;
		readonly incentive: Readonly<Record<Level, number>>;
		readonly substance: Readonly<Record<Level, number>>;
	};
	/** Posts that stand in a cluster, and clusters. */
	readonly clusters: { readonly total: number; readonly posts: number };
	readonly families: readonly { readonly id: string; readonly posts: number }[];
	readonly quotations: number;
	readonly repeats: number;
	readonly gaps: readonly { readonly question: string; readonly lacks: string }[];
}

/** Counts a digest. */
export function summarise(digest: Digest): Summary {
	const { vocabulary, duplicates, decisions, editions } = digest;
	const posts = [...digest.posts.values()];
	return {
		posts: { copy: formOf(posts, "copy"), brief: formOf(posts, "brief"), sighting: formOf(posts, "sighting") },
		briefWords: rangeOf(posts.filter(({ matter }) => matter.form === "brief").map(({ text }) => wordsOf(text))),
		questions: questionsOf(digest),
		claims: claimsOf(digest),
		projects: vocabulary.projects.size,
		terms: vocabulary.terms.size,
		notes: [...digest.annotations.values()].flatMap(({ annotations }) => annotations.filter(isNote)).length,
		decisions: decisions.length,
		editions: editions.size,
		sightings: sightingsOf(posts),
		clusters: {
			total: duplicates.clusters.length,
			posts: duplicates.clusters.reduce((sum, { members }) => sum + members.length, 0),
		},
		families: duplicates.families.map(({ id, members }) => ({ id, posts: members.length })),
		quotations: duplicates.quotations.length,
		repeats: duplicates.repeats.size,
		gaps: findGaps(digest).map(({ question, lacks }) => ({ question: question.id, lacks })),
	};
}

function formOf(posts: readonly Post[], form: Form): number {
	return posts.filter(({ matter }) => matter.form === form).length;
}

function isNote({ body }: { readonly body: { readonly kind: string } }): boolean {
	return body.kind === "note";
}

function wordsOf(text: string): number {
	return text.split(/\s+/u).filter((word) => word !== "").length;
}

function rangeOf(counts: readonly number[]): Summary["briefWords"] {
	const sorted = counts.toSorted((a, b) => a - b);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined) return null;
	return { least, median: sorted[Math.floor((sorted.length - 1) / 2)] ?? least, most };
}

function questionsOf(digest: Digest): QuestionCount[] {
	const listed = listedPosts(digest);
	return [...digest.vocabulary.questions.keys()].map((id) => {
		const held = listed.flatMap((post) =>
			(digest.annotations.get(post.id)?.annotations ?? []).flatMap(({ body }) =>
				body.kind === "position" && body.question === id ? [body.position] : [],
			),
		);
		const positions = countBy(POSITION_ORDER, held);
		const bothSides = positions.supports > 0 && positions.opposes > 0;
		return { id, sources: held.length, positions, bothSides };
	});
}

function claimsOf({ claims }: Digest): Summary["claims"] {
	const all = [...claims.values()];
	const having = (bearing: Bearing) =>
		all.filter(({ evidence }) => evidence.some((each) => each.bearing === bearing)).length;
	return {
		total: all.length,
		supports: having("supports"),
		contradicts: having("contradicts"),
		qualifies: having("qualifies"),
		conflicting: all.filter(({ claim }) => claim.conflicts.length > 0).length,
	};
}

const LEVEL_ORDER: readonly Level[] = ["none", "some", "strong"];

function sightingsOf(posts: readonly Post[]): Summary["sightings"] {
	const seen = posts.map(({ matter }) => matter).filter(({ form }) => form === "sighting");
	return {
		words: seen.reduce((sum, { words }) => sum + (words ?? 0), 0),
		incentive: countBy(
			LEVEL_ORDER,
			seen.map(({ incentive }) => incentive),
		),
		substance: countBy(
			LEVEL_ORDER,
			seen.map(({ substance }) => substance),
		),
	};
}

function countBy<Value extends string>(
	values: readonly Value[],
	held: readonly (Value | null)[],
): Record<Value, number> {
	const counts = values.map((value) => [value, held.filter((each) => each === value).length]);
	return Object.fromEntries(counts) as Record<Value, number>;
}
