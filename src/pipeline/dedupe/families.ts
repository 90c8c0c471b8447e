import type { Family } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { ClusteredTexts } from "./cluster-texts.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import type { Entry } from "./entry.ts";

export interface FamilyOptions {
	/** Fewest posts that make a family. */
	readonly fewestMembers: number;
}

/** Groups posts of one template: siblings that share a skeleton, with the copies of each. */
export function findFamilies(
	found: ClusteredTexts,
	withText: readonly Entry[],
	_leaders: ReadonlyMap<PostId, PostId>,
	options: FamilyOptions,
): Family[] {
	const sets = new DisjointSets<Entry>();
	for (const { a, b } of found.siblings) sets.join(withText[a] as Entry, withText[b] as Entry);
	return sets
		.groups()
		.filter((group) => group.length >= options.fewestMembers)
		.map((group) => {
			const members = group.map(({ id }) => id).sort();
			return { id: members[0] as PostId, members, markers: [] };
		})
		.sort((x, y) => (x.id < y.id ? -1 : 1));
}
