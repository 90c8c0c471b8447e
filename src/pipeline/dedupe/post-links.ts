import type { PostId } from "#pipeline/model/ids.ts";

/** Who says that two posts are the same text: a decision by its id, or with `null` the machine. */
type Voice = string | null;

/**
 * A forest of posts that are the same text. There is one path at most between two posts, so that what
 * holds them together can be named, and cut.
 */
export class PostLinks {
	private readonly links = new Map<PostId, Map<PostId, Voice>>();

	/** Links two posts on the machine's word, unless a path is there. */
	join(a: PostId, b: PostId): void {
		if (this.path(a, b) === null) this.set(a, b, null);
	}

	/** Links two posts on a decision's word; a machine's link that would close a ring gives way. */
	decide(a: PostId, b: PostId, decision: string): void {
		const path = this.path(a, b);
		if (path !== null && !this.cut(path)) return;
		this.set(a, b, decision);
	}

	/** Parts two posts at the machine's link nearest to `leaving`. Without one, gives the decisions that hold them. */
	part(leaving: PostId, staying: PostId): readonly string[] {
		const path = this.path(leaving, staying);
		if (path === null || this.cut(path)) return [];
		return path.slice(1).map((post, place) => this.links.get(path[place] as PostId)?.get(post) ?? "");
	}

	/** The posts that hang together with one, itself included, in no order that counts. */
	groupOf(post: PostId): Set<PostId> {
		const group = new Set([post]);
		for (const member of group) for (const next of this.links.get(member)?.keys() ?? []) group.add(next);
		return group;
	}

	/** The decision that links a post directly to another. */
	decisionAt(post: PostId): { readonly decision: string; readonly other: PostId } | null {
		for (const [other, voice] of this.links.get(post) ?? []) if (voice !== null) return { decision: voice, other };
		return null;
	}

	private cut(path: readonly PostId[]): boolean {
		for (const [place, post] of path.slice(1).entries()) {
			const last = path[place] as PostId;
			if (this.links.get(last)?.get(post) !== null) continue;
			this.links.get(last)?.delete(post);
			this.links.get(post)?.delete(last);
			return true;
		}
		return false;
	}

	private set(a: PostId, b: PostId, voice: Voice): void {
		if (a === b) return;
		(this.links.get(a) ?? this.links.set(a, new Map()).get(a))?.set(b, voice);
		(this.links.get(b) ?? this.links.set(b, new Map()).get(b))?.set(a, voice);
	}

	private path(from: PostId, to: PostId): readonly PostId[] | null {
		const cameFrom = new Map<PostId, PostId>([[from, from]]);
		for (const [post] of cameFrom) {
			if (post === to) break;
			for (const next of this.links.get(post)?.keys() ?? []) if (!cameFrom.has(next)) cameFrom.set(next, post);
		}
		if (!cameFrom.has(to)) return null;
		const path = [to];
		for (let post = to; post !== from; path.push(post)) post = cameFrom.get(post) as PostId;
		return path.reverse();
	}
}
