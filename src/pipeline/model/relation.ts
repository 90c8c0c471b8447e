import type { PostId } from "./ids.ts";

/** Another post that a reader of this one may want, and why. */
export interface Neighbour {
	readonly post: PostId;
	/** From 0 to 1. */
	readonly score: number;
	/** The heaviest shared terms, as words a reader can read; heaviest first, at most five. */
	readonly because: readonly string[];
}

/** What the relate stage says of one post. */
export interface Relations {
	/** Nearest first; copies of the post itself are never among them. */
	readonly neighbours: readonly Neighbour[];
	/** Posts of the digest that its text links to, and posts that link to it; sorted by id. */
	readonly cites: readonly PostId[];
	readonly citedBy: readonly PostId[];
}
