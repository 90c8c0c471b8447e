import type { Family } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import { hashTriple } from "#pipeline/text/hash.ts";
import { type KeptText, viewText } from "./compared-text.ts";
import type { Entry } from "./entry.ts";
import { spanOf } from "./evidence.ts";
import { tagCampaigns } from "./tag-campaigns.ts";

export interface FamilyOptions {
	/** Fewest posts that make a family. */
	readonly fewestMembers: number;
	/** A tag or a run of words in so large a part of the members is a marker, from 0 to 1. */
	readonly markerShare: number;
	/** Most skeleton runs that are shown, and most words of each. */
	readonly mostRuns: number;
	readonly mostRunWords: number;
}

/** Posts that are one text, or a post that is alone: what a family is made of. */
interface Text {
	readonly entries: readonly Entry[];
	/** That some post of it carries. */
	readonly tags: readonly string[];
}

/**
 * Groups posts of one campaign or template: posts that carry the same two tags in a row, and posts on one skeleton
 * with other words in its slots. A post is shown to belong by what itself carries or by two others at least, so that
 * no single pair joins two campaigns. Posts that are all one text are a cluster, not a family.
 *
 * @param siblings pairs that share a skeleton
 * @param areSiblings the verdict on any two posts, by their texts or their fingerprints
 * @param copies the posts of each text that stands more than once
 * @returns families that share no post, and of which each has a marker; sorted by id
 */
