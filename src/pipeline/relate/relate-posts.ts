import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Cluster, Repeat } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Relations } from "#pipeline/model/relation.ts";
import { findCitations } from "./find-citations.ts";
import { findNeighbours } from "./find-neighbours.ts";
import type { RelateOptions } from "./relate-options.ts";
import { weighPosts } from "./weigh-posts.ts";

export type { RelateOptions } from "./relate-options.ts";

/**
 * Finds for each post its nearest others, by the words, projects and questions that they share, and the posts that
 * it links to or that link to it.
 *
 * Of a cluster only the representative is offered, and never to its own copies. The order of the posts does not
 * matter. Takes time in proportion to the posts, not to their pairs, because only rare terms are followed.
 */
export function relatePosts(
	posts: readonly Post[],
	annotations: ReadonlyMap<PostId, PostAnnotations>,
	clusters: readonly Cluster[],
	repeats: ReadonlyMap<PostId, Repeat>,
	options: RelateOptions,
): ReadonlyMap<PostId, Relations> {
	const sorted = [...posts].sort((a, b) => (a.id < b.id ? -1 : 1));
	const representativeOf = representatives(clusters);
	const weighed = weighPosts(sorted, annotations, repeats, representativeOf, options.labelWeight);
	const neighbours = findNeighbours(weighed, representativeOf, options);
	const { cites, citedBy } = findCitations(sorted, repeats, representativeOf, options.identify);
	return new Map(
		sorted.map(({ id }) => [
			id,
			{
				neighbours: neighbours.get(id) ?? [],
				cites: cites.get(id) ?? [],
				citedBy: citedBy.get(id) ?? [],
			},
		]),
	);
}

function representatives(clusters: readonly Cluster[]): Map<PostId, PostId> {
	return new Map(
		clusters.flatMap(({ representative, members }) => members.map(({ id }) => [id, representative] as const)),
	);
}
