import type { Digest, Post, PostId } from "#pipeline/index.ts";
import { oncePer } from "./once-per.ts";
import { newestFirst } from "./partial-date.ts";

/**
 * The posts that lists and feeds show: one for each cluster, and all that stand alone. Newest in the digest first,
 * then newest published, then by id.
 */
export const listedPosts = oncePer(({ posts, clusterOf }: Pick<Digest, "posts" | "clusterOf">): readonly Post[] =>
	[...posts.values()].filter(({ id }) => (clusterOf.get(id)?.representative ?? id) === id).sort(byNews),
);

/** Whether nothing of a text is here to be read: it is counted, and no list of what is new and no feed announces it. */
export function isSeenOnly({ matter }: Post): boolean {
	return matter.form === "sighting";
}

/** Whether a post strongly sells and says nothing that can be checked. */
export function isOnlyPromotion({ annotations }: Pick<Digest, "annotations">, id: PostId): boolean {
	const found = annotations.get(id);
	return found !== undefined && found.incentive.level === "strong" && found.substance.level === "none";
}

function byNews(a: Post, b: Post): number {
	return (
		newestFirst(a.matter.added, b.matter.added) ||
		newestFirst(a.matter.published, b.matter.published) ||
		(a.id < b.id ? -1 : 1)
	);
}
