import type { FeedScope } from "#views/urls.ts";
import { describeFeed } from "./describe-feed.ts";
import type { Feed, FeedSource } from "./feed.ts";
import { feedEntries } from "./feed-entries.ts";
import { feedNamespace } from "./stable-id.ts";

/** What an empty feed says of its last change: the format wants a date, and no clock is asked. */
const NEVER = "1970-01-01";

/** The feed of a scope: its newest entries and what readers are told about it. A pure function of the site. */
export function createFeed(site: FeedSource, scope: FeedScope): Feed {
	const { profile } = site.digest.vocabulary;
	const entries = feedEntries(site, scope);
	const days = entries.map(({ updated }) => updated).sort();
	return {
		...describeFeed(site, scope),
		id: `urn:${feedNamespace(profile)}:feed:${scopeName(scope)}`,
		language: profile.language,
		publisher: profile.title,
		updated: days.at(-1) ?? NEVER,
		entries,
	};
}

function scopeName(scope: FeedScope): string {
	switch (scope.kind) {
		case "everything":
		case "signal":
			return scope.kind;
		case "question":
			return `question:${scope.question}`;
		case "project":
			return `project:${scope.project}`;
	}
}
