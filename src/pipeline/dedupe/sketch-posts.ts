import type { PostId } from "#pipeline/model/ids.ts";
import type { Form, Post } from "#pipeline/model/post.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";
import { keepText, viewText } from "./compared-text.ts";
import type { DedupeOptions } from "./dedupe-options.ts";
import { type Fingerprint, formatFingerprint, parseFingerprint, toFingerprint } from "./fingerprint.ts";
import { formatSketch, shardOf, sketchHash } from "./sketch.ts";
import { sourceIdentity } from "./source-identity.ts";

/** What a browser loads of one candidate. */
export interface SketchedPost {
	readonly title: string;
	readonly form: Form;
	/** Null of a brief: it is our own words. */
	readonly fingerprint: string | null;
}

export type Shard = Readonly<Record<PostId, SketchedPost>>;

export interface SketchFiles {
	readonly sketch: Uint8Array;
	/** In the order of their numbers. */
	readonly shards: readonly Shard[];
}

/** What a browser needs to look a text up among all posts: a sketch of them, and their fingerprints in small files. */
export function sketchPosts(posts: Iterable<Post>, options: DedupeOptions): SketchFiles {
	const { mostRanks, postsInShard } = options.sketch;
	const sorted = [...posts].sort((x, y) => (x.id < y.id ? -1 : 1));
	const shards: Record<PostId, SketchedPost>[] = Array.from(
		{ length: shardsFor(sorted.length, postsInShard) },
		() => ({}),
	);
	const offsets = new Uint32Array(sorted.length + 1);
	const ranks: number[] = [];
	for (const [place, post] of sorted.entries()) {
		const fingerprint = fingerprintOfPost(post, options);
		const distinct = new Set(fingerprint?.ranks ?? []);
		for (const rank of Uint32Array.from(distinct).sort().slice(0, mostRanks)) ranks.push(rank);
		offsets[place + 1] = ranks.length;
		const shard = shards[shardOf(post.id, shards.length)] as Record<PostId, SketchedPost>;
		const { title, matter } = post;
		shard[post.id] = { title, form: matter.form, fingerprint: fingerprint && formatFingerprint(fingerprint) };
	}
	const sketch = formatSketch({
		shards: shards.length,
		ids: sorted.map(({ id }) => id),
		sources: Uint32Array.from(sorted, ({ matter }) => sketchHash(matter.source && sourceIdentity(matter.source))),
		offsets,
		ranks: Uint32Array.from(ranks),
	});
	return { sketch, shards };
}

/** A power of two, so that a further post seldom moves all others. */
function shardsFor(posts: number, postsInShard: number): number {
	let shards = 1;
	while (shards * postsInShard < posts) shards *= 2;
	return shards;
}

function fingerprintOfPost({ matter, text, passages }: Post, options: DedupeOptions): Fingerprint | null {
	if (matter.fingerprint !== null) return parseFingerprint(matter.fingerprint);
	if (matter.form !== "copy") return null;
	const quoted = passages.filter((passage) => passage.quoted).map(({ span }) => span);
	return toFingerprint(viewText(keepText(text, options.repeats, quoted, new WordArena())), options.fingerprints);
}
