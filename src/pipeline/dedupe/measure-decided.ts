import type { ClusterMember, Duplicates, Measures } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { comparePosts } from "./compare-posts.ts";
import type { DedupeOptions } from "./dedupe-options.ts";

/**
 * Adds to each member that a decision holds how alike the two posts are all the same, so that readers can judge the
 * decision. Briefs are our own words, which say nothing of their sources' likeness: they stay without measures.
 */
export function measureDecided(
	found: Duplicates,
	posts: ReadonlyMap<PostId, Post>,
	options: DedupeOptions,
): Duplicates {
	const measured = (member: ClusterMember): ClusterMember => {
		const { id, against, evidence } = member;
		if (evidence.kind !== "decision" || evidence.measures !== null) return member;
		return { ...member, evidence: { ...evidence, measures: measuresOf(posts.get(id), posts.get(against), options) } };
	};
	return {
		...found,
		clusters: found.clusters.map((cluster) => ({ ...cluster, members: cluster.members.map(measured) })),
	};
}

function measuresOf(a: Post | undefined, b: Post | undefined, options: DedupeOptions): Measures | null {
	if (a === undefined || b === undefined || a.matter.form === "brief" || b.matter.form === "brief") return null;
	return comparePosts(a, b, options).measures;
}
