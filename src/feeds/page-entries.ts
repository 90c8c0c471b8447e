import type { FeedEntry } from "./feed.ts";

/** How many entries feed readers load at once. */
export const MOST_ENTRIES = 50;

/** Entries that stand in a document of their own. */
interface Archive {
	/** Its month and its number in that month, for example `2026-11-1`. */
	readonly name: string;
	/** Newest first, at most {@link MOST_ENTRIES}. */
	readonly entries: readonly FeedEntry[];
}

/** A feed's entries, in the documents that readers fetch. */
export interface PagedEntries {
	/** The newest. */
	readonly newest: readonly FeedEntry[];
	/** Oldest first. Together with the newest they hold every entry. Empty as long as all fit into one document. */
	readonly archives: readonly Archive[];
}

/**
 * Archived feeds of RFC 5005. A month's entries are counted from its first, and an archive appears when it is full or
 * its month is over: from then on no later post changes which entries it holds, and a post that is taken down moves
 * only those of its own month.
 *
 * @param entries newest first
 */
export function pageEntries(entries: readonly FeedEntry[]): PagedEntries {
	const newest = entries.slice(0, MOST_ENTRIES);
	if (newest.length === entries.length) return { newest, archives: [] };
	const months = Map.groupBy(entries.toReversed(), ({ added }) => added.slice(0, "yyyy-mm".length));
	const open = entries[0]?.added.slice(0, "yyyy-mm".length);
	const archives = [...months].flatMap(([month, list]) =>
		chunks(list)
			.filter((chunk) => month !== open || chunk.length === MOST_ENTRIES)
			.map((chunk, index) => ({ name: `${month}-${index + 1}`, entries: chunk.toReversed() })),
	);
	return { newest, archives };
}

function chunks<T>(list: readonly T[]): T[][] {
	const count = Math.ceil(list.length / MOST_ENTRIES);
	return Array.from({ length: count }, (_, i) => list.slice(i * MOST_ENTRIES, (i + 1) * MOST_ENTRIES));
}
