import { compareText } from "#pipeline/text/compare-text.ts";
import type { Entry } from "./entry.ts";

/**
 * Orders the members of a cluster so that the one to list comes first: earliest known publication, then the
 * fuller text, then the earlier arrival, then the id.
 */
export function compareForRepresentative(x: Entry, y: Entry): number {
	return (
		compareText(toLatest(x.published), toLatest(y.published)) ||
		wordsOf(y) - wordsOf(x) ||
		compareText(toLatest(x.added), toLatest(y.added)) ||
		compareText(x.id, y.id)
	);
}

/** A date known to the month or year only counts as its end; an unknown one comes last. */
function toLatest(date: string | null): string {
	return date === null ? "~" : `${date}~`;
}

function wordsOf(entry: Entry): number {
	return entry.text?.words.count ?? -1;
}
