import type { PostId } from "#pipeline/model/ids.ts";
import type { ComparedText } from "./compared-text.ts";
import { RANKS, toFingerprint } from "./fingerprint.ts";
import { type Sketch, type SketchOptions, sketchHash } from "./sketch.ts";
import { sourceIdentity } from "./source-identity.ts";
import { surprise } from "./surprise.ts";

/** A sketch that is ready to be asked. */
export class SketchIndex {
	private readonly sketch: Sketch;
	/** Posts by rank: where each rank's list begins, and behind the last one. */
	private readonly lists: Uint32Array;
	private readonly posts: Uint32Array;

	constructor(sketch: Sketch) {
		this.sketch = sketch;
		const { offsets, ranks } = sketch;
		this.lists = new Uint32Array(RANKS + 1);
		for (const rank of ranks) this.lists[rank + 1] = (this.lists[rank + 1] as number) + 1;
		for (let rank = 0; rank < RANKS; rank++) {
			this.lists[rank + 1] = (this.lists[rank + 1] as number) + (this.lists[rank] as number);
		}
		this.posts = new Uint32Array(ranks.length);
		const next = this.lists.slice();
		for (let post = 0; post + 1 < offsets.length; post++) {
			for (let n = offsets[post] as number; n < (offsets[post + 1] as number); n++) {
				const rank = ranks[n] as number;
				this.posts[next[rank] as number] = post;
				next[rank] = (next[rank] as number) + 1;
			}
		}
	}

	/** Whether the digest has a post of that name. */
	has(id: string): boolean {
		return (this.sketch.ids as readonly string[]).includes(id);
	}

	/** Posts of the same source. */
	withSource(url: string): PostId[] {
		const hash = sketchHash(sourceIdentity(url));
		return this.sketch.ids.filter((_, post) => this.sketch.sources[post] === hash);
	}

	/**
	 * The posts that share more ranks with a text than chance explains, the most surprising first.
	 *
	 * Of a text all ranks are known, of a post the lowest ones: so many of these are shared as of all its shingles.
	 */
	candidates(text: ComparedText, { mostCandidates, leastSurprise }: SketchOptions): PostId[] {
		const all = toFingerprint(text, { mostShingles: Number.POSITIVE_INFINITY, mostFacts: 0 });
		const own = new Set(all.ranks);
		const hits = new Map<number, number>();
		for (const rank of own) {
			for (let n = this.lists[rank] as number; n < (this.lists[rank + 1] as number); n++) {
				const post = this.posts[n] as number;
				hits.set(post, (hits.get(post) ?? 0) + 1);
			}
		}
		return [...hits]
			.map(([post, shared]) => ({ post, by: surprise(shared, this.countRanks(post) * (own.size / all.limit)) }))
			.filter(({ by }) => by >= leastSurprise)
			.sort((x, y) => y.by - x.by || x.post - y.post)
			.slice(0, mostCandidates)
			.map(({ post }) => this.sketch.ids[post] as PostId);
	}

	private countRanks(post: number): number {
		const { offsets } = this.sketch;
		return (offsets[post + 1] as number) - (offsets[post] as number);
	}
}
