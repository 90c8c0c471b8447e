import type { Family } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { ClusteredTexts } from "./cluster-texts.ts";
import { type KeptText, viewText } from "./compared-text.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import { spanOf } from "./evidence.ts";

export interface FamilyOptions {
	/** Fewest posts that make a family. */
	readonly fewestMembers: number;
	/** A tag or a run of words in so large a part of the members is a marker, from 0 to 1. */
	readonly markerShare: number;
	/** Most skeleton runs that are shown, and most words of each. */
	readonly mostRuns: number;
	readonly mostRunWords: number;
}

/**
 * Groups posts of one campaign or template: siblings that share a skeleton, posts with the same row of tags, and
 * the copies of each (`copies`). Posts that are all one text are a cluster, not a family.
 */
export function findFamilies(
	found: ClusteredTexts,
	withText: readonly Entry[],
	copies: readonly (readonly Entry[])[],
	entries: readonly Entry[],
	options: FamilyOptions,
): Family[] {
	const sets = new DisjointSets<Entry>();
	for (const { a, b } of found.siblings) sets.join(withText[a] as Entry, withText[b] as Entry);
	const byTags = new Map<string, Entry>();
	for (const entry of entries) if (entry.tags !== null) joinWithFirst(byTags, entry.tags, entry, sets);
	const leaders = new Map<Entry, Entry>();
	for (const group of copies) {
		const [leader] = group as [Entry, ...Entry[]];
		for (const entry of group) {
			sets.join(leader, entry);
			leaders.set(entry, leader);
		}
	}
	return sets
		.groups()
		.filter((group) => group.length >= options.fewestMembers)
		.filter((group) => new Set(group.map((entry) => leaders.get(entry) ?? entry)).size > 1)
		.map((group) => toFamily(group, options))
		.sort((x, y) => (x.id < y.id ? -1 : 1));
}

function joinWithFirst(byTags: Map<string, Entry>, tags: string, entry: Entry, sets: DisjointSets<Entry>): void {
	const first = byTags.get(tags);
	if (first === undefined) byTags.set(tags, entry);
	else sets.join(first, entry);
}

function toFamily(group: readonly Entry[], options: FamilyOptions): Family {
	const sorted = group.toSorted((x, y) => (x.id < y.id ? -1 : 1));
	const members = sorted.map(({ id }) => id);
	return {
		id: members[0] as PostId,
		members,
		markers: [...sharedTags(sorted, options), ...skeletonRuns(sorted, options)],
	};
}

function sharedTags(group: readonly Entry[], { markerShare }: FamilyOptions): string[] {
	const counts = new Map<string, number>();
	for (const { tags } of group) for (const tag of tags?.split(" ") ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const least = Math.max(2, markerShare * group.length);
	return Array.from(counts.keys())
		.filter((tag) => (counts.get(tag) ?? 0) >= least)
		.sort();
}

const RUN = 4;

/** The longest runs of words of the first member that most of the others have too. */
function skeletonRuns(group: readonly Entry[], options: FamilyOptions): string[] {
	const first = group.find((entry) => entry.text !== null && entry.quote !== null);
	if (first === undefined || first.quote === null) return [];
	const own = viewText(first.text as KeptText);
	const texts = group.flatMap(({ text }) => (text === null ? [] : [runsOf(text.words.hashes())]));
	const least = Math.max(2, options.markerShare * texts.length);
	const isShared = runsIn(own.hashes).map((run) => texts.filter((runs) => runs.has(run)).length >= least);
	const runs: { start: number; end: number }[] = [];
	for (let i = 0; i < isShared.length; i++) {
		if (!isShared[i]) continue;
		const last = runs.at(-1);
		if (last !== undefined && i < last.end) last.end = i + RUN;
		else runs.push({ start: i, end: i + RUN });
	}
	return runs
		.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start)
		.slice(0, options.mostRuns)
		.map(({ start, end }) => first.quote?.(spanOf(own, start, Math.min(end, start + options.mostRunWords))) ?? "");
}

function runsIn(hashes: Uint32Array): string[] {
	return Array.from({ length: Math.max(0, hashes.length - RUN + 1) }, (_, i) => hashes.slice(i, i + RUN).join(" "));
}

function runsOf(hashes: Uint32Array): ReadonlySet<string> {
	return new Set(runsIn(hashes));
}
