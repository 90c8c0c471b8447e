import type { Digest, PostId } from "#pipeline/index.ts";

/** Days on which what a page shows last changed, `yyyy-mm-dd`; `null` where the files name none. */
export interface LastChanges {
	/** Of anything at all. */
	readonly any: string | null;
	/** Of some posts with their copies, their notes and the decisions on them. */
	of(posts: Iterable<PostId>): string | null;
}

/** Finds when pages changed, from dates in the files alone: no clock and no history is asked. */
export function lastChanges({ posts, clusterOf, annotations, decisions }: Digest): LastChanges {
	const days = new Map<PostId, string>();
	const note = (id: PostId, day: string) => {
		const text = clusterOf.get(id)?.representative ?? id;
		days.set(text, latest([days.get(text) ?? day, day]) ?? day);
	};
	for (const { id, matter } of posts.values()) {
		note(id, matter.added);
		for (const { body } of annotations.get(id)?.annotations ?? [])
			if (body.kind === "note" && body.date !== undefined) note(id, body.date);
	}
	for (const decision of decisions) {
		const touched = "posts" in decision ? decision.posts : [decision.post];
		for (const id of touched) if (posts.has(id)) note(id, decision.date);
	}
	return {
		any: latest([...days.values(), ...decisions.map(({ date }) => date)]),
		of: (ids) => latest([...ids].flatMap((id) => days.get(clusterOf.get(id)?.representative ?? id) ?? [])),
	};
}

/** The last of some days; they are written so that text order is their order. */
export function latest(days: readonly string[]): string | null {
	return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}
