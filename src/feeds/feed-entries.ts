import type { Post } from "#pipeline/index.ts";
import { entryNames } from "#views/entry-names.ts";
import { isSeenOnly } from "#views/listed-posts.ts";
import type { FeedScope } from "#views/urls.ts";
import { entryCategories } from "./entry-categories.ts";
import { entryContent } from "./entry-content.ts";
import { lastChange } from "./entry-dates.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import { entryId } from "./stable-id.ts";
import { inertText } from "./xml-text.ts";

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * All entries about posts, newest in the digest first. An entry is a cluster of copies: another copy never adds one,
 * changes no id and moves none to the top. A text of which no word is kept makes no entry: there is nothing to read.
 */
export function feedEntries(site: FeedSource): FeedEntry[] {
	const { posts } = site.digest;
	return [...entryNames(site.digest)]
		.flatMap(([id, name]) => {
			const post = posts.get(id);
			if (post === undefined || isOnlySeen(post, site)) return [];
			const [first = post] = [post, ...copiesOf(post, site)].sort(oldestFirst);
			return [{ entry: toEntry(post, name, site), first }];
		})
		.sort(newestFirst)
		.map(({ entry }) => entry);
}

/** Whether no member of its cluster can be read here. */
function isOnlySeen(post: Post, { digest }: FeedSource): boolean {
	const members = digest.clusterOf.get(post.id)?.members.flatMap(({ id }) => digest.posts.get(id) ?? []) ?? [post];
	return members.every(isSeenOnly);
}

/** Whether an entry about a post belongs into a feed. */
export function belongs(
	{ categories }: FeedEntry,
	scope: Exclude<FeedScope, { kind: "corrections" | "editions" }>,
): boolean {
	const filed = (scheme: string, term: string) =>
		categories.some((category) => category.scheme === scheme && category.term === term);
	switch (scope.kind) {
		case "everything":
			return true;
		case "signal":
			return !(filed("incentive", "incentive-strong") && filed("substance", "substance-none"));
		case "question":
			return filed("question", scope.question);
		case "project":
			return filed("project", scope.project);
	}
}

/** The entry of a cluster, or of a post that is alone. */
function toEntry(post: Post, name: string, site: FeedSource): FeedEntry {
	const { digest, urls, rendered } = site;
	const copies = copiesOf(post, site);
	const added = [post, ...copies].map(({ matter }) => matter.added).sort()[0] ?? post.matter.added;
	const { published, source, authors, language } = post.matter;
	return {
		id: entryId(digest.vocabulary.profile, name),
		url: urls.absolute(urls.post(post.id)),
		source,
		title: inertText(post.title),
		summary: inertText(rendered.get(post.id)?.summary ?? ""),
		content: entryContent(post, copies, added, site),
		authors,
		categories: entryCategories([post, ...copies], digest),
		language,
		added,
		published: fullDate(published) ?? added,
		updated: lastChange(post, copies, added, digest),
	};
}

/** The other members of a post's cluster, oldest first. */
function copiesOf({ id }: Post, { digest }: FeedSource): Post[] {
	const others = digest.clusterOf.get(id)?.members.filter((member) => member.id !== id) ?? [];
	return others.flatMap((member) => digest.posts.get(member.id) ?? []).sort(oldestFirst);
}

function oldestFirst(a: Post, b: Post): number {
	return compare(a.matter.added, b.matter.added) || compare(a.id, b.id);
}

/** An entry, and the post of its cluster that came first: a later copy, also one that now leads, moves no entry. */
interface PlacedEntry {
	readonly entry: FeedEntry;
	readonly first: Post;
}

function newestFirst(a: PlacedEntry, b: PlacedEntry): number {
	return (
		compare(b.entry.added, a.entry.added) || compare(dayOf(b.first), dayOf(a.first)) || compare(a.entry.id, b.entry.id)
	);
}

function dayOf({ matter: { published, added } }: Post): string {
	return fullDate(published) ?? added;
}

function fullDate(date: string | null): string | null {
	return date !== null && FULL_DATE.test(date) ? date : null;
}

function compare(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}
