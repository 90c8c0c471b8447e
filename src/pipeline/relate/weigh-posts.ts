import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { type PostTerm, readTerms } from "./read-terms.ts";

/** A post as a vector of length one over the terms of all posts. */
export interface WeighedPost {
	readonly id: PostId;
	/** Heaviest first, then by key. */
	readonly terms: readonly WeighedTerm[];
	readonly weightOf: ReadonlyMap<string, number>;
}

interface WeighedTerm {
	readonly key: string;
	readonly label: string;
	/** From 0 to 1. */
	readonly weight: number;
	/** In how many posts it stands; copies do not count. */
	readonly posts: number;
}

/**
 * Weighs the terms of posts by tf-idf (logarithmic term frequency, and inverse document frequency with the
 * smoothing of BM25, which stays positive), so that what few posts say weighs most.
 *
 * @param posts sorted by id, so that sums come out the same in every run.
 */
export function weighPosts(
	posts: readonly Post[],
	annotations: ReadonlyMap<PostId, PostAnnotations>,
	repeats: ReadonlyMap<PostId, Repeat>,
	representativeOf: ReadonlyMap<PostId, PostId>,
	labelWeight: number,
): WeighedPost[] {
	const read = posts.map((post) => ({
		id: post.id,
		terms: readTerms(post, annotations.get(post.id), repeats.get(post.id)),
	}));
	const listed = read.filter(({ id }) => (representativeOf.get(id) ?? id) === id);
	const singular = singulars(read.map(({ terms }) => terms));
	const merged = new Map(read.map(({ id, terms }) => [id, mergePlurals(terms, singular)]));
	const frequency = new Map<string, number>();
	for (const { id } of listed) {
		for (const { key } of merged.get(id) ?? []) frequency.set(key, (frequency.get(key) ?? 0) + 1);
	}
	return read.map(({ id }) => weigh(id, merged.get(id) ?? [], frequency, listed.length, labelWeight));
}

function weigh(
	id: PostId,
	terms: readonly PostTerm[],
	frequency: ReadonlyMap<string, number>,
	total: number,
	labelWeight: number,
): WeighedPost {
	const raw = terms.map(({ key, label, count, isLabel }) => {
		const posts = frequency.get(key) ?? 0;
		const rarity = Math.log(1 + Math.max(0, total - posts + 0.5) / (posts + 0.5));
		return { key, label, posts, weight: (1 + Math.log(count)) * rarity * (isLabel ? labelWeight : 1) };
	});
	raw.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
	const length = Math.sqrt(raw.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
	const weighed = raw.map((term) => ({ ...term, weight: term.weight / length }));
	return { id, terms: weighed, weightOf: new Map(weighed.map(({ key, weight }) => [key, weight])) };
}

/** For each word with an s whose singular stands in some post too: that singular. */
function singulars(all: readonly (readonly PostTerm[])[]): Map<string, string> {
	const words = new Set(all.flatMap((terms) => terms.filter(({ isLabel }) => !isLabel).map(({ key }) => key)));
	const plurals = [...words].filter((word) => /[^s]s$/u.test(word) && words.has(word.slice(0, -1)));
	return new Map(plurals.map((word) => [word, word.slice(0, -1)]));
}

function mergePlurals(terms: readonly PostTerm[], singular: ReadonlyMap<string, string>): PostTerm[] {
	const merged = new Map<string, PostTerm>();
	for (const term of terms) {
		const key = singular.get(term.key) ?? term.key;
		const label = term.isLabel ? term.label : key;
		merged.set(key, { ...term, key, label, count: term.count + (merged.get(key)?.count ?? 0) });
	}
	return [...merged.values()];
}
