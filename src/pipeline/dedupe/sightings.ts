import { TIERS } from "#pipeline/model/duplicate.ts";
import { judgeFingerprints } from "./compare-fingerprints.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Verdict } from "./judge.ts";
import { fingerprintOf } from "./judge-entries.ts";

/** Shared shingles that make two fingerprints worth a comparison. */
const FEWEST_SHARED = 2;
/** Of a shingle that many fingerprints hold so many are looked at: what went around is found by its other shingles too. */
const MOST_HOLDERS = 64;

/**
 * Joins each sighting with the entries that its fingerprint is alike to, the most alike first. Two groups become one
 * only where more than half of their pairs are the same, so that a sighting never joins two texts that are not alike.
 */
export function joinSightings(
	pairs: readonly SightingPair[],
	sets: DisjointSets<Entry>,
	areSame: (x: Entry, y: Entry) => boolean,
): void {
	if (pairs.length === 0) return;
	const groupOf = new Map<Entry, Entry[]>();
	for (const group of sets.groups()) for (const entry of group) groupOf.set(entry, group);
	for (const { x, y } of pairs.filter(({ verdict }) => verdict.kind === "same").sort(byStrength)) {
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

/** Two entries, one of them at least a sighting. */
export interface SightingPair {
	readonly x: Entry;
	readonly y: Entry;
	readonly verdict: Verdict;
}

/** The most alike first; equal pairs keep their order. */
function byStrength({ verdict: p }: SightingPair, { verdict: q }: SightingPair): number {
	if (p.kind !== "same" || q.kind !== "same") return 0;
	return TIERS.indexOf(p.tier) - TIERS.indexOf(q.tier) || q.score - p.score;
}

/**
 * Pairs of which one at least is a sighting and that have something to do with each other, found by the shingles that
 * they share.
 *
 * @param entries - in the order of their ids.
 */
export function findSightingPairs(entries: readonly Entry[], options: DedupeOptions): SightingPair[] {
	if (entries.every(({ fingerprint }) => fingerprint === null)) return [];
	const known: { readonly entry: Entry; readonly fingerprint: Fingerprint }[] = [];
	const holders = new Map<number, number[]>();
	const pairs: SightingPair[] = [];
	for (const entry of entries) {
		const fingerprint = fingerprintOf(entry, options);
		if (fingerprint === null) continue;
		for (const place of placesOfAlike(fingerprint, holders)) {
			const other = known[place];
			if (other === undefined || (entry.fingerprint === null && other.entry.fingerprint === null)) continue;
			const { verdict } = judgeFingerprints(other.fingerprint, fingerprint, options.judge);
			if (verdict.kind !== "different") pairs.push({ x: other.entry, y: entry, verdict });
		}
		for (const token of tokensOf(fingerprint)) {
			const places = holders.get(token);
			if (places === undefined) holders.set(token, [known.length]);
			else if (places.length < MOST_HOLDERS) places.push(known.length);
		}
		known.push({ entry, fingerprint });
	}
	return pairs;
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
