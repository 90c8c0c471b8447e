import type { Digest, PostId, QuestionId } from "#pipeline/index.ts";

/** What a digest says of posts, for people to compare before and after: their clusters, and positions on a question. */
export function describePosts(digest: Digest, posts: readonly PostId[], question: string | null): string[] {
	const seen = new Set<PostId>();
	const clusters = posts.flatMap((post) => {
		const members = digest.clusterOf.get(post)?.members ?? [];
		const ids = members.length === 0 ? [post] : members.map(({ id }) => id);
		if (ids.some((id) => seen.has(id))) return [];
		for (const id of ids) seen.add(id);
		return [clusterLine(digest, post)];
	});
	return [...clusters, ...(question === null ? [] : posts.map((post) => positionLine(digest, post, question)))];
}

function clusterLine({ posts, clusterOf }: Digest, post: PostId): string {
	const cluster = clusterOf.get(post);
	if (cluster === undefined) return posts.has(post) ? `${post} stands alone` : `${post} is not in the digest`;
	const copies = cluster.members.filter(({ id }) => id !== cluster.representative);
	return `${cluster.representative} stands for ${copies.map(({ id, tier }) => `${id} (${tier})`).join(", ")}`;
}

function positionLine({ annotations, vocabulary }: Digest, post: PostId, question: string): string {
	const label = vocabulary.questions.get(question as QuestionId)?.label ?? question;
	const positions = annotations
		.get(post)
		?.annotations.flatMap(({ body }) =>
			body.kind === "position" && body.question === question ? [body.position] : [],
		);
	return `${post} on ${label}: ${[...new Set(positions)].join(", ") || "no position"}`;
}
