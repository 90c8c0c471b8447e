import type { PostId } from "#pipeline/model/ids.ts";
import { HASH_VERSION, hashString } from "#pipeline/text/hash.ts";
import { RANKS } from "./fingerprint.ts";

export interface SketchOptions {
	/** Most shingle ranks that are kept of a post, the lowest ones. */
	readonly mostRanks: number;
	/** Posts in one shard, on average no more. */
	readonly postsInShard: number;
	/** Most candidates whose fingerprints are looked at, */
	readonly mostCandidates: number;
	/** and how surprising what they share must be at the least: a log-likelihood ratio. */
	readonly leastSurprise: number;
}

/**
 * What a browser loads of all posts to find out which few a text may be a copy of. Columns: one entry a post, in the
 * order of their ids. Hashes are 0 where there is nothing to hash.
 */
export interface Sketch {
	/** Into how many files the fingerprints are cut: a power of two. */
	readonly shards: number;
	readonly ids: readonly PostId[];
	/** Hash of the source's identity. */
	readonly sources: Uint32Array;
	/** Where each post's ranks begin, and behind the last one. */
	readonly offsets: Uint32Array;
	/** The lowest ranks of each fingerprint, ascending; none of a post without one. */
	readonly ranks: Uint32Array;
}

/** Changes whenever the bytes mean something else. */
const FORMAT_VERSION = 1;
const MAGIC = `hqs${FORMAT_VERSION}-${HASH_VERSION}.`;
/** Bytes of a hash, of how many ranks there are, and of the step from rank to rank. */
const HASH_BYTES = 4;
const COUNT_BYTES = 1;
const STEP_BYTES = 2;

/** In which shard a post's fingerprint stands. */
export function shardOf(id: PostId, shards: number): number {
	return hashString(id) % shards;
}

/** The hash of a source's identity; 0 for none. */
export function sketchHash(text: string | null): number {
	return text === null ? 0 : hashString(text) || 1;
}

/** Writes a sketch byte by byte in columns, so that deflate makes the most of them: about 80 bytes a post. */
export function formatSketch({ shards, ids, sources, offsets, ranks }: Sketch): Uint8Array {
	const head = new TextEncoder().encode(`${MAGIC}${ids.length} ${shards}\n${ids.map((id) => `${id}\n`).join("")}`);
	const counts = ids.map((_, post) => (offsets[post + 1] as number) - (offsets[post] as number));
	const isFirst = new Set(offsets);
	const steps = ranks.map((rank, n) => (isFirst.has(n) ? rank : rank - (ranks[n - 1] as number)));
	const columns = [
		head,
		...planes(sources, HASH_BYTES),
		...planes(Uint32Array.from(counts), COUNT_BYTES),
		...planes(steps, STEP_BYTES),
	];
	const bytes = new Uint8Array(columns.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const column of columns) {
		bytes.set(column, at);
		at += column.length;
	}
	return bytes;
}

/** The lowest bytes of all values, then the next ones. */
function planes(values: Uint32Array, size: number): Uint8Array[] {
	return Array.from({ length: size }, (_, byte) => Uint8Array.from(values, (value) => value >>> (8 * byte)));
}

/** Reads what {@link formatSketch} wrote; null when it is of another version or damaged. */
export function parseSketch(bytes: Uint8Array): Sketch | null {
	const head = readHead(bytes);
	if (head === null) return null;
	const { ids, shards } = head;
	let at = head.length;
	const column = (length: number, size: number): Uint32Array => {
		const from = at;
		at += length * size;
		return Uint32Array.from({ length }, (_, n) => {
			let value = 0;
			for (let byte = size - 1; byte >= 0; byte--) value = value * 256 + (bytes[from + byte * length + n] ?? 0);
			return value;
		});
	};
	const sources = column(ids.length, HASH_BYTES);
	const offsets = new Uint32Array(ids.length + 1);
	for (const [post, count] of column(ids.length, COUNT_BYTES).entries()) {
		offsets[post + 1] = (offsets[post] as number) + count;
	}
	const ranks = column(offsets[ids.length] as number, STEP_BYTES);
	for (const [post] of ids.entries()) {
		for (let n = (offsets[post] as number) + 1; n < (offsets[post + 1] as number); n++) {
			ranks[n] = (ranks[n] as number) + (ranks[n - 1] as number);
		}
	}
	if (at !== bytes.length || ranks.some((rank) => rank >= RANKS / 2)) return null;
	return { shards, ids, sources, offsets, ranks };
}

interface Head {
	readonly shards: number;
	readonly ids: readonly PostId[];
	/** In bytes. */
	readonly length: number;
}

const NEWLINE = 10;

function readHead(bytes: Uint8Array): Head | null {
	const decoder = new TextDecoder();
	let end = bytes.indexOf(NEWLINE);
	const first = decoder.decode(bytes.subarray(0, Math.max(0, end)));
	const numbers = /^(\d+) (\d+)$/u.exec(first.startsWith(MAGIC) ? first.slice(MAGIC.length) : "");
	if (numbers === null) return null;
	const start = end + 1;
	for (let left = Number(numbers[1]); left > 0; left--) {
		end = bytes.indexOf(NEWLINE, end + 1);
		if (end < 0) return null;
	}
	const ids = decoder
		.decode(bytes.subarray(start, end + 1))
		.split("\n")
		.slice(0, -1) as PostId[];
	return { shards: Number(numbers[2]), ids, length: end + 1 };
}
