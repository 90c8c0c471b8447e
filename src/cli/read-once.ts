import type { Digest, Post } from "#pipeline/index.ts";

/** A post's text without what it repeats. */
export function readOnce({ id, text }: Post, { duplicates }: Pick<Digest, "duplicates">): string {
	const removed = duplicates.repeats.get(id)?.removed ?? [];
	const starts = [0, ...removed.map(({ end }) => end)];
	return starts.map((start, index) => text.slice(start, removed[index]?.start)).join("");
}
