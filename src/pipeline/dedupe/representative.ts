import type { PostId } from "#pipeline/model/ids.ts";
import { RIGHTS, type Rights } from "#pipeline/model/post.ts";
import { compareText } from "#pipeline/text/compare-text.ts";

/** What decides which member of a cluster is listed. */
export interface Candidate {
	readonly id: PostId;
	readonly rights: Rights;
	/** `2026`, `2026-06` or `2026-06-15`; null when unknown. */
	readonly published: string | null;
	/** The day it came in, as `published`; null when unknown. */
	readonly added: string | null;
	/** Of its text, in the same unit for all that are compared. */
	readonly length: number;
}

/**
 * Orders the members of a cluster so that the one to list comes first: the one of which most may be shown, as readers
 * are led to it; then the earliest known publication, the fuller text, the earlier arrival, the id.
 */
export function compareForRepresentative(x: Candidate, y: Candidate): number {
	return (
		RIGHTS.indexOf(x.rights) - RIGHTS.indexOf(y.rights) ||
		compareText(toLatest(x.published), toLatest(y.published)) ||
		y.length - x.length ||
		compareText(toLatest(x.added), toLatest(y.added)) ||
		compareText(x.id, y.id)
	);
}

/** A date known to the month or year only counts as its end; an unknown one comes last. */
function toLatest(date: string | null): string {
	return date === null ? "~" : `${date}~`;
}
