import type { Decision, Post, PostId } from "#pipeline/index.ts";
import type { FeedScope } from "#views/urls.ts";
import { entryCategories, positionsOf, projectsOf } from "./entry-categories.ts";
import { entryContent } from "./entry-content.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import { entryId } from "./stable-id.ts";
import { inertText } from "./xml-text.ts";

/** What feed readers load at once. */
const MOST_ENTRIES = 50;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One entry to be: the representative, with all members of its cluster. */
interface Candidate {
	readonly post: Post;
	/** The representative first; alone where the post has no copies. */
	readonly members: readonly Post[];
	/** When the first of them came. */
	readonly added: string;
	/** When it was published or, where that is not known to the day, when it came. */
	readonly published: string;
}

/**
 * The newest entries of a scope, newest in the digest first. An entry is a cluster of copies: another copy never adds
 * one and changes no id.
 */
export function feedEntries(site: FeedSource, scope: FeedScope): FeedEntry[] {
	return candidates(site)
		.filter((candidate) => belongs(candidate.post, site, scope))
		.sort(newestFirst)
		.slice(0, MOST_ENTRIES)
		.map((candidate) => toEntry(candidate, site));
}

function candidates({ digest }: FeedSource): Candidate[] {
	const { posts, clusterOf } = digest;
	return [...posts.values()].flatMap((post) => {
		const cluster = clusterOf.get(post.id);
		if (cluster && cluster.representative !== post.id) return [];
		const copies = cluster?.members.flatMap(({ id }) => (id === post.id ? [] : (posts.get(id) ?? []))) ?? [];
		const members = [post, ...copies];
		const added = earliest(members);
		const { published } = post.matter;
		return [{ post, members, added, published: published && FULL_DATE.test(published) ? published : added }];
	});
}

function belongs(post: Post, { digest }: FeedSource, scope: FeedScope): boolean {
	const said = digest.annotations.get(post.id);
	switch (scope.kind) {
		case "everything":
			return true;
		case "signal":
			return !(said?.incentive.level === "strong" && said.substance.level === "none");
		case "question":
			return positionsOf(said).has(scope.question);
		case "project":
			return projectsOf(post, said).has(scope.project);
	}
}

function toEntry({ post, members, added, published }: Candidate, site: FeedSource): FeedEntry {
	const { digest, urls, rendered } = site;
	const said = digest.annotations.get(post.id);
	return {
		id: entryId(digest.vocabulary.profile, members),
		post: post.id,
		url: urls.absolute(urls.post(post.id)),
		source: post.matter.source,
		title: inertText(post.title),
		summary: inertText(rendered.get(post.id)?.summary ?? ""),
		content: entryContent(post, members.slice(1), added, site),
		authors: post.matter.authors,
		categories: entryCategories(post, said, digest.vocabulary),
		language: post.matter.language,
		published,
		updated: latest(members, digest.decisions),
	};
}

function newestFirst(a: Candidate, b: Candidate): number {
	return compare(b.added, a.added) || compare(b.published, a.published) || compare(a.post.id, b.post.id);
}

function compare(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}

function earliest(members: readonly Post[]): string {
	return members.map(({ matter }) => matter.added).sort()[0] ?? "";
}

function latest(members: readonly Post[], decisions: readonly Decision[]): string {
	const ids = new Set(members.map(({ id }) => id));
	const about = decisions.filter((decision) => decidedPosts(decision).some((id) => ids.has(id)));
	const days = [...members.map(({ matter }) => matter.added), ...about.map(({ date }) => date)];
	return days.sort().at(-1) ?? "";
}

function decidedPosts(decision: Decision): readonly PostId[] {
	switch (decision.kind) {
		case "merge":
		case "split":
			return decision.posts;
		case "representative":
		case "relabel":
		case "takedown":
			return [decision.post];
	}
}
