import { TIERS, type Tier } from "#pipeline/model/duplicate.ts";
import { compareFingerprints } from "./compare-fingerprints.ts";
import { viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import { type Fingerprint, toFingerprint } from "./fingerprint.ts";

/** Shared shingles that make two fingerprints worth a comparison. */
const FEWEST_SHARED = 2;
/** Of a shingle that many fingerprints hold so many are looked at: what went around is found by its other shingles too. */
const MOST_HOLDERS = 64;

/**
 * Joins each sighting with the entries that its fingerprint is alike to, the most alike first. Two groups become one
 * only where more than half of their pairs are the same, so that a sighting never joins two texts that are not alike.
 *
 * @param entries - in the order of their ids.
 */
export function joinSightings(
	entries: readonly Entry[],
	sets: DisjointSets<Entry>,
	areSame: (x: Entry, y: Entry) => boolean,
	options: DedupeOptions,
): void {
	if (entries.every(({ fingerprint }) => fingerprint === null)) return;
	const groupOf = new Map<Entry, Entry[]>();
	for (const group of sets.groups()) for (const entry of group) groupOf.set(entry, group);
	for (const { x, y } of findPairs(entries, options)) {
		const left = groupOf.get(x) ?? [x];
		const right = groupOf.get(y) ?? [y];
		if (left === right || !mayJoin(left, right, areSame)) continue;
		const all = [...left, ...right];
		for (const entry of all) groupOf.set(entry, all);
		sets.join(x, y);
	}
}

function mayJoin(left: readonly Entry[], right: readonly Entry[], areSame: (x: Entry, y: Entry) => boolean): boolean {
	const same = left.reduce((sum, x) => sum + right.filter((y) => areSame(x, y)).length, 0);
	return same * 2 > left.length * right.length;
}

interface Pair {
	readonly x: Entry;
	readonly y: Entry;
	readonly tier: Tier;
	readonly score: number;
}

/** Pairs of which one at least is a sighting, found by the shingles that they share; the most alike first. */
function findPairs(entries: readonly Entry[], options: DedupeOptions): Pair[] {
	const known: { readonly entry: Entry; readonly fingerprint: Fingerprint }[] = [];
	const holders = new Map<number, number[]>();
	const pairs: Pair[] = [];
	for (const entry of entries) {
		const fingerprint = fingerprintOf(entry, options);
		if (fingerprint === null) continue;
		for (const place of placesOfAlike(fingerprint, holders)) {
			const other = known[place];
			if (other === undefined || (entry.fingerprint === null && other.entry.fingerprint === null)) continue;
			const match = compareFingerprints(other.fingerprint, fingerprint, options.judge);
			if (match !== null) pairs.push({ x: other.entry, y: entry, tier: match.tier, score: match.score });
		}
		for (const token of tokensOf(fingerprint)) {
			const places = holders.get(token);
			if (places === undefined) holders.set(token, [known.length]);
			else if (places.length < MOST_HOLDERS) places.push(known.length);
		}
		known.push({ entry, fingerprint });
	}
	// equal pairs keep the order of their ids
	return pairs.sort((p, q) => TIERS.indexOf(p.tier) - TIERS.indexOf(q.tier) || q.score - p.score);
}

function fingerprintOf({ fingerprint, text }: Entry, options: DedupeOptions): Fingerprint | null {
	return fingerprint ?? (text === null ? null : toFingerprint(viewText(text), options.fingerprints));
}

function placesOfAlike(fingerprint: Fingerprint, holders: ReadonlyMap<number, readonly number[]>): number[] {
	const shared = new Map<number, number>();
	for (const place of holders.get(fingerprint.key) ?? []) shared.set(place, FEWEST_SHARED);
	for (const rank of new Set(fingerprint.ranks)) {
		for (const place of holders.get(rank) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
	}
	return [...shared].filter(([, count]) => count >= FEWEST_SHARED).map(([place]) => place);
}

/** Its shingles' ranks and its key, which is larger than any rank. */
function tokensOf({ ranks, key }: Fingerprint): Set<number> {
	return new Set([...ranks, key]);
}
