import type { FeedScope } from "#views/urls.ts";
import { correctionEntries } from "./correction-entries.ts";
import { addressesOf, describeFeed, feedScopes } from "./describe-feed.ts";
import { editionEntries } from "./edition-entries.ts";
import type { Feed, FeedEntry, FeedSource } from "./feed.ts";
import { belongs, feedEntries } from "./feed-entries.ts";
import { pageEntries } from "./page-entries.ts";
import { feedId } from "./stable-id.ts";

/** Every feed of a digest with its archives. A pure function of the site: the same site gives the same bytes. */
export function createFeeds(site: FeedSource): Feed[] {
	const posts = feedEntries(site);
	return feedScopes(site.digest.vocabulary).flatMap((scope) => documentsOf(site, scope, entriesOf(scope, posts, site)));
}

function entriesOf(scope: FeedScope, posts: readonly FeedEntry[], site: FeedSource): readonly FeedEntry[] {
	switch (scope.kind) {
		case "corrections":
			return correctionEntries(site);
		case "editions":
			return editionEntries(site);
		case "everything":
		case "signal":
		case "question":
		case "project":
			return posts.filter((entry) => belongs(entry, scope));
	}
}

/** The feed of a scope, then its archives, newest first. */
function documentsOf(site: FeedSource, scope: FeedScope, entries: readonly FeedEntry[]): Feed[] {
	const { profile } = site.digest.vocabulary;
	const { newest, archives } = pageEntries(entries);
	const addresses = archives.map(({ name }) => addressesOf(site, scope, name));
	const described = describeFeed(site, scope);
	const common = {
		...described,
		id: feedId(profile, scopeName(scope)),
		language: profile.language,
		publisher: profile.title,
		style: site.urls.within("/feed.css"),
	};
	const dated = (list: readonly FeedEntry[]) => ({
		entries: list,
		updated: newestChange(list) ?? `${firstDay(site)}T00:00:00Z`,
	});
	const feed: Feed = {
		...common,
		...dated(newest),
		current: null,
		previous: addresses.at(-1) ?? null,
		next: null,
		hub: profile.hub,
	};
	const older = archives.map((archive, index): Feed => {
		return {
			...common,
			...dated(archive.entries),
			self: addresses[index] ?? described.self,
			current: described.self,
			previous: addresses[index - 1] ?? null,
			next: addresses[index + 1] ?? null,
			hub: null,
		};
	});
	return [feed, ...older.toReversed()];
}

function newestChange(entries: readonly FeedEntry[]): string | undefined {
	return entries
		.map(({ updated }) => updated)
		.sort()
		.at(-1);
}

/** When the digest began: an empty feed has been as it is since then. Without any post, no day is known. */
function firstDay({ digest }: FeedSource): string {
	return [...digest.posts.values()].map(({ matter }) => matter.added).sort()[0] ?? "1970-01-01";
}

function scopeName(scope: FeedScope): string {
	switch (scope.kind) {
		case "everything":
		case "signal":
		case "corrections":
		case "editions":
			return scope.kind;
		case "question":
			return `question:${scope.question}`;
		case "project":
			return `project:${scope.project}`;
	}
}
