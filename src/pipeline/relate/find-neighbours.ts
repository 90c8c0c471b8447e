import type { PostId } from "#pipeline/model/ids.ts";
import type { Neighbour } from "#pipeline/model/relation.ts";
import type { RelateOptions } from "./relate-options.ts";
import type { WeighedPost } from "./weigh-posts.ts";

/** For each rare term: the listed posts in which it stands, by their place in the list, and how much it weighs there. */
type Index = ReadonlyMap<string, { readonly places: number[]; readonly weights: number[] }>;

/**
 * The nearest listed posts of each post, by the cosine of their weights. Candidates are the posts that share most of
 * its heaviest rare terms, looked up in an inverted index; the score then counts all shared terms.
 */
export function findNeighbours(
	posts: readonly WeighedPost[],
	representativeOf: ReadonlyMap<PostId, PostId>,
	options: RelateOptions,
): Map<PostId, readonly Neighbour[]> {
	const listedId = (id: PostId) => representativeOf.get(id) ?? id;
	const listed = posts.filter(({ id }) => listedId(id) === id);
	const index = indexRareTerms(listed, options.rareTerm);
	const shares = new Float64Array(listed.length);
	return new Map(
		posts.map((post) => {
			const places = bestShares(post, index, shares, options);
			const others = places.flatMap((place) => listed[place] ?? []).filter(({ id }) => id !== listedId(post.id));
			return [post.id, nearest(post, others, options)];
		}),
	);
}

function indexRareTerms(posts: readonly WeighedPost[], rare: number): Index {
	const index = new Map<string, { places: number[]; weights: number[] }>();
	posts.forEach((post, place) => {
		for (const term of post.terms) {
			if (term.posts > rare || term.posts < 2) continue;
			const standing = index.get(term.key) ?? { places: [], weights: [] };
			standing.places.push(place);
			standing.weights.push(term.weight);
			index.set(term.key, standing);
		}
	});
	return index;
}

/**
 * The places of the posts that share most with a post, counting only its heaviest rare terms; one more than wanted,
 * because the post itself is among them.
 *
 * @param shares one zero for each listed post; is given back so.
 */
function bestShares(post: WeighedPost, index: Index, shares: Float64Array, options: RelateOptions): number[] {
	const touched: number[] = [];
	const rare = post.terms.filter(({ key }) => index.has(key)).slice(0, options.probes);
	for (const { key, weight } of rare) {
		const { places = [], weights = [] } = index.get(key) ?? {};
		places.forEach((place, at) => {
			if (shares[place] === 0) touched.push(place);
			shares[place] = (shares[place] ?? 0) + weight * (weights[at] ?? 0);
		});
	}
	const share = (place: number) => shares[place] ?? 0;
	const ranked = Float64Array.from(touched, share).sort();
	const least = ranked.at(-1 - options.candidates) ?? 0;
	const best = touched.filter((place) => share(place) >= least).sort((a, b) => share(b) - share(a) || a - b);
	for (const place of touched) shares[place] = 0;
	return best.slice(0, options.candidates + 1);
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
	let sum = 0;
	for (const { key, weight } of first.terms) sum += weight * (second.weightOf.get(key) ?? 0);
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