export function findFamilies(
	siblings: readonly (readonly [Entry, Entry])[],
	areSiblings: AreSiblings,
	copies: readonly (readonly Entry[])[],
	entries: readonly Entry[],
	options: FamilyOptions,
): Family[] {
	const linked = new Set(siblings.flat());
	const textOf = toTexts(copies, entries, (entry) => entry.tags.length > 0 || linked.has(entry));
	const texts = [...new Set(textOf.values())];
	const campaigns = tagCampaigns(
		texts,
		({ tags }) => tags,
		(text) => text.entries.length,
		options,
	);
	const tagged = new Set(campaigns.flatMap((campaign) => campaign.items));
	const links = siblings.flatMap(([x, y]): [Text, Text][] => {
		const [a, b] = [textOf.get(x), textOf.get(y)];
		return a === undefined || b === undefined || a === b || tagged.has(a) || tagged.has(b) ? [] : [[a, b]];
	});
	const named = campaigns.map(({ tags, items }) => ({ name: nameOf(tags), texts: items }));
	const skeletons = skeletonGroups(links, areSiblings).map((group) => ({ name: null, texts: group }));
	const names = new Set<string>();
	return [...named, ...skeletons]
		.flatMap(({ name, texts: group }) => toFamily(name, group, names, options))
		.sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** The texts of which a post may be of a family: most posts have no tag and no sibling. */
function toTexts(
	copies: readonly (readonly Entry[])[],
	entries: readonly Entry[],
	mayBeOfFamily: (entry: Entry) => boolean,
): Map<Entry, Text> {
	const textOf = new Map<Entry, Text>();
	for (const group of [...copies, ...entries.filter(mayBeOfFamily).map((entry) => [entry])]) {
		if (group.some((entry) => textOf.has(entry)) || !group.some(mayBeOfFamily)) continue;
		const text = { entries: group, tags: [...new Set(group.flatMap(({ tags }) => tags))] };
		for (const entry of group) textOf.set(entry, text);
	}
	return textOf;
}

/**
 * Groups of texts on one skeleton: the text with most siblings and these, then the one with most of the rest and its,
 * which join a group that they are linked with only where the first texts of both are siblings too. So no chain of
 * siblings joins two templates.
 */
function skeletonGroups(links: readonly (readonly [Text, Text])[], areSiblings: AreSiblings): Text[][] {
	const siblings = new Map<Text, Set<Text>>();
	for (const [x, y] of [...links, ...links.map(([x, y]) => [y, x] as const)]) {
		const known = siblings.get(x);
		if (known === undefined) siblings.set(x, new Set([y]));
		else known.add(y);
	}
	const bySiblings = [...siblings].sort(
		([x, ofX], [y, ofY]) => ofY.size - ofX.size || (firstId(x) < firstId(y) ? -1 : 1),
	);
	const groups: Text[][] = [];
	const groupOf = new Map<Text, Text[]>();
	for (const [text, others] of bySiblings) {
		if (groupOf.has(text)) continue;
		const linked = new Set(Array.from(others, (other) => groupOf.get(other)));
		let group = groups.find((each) => linked.has(each) && share(each[0] as Text, text, areSiblings));
		if (group === undefined) {
			group = [];
			groups.push(group);
		}
		for (const each of [text, ...others]) {
			if (groupOf.has(each)) continue;
			groupOf.set(each, group);
			group.push(each);
		}
	}
	return groups;
}

type AreSiblings = (x: Entry, y: Entry) => boolean;

function share({ entries: [x] }: Text, { entries: [y] }: Text, areSiblings: AreSiblings): boolean {
	return x !== undefined && y !== undefined && areSiblings(x, y);
}

function firstId({ entries }: Text): PostId {
	return entries.map(({ id }) => id).reduce((least, id) => (id < least ? id : least));
}

/** An address made of the tags themselves; null where they hold no letter that an address can hold. */
function nameOf(tags: readonly string[]): string | null {
	const words = tags.map((tag) => tag.slice(1).replace(/[^a-z0-9]+/g, "-"));
	const name = [...new Set(words)].join("-").replace(/^-+|-+$/g, "");
	return name === "" ? null : name;
}

function toFamily(name: string | null, texts: readonly Text[], names: Set<string>, options: FamilyOptions): Family[] {
	const entries = texts.flatMap((text) => text.entries);
	if (entries.length < options.fewestMembers) return [];
	const tags = sharedTags(entries, options);
	const runs = skeletonRuns(entries, options);
	if (tags.length + runs.length === 0) return [];
	const members = entries.map(({ id }) => id).sort();
	const wanted = name ?? (members[0] as PostId);
	let id = wanted;
	for (let count = 2; names.has(id); count++) id = `${wanted}-${count}`;
	names.add(id);
	return [{ id, members, markers: [...tags, ...runs.filter((run) => run !== "")] }];
}

function sharedTags(group: readonly Entry[], { markerShare }: FamilyOptions): string[] {
	const counts = new Map<string, number>();
	for (const { tags } of group) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	const least = Math.max(2, markerShare * group.length);
	return Array.from(counts.keys())
		.filter((tag) => (counts.get(tag) ?? 0) >= least)
		.sort();
}

const RUN = 4;

/** The longest runs of words of the first text that most of the others have too; empty words where it is not at hand. */
function skeletonRuns(group: readonly Entry[], options: FamilyOptions): string[] {
	const first = group.find((entry) => entry.text !== null);
	if (first === undefined) return [];
	const own = viewText(first.text as KeptText);
	const texts = group.flatMap(({ text }) => (text === null ? [] : [text.words.hashes()]));
	const least = Math.max(2, options.markerShare * texts.length);
	const ownRuns = Array.from({ length: Math.max(0, own.hashes.length - RUN + 1) }, (_, i) => runAt(own.hashes, i));
	const counts = countTexts(ownRuns, texts);
	const isShared = ownRuns.map((run) => (counts.get(run) ?? 0) >= least);
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

/** In how many texts each of the runs stands. */
function countTexts(runs: readonly number[], texts: readonly Uint32Array[]): ReadonlyMap<number, number> {
	const counts = new Map(runs.map((run) => [run, 0]));
	/** The last text, counted from 1, in which each run was seen. */
	const seen = new Map(counts);
	for (const [n, words] of texts.entries()) {
		for (let i = 0; i + RUN <= words.length; i++) {
			const run = runAt(words, i);
			if ((seen.get(run) ?? n + 1) > n) continue;
			seen.set(run, n + 1);
			counts.set(run, (counts.get(run) as number) + 1);
		}
	}
	return counts;
}

/** The hash of the four words from a place on. */
function runAt(words: Uint32Array, i: number): number {
	const half = hashTriple(words[i] as number, words[i + 1] as number, words[i + 2] as number);
	return hashTriple(half, words[i + 3] as number, RUN);
}
