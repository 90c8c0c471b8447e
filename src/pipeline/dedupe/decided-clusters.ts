import type { Cluster, ClusterMember } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { toDecidedCluster } from "./decided-member.ts";
import type { PostLinks } from "./post-links.ts";
import { type Candidate, compareForRepresentative } from "./representative.ts";

/** All that decisions have led to. */
export interface Outcome {
	readonly links: PostLinks;
	/** The decision that names a post. */
	readonly named: ReadonlyMap<PostId, string>;
	/** Posts taken down. */
	readonly gone: ReadonlySet<PostId>;
	/** Posts that come first in their clusters. */
	readonly leaders: ReadonlySet<PostId>;
	readonly posts: ReadonlyMap<PostId, Post>;
}

/** The clusters after all decisions, by representative. Those of which no post is named stay as they were found. */
export function decidedClusters(clusters: readonly Cluster[], outcome: Outcome): readonly Cluster[] {
	const { links, named, gone } = outcome;
	const isNamed = ({ members }: Cluster): boolean => members.some(({ id }) => named.has(id));
	const touched = clusters.filter(isNamed);
	const found = new Map<PostId, ClusterMember>(
		touched.flatMap(({ members }) =>
			members.filter(({ evidence }) => evidence.kind !== "representative").map((member) => [member.id, member]),
		),
	);
	const decided = clusters.filter((cluster) => !isNamed(cluster));
	const waiting = new Set(named.keys());
	for (const post of waiting) {
		const group = links.groupOf(post);
		for (const member of group) waiting.delete(member);
		const [first, ...others] = inOrder(
			[...group].filter((member) => !gone.has(member)),
			touched,
			outcome,
		);
		if (first === undefined || others.length === 0) continue;
		decided.push(toDecidedCluster({ members: [first, ...others], found, links, decision: named.get(post) ?? "" }));
	}
	return decided.sort((x, y) => (x.representative < y.representative ? -1 : 1));
}

/** The chosen post first. Members of one found cluster keep their order, which knows more of them than we do. */
function inOrder(group: readonly PostId[], touched: readonly Cluster[], { leaders, posts }: Outcome): PostId[] {
	const members = new Set(group);
	const queues = touched.map((cluster) => cluster.members.map(({ id }) => id).filter((id) => members.delete(id)));
	queues.push(...[...members].map((alone) => [alone]));
	const headOf = ([head]: readonly PostId[]) => toCandidate(posts.get(head as PostId) as Post);
	const ordered: PostId[] = [];
	while (ordered.length < group.length) {
		const heads = queues.filter((queue) => queue.length > 0);
		const next = heads.sort((x, y) => compareForRepresentative(headOf(x), headOf(y)))[0]?.shift();
		if (next !== undefined) ordered.push(next);
	}
	return ordered.sort((x, y) => Number(leaders.has(y)) - Number(leaders.has(x)));
}

function toCandidate({ id, matter, text }: Post): Candidate {
	const { rights, published, added } = matter;
	return { id, rights, published, added, length: text.length };
}
