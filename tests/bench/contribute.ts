import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { KnownPosts } from "#client/contribute/known-posts.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { parseSketch } from "#pipeline/dedupe/sketch.ts";
import { sketchPosts } from "#pipeline/dedupe/sketch-posts.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { openBrowser } from "../support/browser.ts";
import { samplePost } from "../support/sample-post.ts";
import { serve } from "../support/serve.ts";
import { writeCorpus } from "./corpus.ts";

/**
 * Measures the contribute page of a built site (`dist`, or the folder given) with the sketch of 10,000 generated posts in
 * place of its own: what the build spends, what a browser loads, and from a paste to the verdict on the page, by the
 * page's own performance entries. `node tests/bench/contribute.ts [folder] [posts]`
 */
const folder = process.argv[2] ?? "dist";
const count = Number(process.argv[3] ?? 10_000);
const corpus = mkdtempSync(join(tmpdir(), "bench-"));
writeCorpus(join(corpus, "corpus.jsonl"), count, 7);
const texts = readFileSync(join(corpus, "corpus.jsonl"), "utf8")
	.trim()
	.split("\n")
	.map((line) => (JSON.parse(line) as { text: string }).text);
rmSync(corpus, { recursive: true });

const before = process.cpuUsage();
const posts = texts.map((text, place) => ({
	...samplePost(toId<PostId>(`a-post-of-some-words-${place}`), "<p>x</p>", { source: `https://example.org/${place}` }),
	text,
}));
const { sketch, shards } = sketchPosts(posts, dedupeOptions);
const deflated = deflateRawSync(sketch, { level: 9 });
const { user, system } = process.cpuUsage(before);
const shardBytes = shards.map((shard) => deflateRawSync(JSON.stringify(shard)).length).sort((x, y) => x - y);
console.log(`${count} posts: sketch and shards in ${((user + system) / 1e6).toFixed(2)} s of CPU`);
console.log(`sketch ${deflated.length} bytes deflated, ${(deflated.length / count).toFixed(1)} a post`);
console.log(`${shards.length} shards, the median of ${shardBytes[shardBytes.length >> 1]} bytes deflated`);

const parsed = parseSketch(sketch);
if (parsed === null) throw new RangeError("the sketch cannot be read");
const shardsByNumber = async (shard: number) => shards[shard] ?? {};
const index = new KnownPosts(parsed, shardsByNumber);
const start = process.cpuUsage();
for (let n = 0; n < 100; n++) {
	await index.standingOf(toComparedText(texts[(n * 97) % count] ?? "", dedupeOptions.repeats));
}
const spent = process.cpuUsage(start);
console.log(`verdict on a known text: ${((spent.user + spent.system) / 1e5).toFixed(2)} ms of CPU, without a browser`);

// Served as files: answers that pass through the browser's driver cost ten times what they measure.
const site = mkdtempSync(join(tmpdir(), "bench-"));
cpSync(folder, site, { recursive: true });
writeFileSync(join(site, "contribute/sketch.bin"), deflated);
for (const [number, shard] of shards.entries()) {
	writeFileSync(join(site, `contribute/posts/${number}.json`), JSON.stringify(shard));
}
const server = await serve(site);
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(`${server.origin}/contribute/`);
await page.focus("#text");
await page.waitForTimeout(3000);
const known = Array.from({ length: 15 }, (_, n) => texts[(n * 661) % count] ?? "");
await report(page, "a known text, its shard not loaded yet", known);
await report(page, "the same texts again", known);
const unrelated = known.map((_, n) =>
	`Walnut growers of Lindenau met on day ${n} and spoke of nothing but oil. `.repeat(9),
);
await report(page, "an unrelated text", unrelated);
await browser.close();
await server.close();
rmSync(site, { recursive: true });

async function report(page: Page, what: string, pastes: readonly string[]): Promise<void> {
	const milliseconds: number[] = [];
	for (const text of pastes) {
		await page.evaluate(() => performance.clearMeasures());
		await page.fill("#text", text);
		await page.waitForFunction(() =>
			["contribute-verdict", "contribute-file"].every((name) => performance.getEntriesByName(name).length > 0),
		);
		const took = await page.evaluate(() => performance.getEntriesByName("contribute-verdict")[0]?.duration ?? 0);
		milliseconds.push(took);
	}
	const [first = 0] = milliseconds;
	milliseconds.sort((x, y) => x - y);
	const median = milliseconds[milliseconds.length >> 1] ?? 0;
	console.log(`verdict on ${what}: first ${first.toFixed(1)} ms, median ${median.toFixed(1)} ms`);
}
