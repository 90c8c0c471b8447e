import type { DedupeOptions } from "./dedupe-options.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";
import { judgeEntries } from "./judge-entries.ts";

/** Joins each sighting with the entries that its fingerprint is alike to. */
export function joinSightings(entries: readonly Entry[], sets: DisjointSets<Entry>, options: DedupeOptions): void {
	for (const sighting of entries) {
		if (sighting.fingerprint === null) continue;
		for (const other of entries) {
			if (other === sighting || (other.text === null && other.fingerprint === null)) continue;
			if (judgeEntries(sighting, other, options) !== null) sets.join(sighting, other);
		}
	}
}
