import { type CandidateOptions, findCandidates } from "./candidates.ts";
import type { ComparedText } from "./compared-text.ts";
import { type JudgeOptions, judge, type Verdict } from "./judge.ts";

/** A pair of places in the list of texts with its verdict. */
export interface JudgedPair {
	readonly a: number;
	readonly b: number;
	readonly verdict: Verdict;
}

/** Texts that are the same, by their places in the list. */
export interface TextCluster {
	/** Ascending. */
	readonly members: readonly number[];
	/** The member that most of the others are alike to. */
	readonly pivot: number;
}

export interface ClusteredTexts {
	readonly clusters: readonly TextCluster[];
	readonly quotations: readonly JudgedPair[];
	readonly siblings: readonly JudgedPair[];
}

export interface ClusterOptions {
	readonly candidates: CandidateOptions;
	readonly judge: JudgeOptions;
}

/**
 * Groups texts that are the same. A text joins a cluster only where it is alike to the pivot, or to at least
 * half of the members, so that a chain of small steps never joins two texts that are not alike. The result
 * does not depend on the order of the list: the work goes by the hashes of the texts.
 */
export function clusterTexts(texts: readonly ComparedText[], options: ClusterOptions): ClusteredTexts {
	const groups = groupIdentical(texts);
	const distinct = groups.map((group) => texts[group[0] as number] as ComparedText);
	const pairs = findCandidates(
		distinct.map((text) => text.hashes),
		options.candidates,
	).map(([a, b]) => ({
		a,
		b,
		verdict: judge(distinct[a] as ComparedText, distinct[b] as ComparedText, options.judge),
	}));
	const expand = ({ a, b, verdict }: JudgedPair): JudgedPair => ({
		a: groups[a]?.[0] as number,
		b: groups[b]?.[0] as number,
		verdict,
	});
	const clusters = cluster(
		distinct.length,
		pairs.filter((pair) => pair.verdict.kind === "same"),
	).map((found) => ({
		pivot: groups[found.pivot]?.[0] as number,
		members: found.members.flatMap((member) => groups[member] ?? []).sort((x, y) => x - y),
	}));
	return {
		clusters: clusters.filter((found) => found.members.length > 1),
		quotations: pairs.filter((pair) => pair.verdict.kind === "quotation").map(expand),
		siblings: pairs.filter((pair) => pair.verdict.kind === "siblings").map(expand),
	};
}

/** Places of identical texts together; groups by key, places ascending. Texts without a word are left out. */
function groupIdentical(texts: readonly ComparedText[]): number[][] {
	const groups = new Map<number, number[]>();
	for (const [place, text] of texts.entries()) {
		if (text.hashes.length === 0) continue;
		const group = groups.get(text.key);
		if (group === undefined) groups.set(text.key, [place]);
		else group.push(place);
	}
	return Array.from(groups)
		.sort(([x], [y]) => x - y)
		.map(([, group]) => group);
}

/** Pivot clustering: again and again the text with the most free neighbours takes them. */
function cluster(count: number, same: readonly JudgedPair[]): TextCluster[] {
	const neighbours = new Map<number, Set<number>>();
	for (const { a, b } of same) {
		(neighbours.get(a) ?? neighbours.set(a, new Set()).get(a))?.add(b);
		(neighbours.get(b) ?? neighbours.set(b, new Set()).get(b))?.add(a);
	}
	const free = new Set(Array.from({ length: count }, (_, place) => place));
	const order = Array.from(neighbours.keys()).sort(
		(x, y) => (neighbours.get(y)?.size ?? 0) - (neighbours.get(x)?.size ?? 0) || x - y,
	);
	const clusters: TextCluster[] = [];
	for (const pivot of order) {
		if (!free.delete(pivot)) continue;
		const members = [pivot];
		for (const next of neighbours.get(pivot) ?? []) if (free.delete(next)) members.push(next);
		attachFriends(members, neighbours, free);
		clusters.push({ pivot, members });
	}
	for (const alone of free) clusters.push({ pivot: alone, members: [alone] });
	return clusters;
}

/** Adds free texts that are alike to at least two members and to half of them. */
function attachFriends(
	members: number[],
	neighbours: ReadonlyMap<number, ReadonlySet<number>>,
	free: Set<number>,
): void {
	const votes = new Map<number, number>();
	for (const member of members) {
		for (const next of neighbours.get(member) ?? []) if (free.has(next)) votes.set(next, (votes.get(next) ?? 0) + 1);
	}
	const core = members.length;
	for (const [next, count] of Array.from(votes).sort(([x], [y]) => x - y)) {
		if (count >= 2 && count * 2 >= core && free.delete(next)) members.push(next);
	}
}
