import type { Decision, Digest, Post, PostId } from "#pipeline/index.ts";
import { otherPlaces } from "./other-places.ts";

/** Seconds of a day. */
const DAY = 86_400;

/**
 * When what an entry says last changed: a copy named a further place, a note was written or corrected, or a decision was
 * taken on what the entry shows. Other dates in the content change nothing here. The content knows days only, so each
 * further change of one day counts as a second: readers that compare times see it, and no clock is asked.
 *
 * @param copies oldest first
 * @param added when the first of the cluster came
 * @returns for example `2026-11-21T00:00:01Z`
 */
export function lastChange(post: Post, copies: readonly Post[], added: string, digest: Digest): string {
	const members = [post, ...copies];
	const bodies = digest.annotations.get(post.id)?.annotations.map(({ body }) => body) ?? [];
	const days = [
		added,
		...(post.matter.added > added ? [post.matter.added] : []),
		...otherPlaces(post, copies).map(({ since }) => since),
		...bodies.flatMap((body) => (body.kind === "note" && body.date !== undefined ? [body.date] : [])),
		...digest.decisions.flatMap((decision) => (alters(decision, post.id, members) ? [decision.date] : [])),
	];
	return momentOf(days, added);
}

/**
 * The moment of the last of some changes, each further one of its day counted as a second.
 *
 * @param days in any order
 * @param began stands in when nothing changed
 */
export function momentOf(days: readonly string[], began: string): string {
	const last = [...days].sort().at(-1) ?? began;
	const changes = Math.max(0, days.filter((day) => day === last).length - 1);
	return `${last}T${timeOfDay(Math.min(changes, DAY - 1))}Z`;
}

function alters(decision: Decision, shown: PostId, members: readonly Post[]): boolean {
	const isMember = (post: PostId) => members.some(({ id }) => id === post);
	switch (decision.kind) {
		case "merge":
		case "split":
			return decision.posts.some(isMember);
		case "relabel":
			return isMember(decision.post);
		case "representative":
			return decision.post === shown;
		case "takedown":
			return members.some(({ matter }) => matter.entry === decision.post);
	}
}

function timeOfDay(seconds: number): string {
	const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
	return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
