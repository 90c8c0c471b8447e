import type { Decision } from "#pipeline/model/decision.ts";
import type { Checked, Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Cluster, Duplicates } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { compareText } from "#pipeline/text/compare-text.ts";
import { decidedClusters } from "./decided-clusters.ts";
import {
	mergedAndSplit,
	representativeAlone,
	representativeTakenDown,
	twoRepresentatives,
	unknownPost,
} from "./decision-faults.ts";
import { PostLinks } from "./post-links.ts";

/**
 * What the machine found, corrected by what people decided. `merge` joins the clusters of its posts; `split`
 * parts its posts from one another, each leaving with what was found alike to it; `representative` puts a post
 * first; `takedown` removes a post from everything here. `relabel` is no matter of copies. A decision that
 * contradicts another or names no post is a fault and changes nothing. The order of the decisions plays no part.
 */
export function applyDecisions(
	found: Duplicates,
	decisions: readonly Decision[],
	posts: ReadonlyMap<PostId, Post>,
): Checked<Duplicates> {
	const diagnostics: Diagnostic[] = [];
	const valid = decisions
		.filter((decision) => decision.kind !== "relabel")
		.sort((x, y) => compareText(x.id, y.id))
		.filter((decision) => namesKnownPosts(decision, posts, diagnostics));
	const named = new Map(valid.flatMap((decision) => postsOf(decision).map((post) => [post, decision.id])));
	const gone = new Set(valid.flatMap((decision) => (decision.kind === "takedown" ? [decision.post] : [])));
	const links = linksOf(found.clusters);
	const rank = rankOf(found.clusters);
	applyMerges(links, valid, rank);
	applySplits(links, valid, rank, diagnostics);
	const leaders = leadersOf(links, valid, gone, diagnostics);
	const clusters = decidedClusters(found.clusters, { links, named, gone, leaders, posts });
	return { value: { ...withoutGone(found, gone, clusters), clusters }, diagnostics };
}

type Rank = (x: PostId, y: PostId) => number;

function postsOf(decision: Decision): readonly PostId[] {
	switch (decision.kind) {
		case "merge":
		case "split":
			return [...new Set(decision.posts)];
		case "representative":
		case "takedown":
		case "relabel":
			return [decision.post];
	}
}

/** Whether all posts of a decision are there; each that is not is a fault. */
function namesKnownPosts(decision: Decision, posts: ReadonlyMap<PostId, Post>, diagnostics: Diagnostic[]): boolean {
	const missing = postsOf(decision).filter((post) => !posts.has(post));
	diagnostics.push(...missing.map((post) => unknownPost(decision, post)));
	return missing.length === 0;
}

function linksOf(clusters: readonly Cluster[]): PostLinks {
	const links = new PostLinks();
	for (const { representative, members } of clusters) {
		for (const { id, against } of members) links.join(id, against);
		for (const { id } of members) links.join(id, representative);
	}
	return links;
}

/** The order in which posts stand in what was found; posts that were alone come last, by id. */
function rankOf(clusters: readonly Cluster[]): Rank {
	const places = new Map(clusters.flatMap(({ members }) => members).map(({ id }, place) => [id, place]));
	return (x, y) => (places.get(x) ?? places.size) - (places.get(y) ?? places.size) || compareText(x, y);
}

function applyMerges(links: PostLinks, decisions: readonly Decision[], rank: Rank): void {
	for (const decision of decisions) {
		if (decision.kind !== "merge") continue;
		const [first, ...others] = postsOf(decision).toSorted(rank);
		for (const other of others) if (first !== undefined) links.decide(other, first, decision.id);
	}
}

function applySplits(links: PostLinks, decisions: readonly Decision[], rank: Rank, diagnostics: Diagnostic[]): void {
	for (const decision of decisions) {
		if (decision.kind !== "split") continue;
		const posts = postsOf(decision).toSorted(rank);
		for (const [place, leaving] of posts.entries()) {
			for (const staying of posts.slice(0, place)) {
				const holders = links.part(leaving, staying);
				if (holders.length > 0) diagnostics.push(mergedAndSplit(decision, staying, leaving, holders));
			}
		}
	}
}

/** The posts that decisions put first. */
function leadersOf(
	links: PostLinks,
	decisions: readonly Decision[],
	gone: ReadonlySet<PostId>,
	diagnostics: Diagnostic[],
): ReadonlySet<PostId> {
	const chosen = new Map<PostId, Decision>();
	for (const decision of decisions) {
		if (decision.kind !== "representative") continue;
		const { post } = decision;
		const group = [...links.groupOf(post)].filter((member) => !gone.has(member));
		const rival = group.find((member) => member !== post && chosen.has(member));
		const earlier = rival === undefined ? undefined : chosen.get(rival);
		if (gone.has(post)) diagnostics.push(representativeTakenDown(decision, post));
		else if (group.length < 2) diagnostics.push(representativeAlone(decision, post));
		else if (earlier !== undefined) diagnostics.push(twoRepresentatives(decision, post, earlier));
		else chosen.set(post, decision);
	}
	return new Set(chosen.keys());
}

/** Repeats, quotations and families without the posts taken down, and without what merging has settled. */
function withoutGone(
	{ repeats, quotations, families }: Duplicates,
	gone: ReadonlySet<PostId>,
	clusters: readonly Cluster[],
): Omit<Duplicates, "clusters"> {
	const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map(({ id }) => [id, cluster])));
	const merged = (x: PostId, y: PostId): boolean => clusterOf.has(x) && clusterOf.get(x) === clusterOf.get(y);
	return {
		repeats: new Map([...repeats].filter(([post]) => !gone.has(post))),
		quotations: quotations.filter(({ outer, inner }) => !gone.has(outer) && !gone.has(inner) && !merged(outer, inner)),
		families: families
			.map((family) => ({ ...family, members: family.members.filter((member) => !gone.has(member)) }))
			.filter(({ members }) => members.length > 1),
	};
}
