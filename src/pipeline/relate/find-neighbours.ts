import type { PostId } from "#pipeline/model/ids.ts";
import type { Neighbour } from "#pipeline/model/relation.ts";
import type { RelateOptions } from "./relate-options.ts";
import type { WeighedPost } from "./weigh-posts.ts";

/**
 * The nearest listed posts of each post, by the cosine of their weights. Candidates are the posts that share one of
 * its heaviest rare terms, looked up in an inverted index; the score then counts all shared terms.
 */
export function findNeighbours(
	posts: readonly WeighedPost[],
	representativeOf: ReadonlyMap<PostId, PostId>,
	options: RelateOptions,
): Map<PostId, readonly Neighbour[]> {
	const listedId = (id: PostId) => representativeOf.get(id) ?? id;
	const index = indexRareTerms(
		posts.filter(({ id }) => listedId(id) === id),
		options.rareTerm,
	);
	return new Map(
		posts.map((post) => {
			const candidates = candidatesOf(post, index, options.probes);
			const others = [...candidates].filter((other) => other.id !== listedId(post.id));
			return [post.id, nearest(post, others, options)];
		}),
	);
}

function indexRareTerms(posts: readonly WeighedPost[], rare: number): Map<string, WeighedPost[]> {
	const index = new Map<string, WeighedPost[]>();
	for (const post of posts) {
		for (const term of post.terms) {
			if (term.posts > rare || term.posts < 2) continue;
			const standing = index.get(term.key);
			if (standing) standing.push(post);
			else index.set(term.key, [post]);
		}
	}
	return index;
}

function candidatesOf(
	post: WeighedPost,
	index: ReadonlyMap<string, readonly WeighedPost[]>,
	probes: number,
): Set<WeighedPost> {
	const rare = post.terms.filter(({ key }) => index.has(key)).slice(0, probes);
	return new Set(rare.flatMap(({ key }) => index.get(key) ?? []));
}

function nearest(post: WeighedPost, others: readonly WeighedPost[], options: RelateOptions): Neighbour[] {
	return others
		.map((other) => ({ other, score: cosine(post, other) }))
		.filter(({ score }) => score >= options.leastScore)
		.sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
		.slice(0, options.neighbours)
		.map(({ other, score }) => ({ post: other.id, score, because: reasons(post, other, options.reasons) }));
}

/** The sum runs over the post with the smaller id, so that both directions give the same bits. */
function cosine(a: WeighedPost, b: WeighedPost): number {
	const [first, second] = a.id < b.id ? [a, b] : [b, a];
	const sum = first.terms.reduce((total, { key, weight }) => total + weight * (second.weightOf.get(key) ?? 0), 0);
	return Math.min(1, sum);
}

function reasons(a: WeighedPost, b: WeighedPost, most: number): string[] {
	const shared = a.terms.flatMap(({ key, label, weight }) => {
		const product = weight * (b.weightOf.get(key) ?? 0);
		return product > 0 ? [{ key, label, product }] : [];
	});
	shared.sort((x, y) => y.product - x.product || (x.key < y.key ? -1 : 1));
	return [...new Set(shared.map(({ label }) => label))].slice(0, most);
}
