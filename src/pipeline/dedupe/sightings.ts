import type { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";

/** Joins each sighting with the entries that its fingerprint is alike to. */
export function joinSightings(
	entries: readonly Entry[],
	sets: DisjointSets<Entry>,
	areSame: (x: Entry, y: Entry) => boolean,
): void {
	for (const sighting of entries) {
		if (sighting.fingerprint === null) continue;
		for (const other of entries) {
			if (other === sighting || (other.text === null && other.fingerprint === null)) continue;
			if (areSame(sighting, other)) sets.join(sighting, other);
		}
	}
}
