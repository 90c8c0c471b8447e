import type {
	Cluster,
	ClusterMember,
	Duplicates,
	Evidence,
	Measures,
	Quotation,
	Repeat,
} from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { AlignOptions } from "./align.ts";
import { type ClusteredTexts, clusterTexts } from "./cluster-texts.ts";
import { type KeptText, viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import { alignedPassages, quotedSpans } from "./evidence.ts";
import { findFamilies } from "./families.ts";
import { type EntryMatch, judgeEntries, matchEntries } from "./judge-entries.ts";
import { measure } from "./measure.ts";
import { type Candidate, compareForRepresentative } from "./representative.ts";
import { findSightingPairs, joinSightings, type SightingPair } from "./sightings.ts";

/** Finds clusters, quotations, families and repeats among entries. Their order changes nothing. */
export function findAmong(unordered: readonly Entry[], options: DedupeOptions): Duplicates {
	const entries = unordered.toSorted((x, y) => compareIds(x.id, y.id));
	const withText = entries.filter((entry) => entry.text !== null);
	const texts = withText.map((entry) => entry.text as KeptText);
	const found = clusterTexts(texts, options);
	const places = new Map<Entry, number>();
	for (const [place, entry] of withText.entries()) places.set(entry, place);
	const judgeTexts = (x: Entry, y: Entry) => found.judgePair(places.get(x) as number, places.get(y) as number);
	const judged = (x: Entry, y: Entry) => judgeEntries(x, y, judgeTexts, options);
	const match: Match = (x, y) => matchEntries(x, y, judged);
	const sightings = findSightingPairs(entries, options);
	const groups = joinGroups(entries, withText, found, match, sightings);
	const clusters = groups.map((group) => toCluster(group, match, options.judge.align)).sort(byRepresentative);
	const leaders = new Map(
		clusters.flatMap(({ representative, members }) => members.map(({ id }) => [id, representative])),
	);
	return {
		repeats: new Map(withText.filter(({ text }) => text?.repeat !== null).flatMap((entry) => repeatOf(entry))),
		clusters,
		quotations: toQuotations(found, withText, leaders, options.judge.align),
		families: findFamilies(
			siblingsOf(found, withText, sightings),
			(x, y) => judged(x, y).verdict.kind === "siblings",
			groups,
			entries,
			options.families,
		),
	};
}

/** By their texts, or by fingerprint. */
function siblingsOf(
	found: ClusteredTexts,
	withText: readonly Entry[],
	sightings: readonly SightingPair[],
): [Entry, Entry][] {
	const byText = found.siblings.map(({ a, b }): [Entry, Entry] => [withText[a] as Entry, withText[b] as Entry]);
	const seen = sightings.filter(({ verdict }) => verdict.kind === "siblings");
	return [...byText, ...seen.map(({ x, y }): [Entry, Entry] => [x, y])];
}

/** Tier and score where two entries are the same, otherwise null. */
type Match = (x: Entry, y: Entry) => EntryMatch | null;

function joinGroups(
	entries: readonly Entry[],
	withText: readonly Entry[],
	found: ClusteredTexts,
	match: Match,
	sightings: readonly SightingPair[],
): Entry[][] {
	const sets = new DisjointSets<Entry>();
	for (const { members } of found.clusters) {
		for (const member of members) sets.join(withText[members[0] as number] as Entry, withText[member] as Entry);
	}
	const byIdentity = new Map<string, Entry>();
	for (const entry of entries) {
		if (entry.identity === null) continue;
		const first = byIdentity.get(entry.identity);
		if (first === undefined) byIdentity.set(entry.identity, entry);
		else sets.join(first, entry);
	}
	joinSightings(sightings, sets, (x, y) => match(x, y) !== null);
	return sets.groups();
}

function toCluster(group: readonly Entry[], match: Match, options: AlignOptions): Cluster {
	const members = group.toSorted((x, y) => compareForRepresentative(toCandidate(x), toCandidate(y)));
	const [representative] = members as [Entry, ...Entry[]];
	return {
		representative: representative.id,
		members: members.map((member) =>
			member === representative ? asRepresentative(member) : toMember(member, members, match, options),
		),
	};
}

function toCandidate({ id, rights, published, added, text }: Entry): Candidate {
	return { id, rights, published, added, length: text?.words.count ?? 0 };
}

function asRepresentative({ id }: Entry): ClusterMember {
	return { id, tier: "identical", score: 1, against: id, evidence: { kind: "representative" } };
}

/** Compares a member with the representative, and where that pair does not pass on its own, with the others in turn. */
function toMember(member: Entry, members: readonly Entry[], match: Match, options: AlignOptions): ClusterMember {
	for (const against of members) {
		if (against === member) continue;
		const found = match(member, against);
		if (found === null) continue;
		const { tier, score, measures } = found;
		return {
			id: member.id,
			tier,
			score,
			against: against.id,
			evidence: evidenceOf(member, against, measures, options),
		};
	}
	throw new RangeError(`${member.id} stands in a cluster where nothing is alike to it`);
}

/** `estimated`: the measures of a pair of fingerprints. */
function evidenceOf(member: Entry, against: Entry, estimated: Measures | null, options: AlignOptions): Evidence {
	const measures =
		member.text && against.text ? measure(member.text.words.hashes(), against.text.words.hashes()) : null;
	if (member.identity !== null && member.identity === against.identity) {
		return { kind: "source", identity: member.identity, measures };
	}
	if (member.text === null || against.text === null || measures === null) {
		if (estimated === null) throw new RangeError(`${member.id} was compared with ${against.id} by nothing`);
		return { kind: "fingerprint", measures: estimated };
	}
	return { kind: "text", measures, aligned: alignedPassages(viewText(member.text), viewText(against.text), options) };
}

function byRepresentative(x: Cluster, y: Cluster): number {
	return x.representative < y.representative ? -1 : 1;
}

function repeatOf({ id, text }: Entry): [PostId, Repeat][] {
	if (text === null || text.repeat === null) return [];
	const { removed, removedWords } = text.repeat;
	return [[id, { post: id, keptWords: text.words.count, removedWords, removed }]];
}

function toQuotations(
	found: ClusteredTexts,
	withText: readonly Entry[],
	leaders: ReadonlyMap<PostId, PostId>,
	options: AlignOptions,
): Quotation[] {
	const quotations: Quotation[] = [];
	for (const { a, b, verdict } of found.quotations) {
		if (verdict.kind !== "quotation") continue;
		const outer = withText[verdict.outer === "a" ? a : b] as Entry;
		const inner = withText[verdict.outer === "a" ? b : a] as Entry;
		const leader = leaders.get(outer.id);
		if (leader !== undefined && leader === leaders.get(inner.id)) continue;
		quotations.push({
			outer: outer.id,
			inner: inner.id,
			spans: quotedSpans(viewText(outer.text as KeptText), viewText(inner.text as KeptText), options),
		});
	}
	return withoutCommonSource(quotations).sort((x, y) => compareIds(x.outer, y.outer) || compareIds(x.inner, y.inner));
}

function compareIds(x: PostId, y: PostId): number {
	if (x === y) return 0;
	return x < y ? -1 : 1;
}

/** Two texts that both quote a third do not quote each other. */
function withoutCommonSource(quotations: readonly Quotation[]): Quotation[] {
	const sources = new Map<PostId, Set<PostId>>();
	for (const { outer, inner } of quotations) {
		const known = sources.get(outer);
		if (known === undefined) sources.set(outer, new Set([inner]));
		else known.add(inner);
	}
	return quotations.filter(({ outer, inner }) => {
		const others = sources.get(inner);
		return others === undefined || !Array.from(sources.get(outer) ?? []).some((source) => others.has(source));
	});
}
