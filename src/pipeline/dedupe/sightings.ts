import { TIERS } from "#pipeline/model/duplicate.ts";
import { judgeFingerprints } from "./compare-fingerprints.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import { type Fingerprint, RANKS } from "./fingerprint.ts";
import type { Verdict } from "./judge.ts";
import { fingerprintOf } from "./judge-entries.ts";
import { surprise } from "./surprise.ts";

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

/** An entry with its fingerprint, or that of its text. */
interface Known {
	readonly entry: Entry;
	readonly fingerprint: Fingerprint;
	/** Each of its ranks once. */
	readonly ranks: ReadonlySet<number>;
}

/**
 * Pairs of which one at least is a sighting and that share more shingles than chance explains.
 *
 * @param entries - in the order of their ids.
 */
export function findSightingPairs(entries: readonly Entry[], options: DedupeOptions): SightingPair[] {
	if (entries.every(({ fingerprint }) => fingerprint === null)) return [];
	const known = entries.flatMap((entry): Known[] => {
		const fingerprint = fingerprintOf(entry, options);
		return fingerprint === null ? [] : [{ entry, fingerprint, ranks: new Set(fingerprint.ranks) }];
	});
	const holders = new Holders(known);
	return known.flatMap((own, place) => {
		if (own.entry.fingerprint === null) return [];
		return holders.alike(own, options.sketch.leastSurprise).flatMap((at): SightingPair[] => {
			const other = known[at] as Known;
			// of two sightings the later one finds the pair
			if (at === place || (other.entry.fingerprint !== null && at > place)) return [];
			const [x, y] = at < place ? [other, own] : [own, other];
			const { verdict } = judgeFingerprints(x.fingerprint, y.fingerprint, options.judge);
			return verdict.kind === "different" ? [] : [{ x: x.entry, y: y.entry, verdict }];
		});
	});
}

/** Which entries hold a rank, and which a key. */
class Holders {
	private readonly known: readonly Known[];
	private readonly ofRank: readonly number[][];
	private readonly ofKey: ReadonlyMap<number, readonly number[]>;
	/** How many ranks of the one asked for each entry holds: zeros between two questions. */
	private readonly shared: Uint16Array;

	constructor(known: readonly Known[]) {
		this.known = known;
		this.shared = new Uint16Array(known.length);
		const ofRank = Array.from({ length: RANKS }, (): number[] => []);
		for (const [place, { ranks }] of known.entries()) for (const rank of ranks) ofRank[rank]?.push(place);
		this.ofRank = ofRank;
		this.ofKey = Map.groupBy(known.keys(), (place) => known[place]?.fingerprint.key ?? 0);
	}

	/** Places of the entries that share the words of one, or more of its ranks than chance explains, ascending. */
	alike({ fingerprint, ranks }: Known, least: number): number[] {
		const touched = new Set(this.ofKey.get(fingerprint.key));
		const alike = new Set(touched);
		for (const rank of ranks) {
			for (const place of this.ofRank[rank] ?? []) {
				touched.add(place);
				this.shared[place] = (this.shared[place] ?? 0) + 1;
			}
		}
		for (const place of touched) {
			const other = this.known[place] as Known;
			const chance = (ranks.size * other.ranks.size) / Math.max(fingerprint.limit, other.fingerprint.limit);
			if (surprise(this.shared[place] ?? 0, chance) >= least) alike.add(place);
			this.shared[place] = 0;
		}
		return [...alike].sort((a, b) => a - b);
	}
}
