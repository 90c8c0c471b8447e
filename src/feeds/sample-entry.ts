import type { FeedEntry, FeedSource } from "./feed.ts";
import { feedEntries } from "./feed-entries.ts";

/** The entry that shows what entries hold: the one that changed last, which has the most to show; `null` without posts. */
export function sampleEntry(site: FeedSource): FeedEntry | null {
	return feedEntries(site).reduce<FeedEntry | null>(
		(last, entry) => (last === null || entry.updated > last.updated ? entry : last),
		null,
	);
}
