import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { SketchIndex } from "#pipeline/dedupe/find-in-sketch.ts";
import { parseFingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import { formatSketch, parseSketch, type Sketch, shardOf } from "#pipeline/dedupe/sketch.ts";
import { type SketchFiles, sketchPosts } from "#pipeline/dedupe/sketch-posts.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { writeCorpus } from "../../bench/corpus.ts";
import { samplePost } from "../../support/sample-post.ts";

const HASH = fc.integer({ min: 0, max: 0xffff_ffff });
const RANKS = fc.uniqueArray(fc.integer({ min: 0, max: 0x7fff }), { maxLength: 60 });

const sketches = fc
	.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/u), source: HASH, ranks: RANKS }), {
		selector: ({ id }) => id,
		maxLength: 12,
	})
	.map((posts): Sketch => {
		const offsets = new Uint32Array(posts.length + 1);
		for (const [place, { ranks }] of posts.entries()) offsets[place + 1] = (offsets[place] as number) + ranks.length;
		return {
			shards: 8,
			ids: posts.map(({ id }) => toId<PostId>(id)),
			sources: Uint32Array.from(posts, ({ source }) => source),
			offsets,
			ranks: Uint32Array.from(posts.flatMap(({ ranks }) => ranks.toSorted((x, y) => x - y))),
		};
	});

describe("a sketch", () => {
	it("is read as it was written", () => {
		fc.assert(
			fc.property(sketches, (sketch) => {
				expect(parseSketch(formatSketch(sketch))).toEqual(sketch);
			}),
		);
	});

	it("is null when cut, lengthened or of another version", () => {
		fc.assert(
			fc.property(sketches, (sketch) => {
				const bytes = formatSketch(sketch);
				expect(parseSketch(Uint8Array.from([...bytes, 0]))).toBeNull();
				expect(parseSketch(Uint8Array.from(bytes, (byte, n) => (n === 3 ? byte + 1 : byte)))).toBeNull();
				if (sketch.ids.length > 0) expect(parseSketch(bytes.slice(0, -1))).toBeNull();
			}),
		);
	});
});

/** Posts with names, addresses and tags as long as real ones. */
function generatedPosts(count: number): Post[] {
	const folder = mkdtempSync(join(tmpdir(), "sketch-"));
	writeCorpus(join(folder, "corpus.jsonl"), count, 7);
	const lines = readFileSync(join(folder, "corpus.jsonl"), "utf8").trim().split("\n");
	rmSync(folder, { recursive: true });
	return lines.map((line, place) => {
		const { text } = JSON.parse(line) as { text: string };
		const words = text
			.toLowerCase()
			.replace(/[^a-z ]/gu, "")
			.split(/\s+/u)
			.slice(0, 5);
		const id = toId<PostId>(`${words.join("-").slice(0, 40)}-${place}`);
		const source = `https://posts.example.org/2026/${place}/${words.join("-")}`;
		return {
			...samplePost(id, "<p>x</p>", { source }),
			text: place % 3 === 0 ? `${text} #one $T${place} @three` : text,
		};
	});
}

describe("the sketch of 10,000 generated posts", () => {
	let posts: Post[];
	let files: SketchFiles;
	let index: SketchIndex;
	beforeAll(() => {
		posts = generatedPosts(10_000);
		files = sketchPosts(posts, dedupeOptions);
		index = new SketchIndex(parseSketch(files.sketch) as Sketch);
	}, 60_000);

	it("takes no more than 1 MB, deflated", () => {
		expect(deflateRawSync(files.sketch, { level: 9 }).length).toBeLessThanOrEqual(1_000_000);
	});

	it("is the same whatever order the posts come in", () => {
		const some = posts.slice(0, 300);
		expect(sketchPosts(some.toReversed(), dedupeOptions)).toEqual(sketchPosts(some, dedupeOptions));
	});

	it("comes with small shards that hold each post's fingerprint once", () => {
		const sizes = files.shards.map((shard) => Object.keys(shard).length);
		expect(sizes.reduce((sum, size) => sum + size)).toBe(posts.length);
		expect(Math.max(...files.shards.map((shard) => JSON.stringify(shard).length))).toBeLessThan(64_000);
		for (const { id, text } of posts.slice(0, 50)) {
			const print = files.shards[shardOf(id, files.shards.length)]?.[id]?.fingerprint ?? "";
			const compared = toComparedText(text, dedupeOptions.repeats);
			expect(parseFingerprint(print)).toEqual(toFingerprint(compared, dedupeOptions.fingerprints));
		}
	});

	it("finds each post by its own text, and its source", () => {
		for (const { id, text, matter } of posts.filter((_, place) => place % 97 === 0)) {
			const found = index.candidates(toComparedText(text, dedupeOptions.repeats), dedupeOptions.sketch);
			expect(found).toContain(id);
			expect(index.withSource(`${matter.source}?utm_source=mail`)).toContain(id);
			expect(index.has(id)).toBe(true);
		}
	});

	it("finds no candidate for an unrelated text", () => {
		const text = "Walnut growers of Lindenau met on Monday and spoke of oil, of rain and of nothing else at all.";
		expect(index.candidates(toComparedText(text, dedupeOptions.repeats), dedupeOptions.sketch)).toEqual([]);
	});
});
