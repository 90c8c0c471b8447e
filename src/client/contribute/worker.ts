import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { parseSketch } from "#pipeline/dedupe/sketch.ts";
import type { Shard } from "#pipeline/dedupe/sketch-posts.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { createUrls } from "#views/urls.ts";
import type { VocabularyFile } from "#views/vocabulary-file.ts";
import { campaignOf } from "./campaign.ts";
import type { DraftReader } from "./draft-reader.ts";
import { KnownPosts } from "./known-posts.ts";
import type { Questions, Reply, Request } from "./messages.ts";

/**
 * Reads what is pasted, off the thread on which people type. Nothing leaves the browser: the only requests are for what
 * the build published beside the page. Its address carries the site's base and the version of those files.
 *
 * Whether the digest has a text is answered before what reads Markdown has been loaded: marks of Markdown are no words,
 * so the bare text is compared as the parsed one would be.
 */
const { searchParams } = new URL(self.location.href);
const urls = createUrls(searchParams.get("base") ?? "", self.location.origin);
const version = `?v=${searchParams.get("v")}`;

/** A first reading takes ten times as long as the next, so this is read while somebody looks for their text. */
const WARM_UP =
	"Some words, *so* that [what](https://example.org/) reads them is ready: 12 % of 3 ms.\n\nBuy #one $TWO @three, said Ada Example, who had seen it in May 2026 and would not tell where.";

const known = loadKnownPosts();
const vocabulary = load(urls.vocabularyFile()).then((response) => response.json() as Promise<VocabularyFile>);
const drafts = loadDraftReader();

/** One question after the other: reading a draft must not hold up the verdict that was asked for before it. */
let turn: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
	const { id } = data;
	turn = turn.then(() =>
		answer(data).then(
			(answer) => self.postMessage({ id, answer } satisfies Reply),
			(reason: unknown) => self.postMessage({ id, failed: String(reason) } satisfies Reply),
		),
	);
});

async function answer(request: Request): Promise<Questions[keyof Questions]["answer"]> {
	const posts = await known;
	switch (request.kind) {
		case "standing":
			return {
				...(await posts.standingOf(toComparedText(request.given, dedupeOptions.repeats))),
				campaign: campaignOf(request.given, (await vocabulary).campaigns),
			};
		case "axes":
			return (await drafts).axes(request.given);
		case "draft": {
			const checked = (await drafts).check(request.given, (name) => posts.has(name));
			return { ...checked, sameSource: await posts.withSource(request.given.source) };
		}
	}
}

async function loadKnownPosts(): Promise<KnownPosts> {
	const { body } = await load(urls.sketch());
	if (body === null) throw new Error("the sketch is empty");
	const inflated = new Response(body.pipeThrough(new DecompressionStream("deflate-raw")));
	const sketch = parseSketch(new Uint8Array(await inflated.arrayBuffer()));
	if (sketch === null) throw new Error("the sketch is of another version");
	const posts = new KnownPosts(sketch, async (shard) => (await load(urls.sketchShard(shard))).json() as Promise<Shard>);
	await posts.standingOf(toComparedText(WARM_UP, dedupeOptions.repeats));
	return posts;
}

async function loadDraftReader(): Promise<DraftReader> {
	const [module, file] = await Promise.all([import("./draft-reader.ts"), vocabulary]);
	const reader = new module.DraftReader(file);
	reader.axes(WARM_UP);
	return reader;
}

async function load(path: string): Promise<Response> {
	const response = await fetch(path + version);
	if (!response.ok) throw new Error(`${path} cannot be loaded: ${response.status}`);
	return response;
}
