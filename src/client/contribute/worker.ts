import { parseSketch } from "#pipeline/dedupe/sketch.ts";
import type { Shard } from "#pipeline/dedupe/sketch-posts.ts";
import { tagRow } from "#pipeline/text/tag-row.ts";
import { createUrls } from "#views/urls.ts";
import type { VocabularyFile } from "#views/vocabulary-file.ts";
import { axesOfText } from "./axes-of-text.ts";
import { checkDraft } from "./check-draft.ts";
import { KnownPosts } from "./known-posts.ts";
import type { Answer, DraftAnswer, Request, TextAnswer } from "./messages.ts";
import { readText, type TextReading } from "./read-text.ts";
import { readVocabulary } from "./vocabulary.ts";

/**
 * Reads what is pasted, off the thread on which people type. Nothing leaves the browser: the only requests are for what
 * the build published beside the page. Its address carries the site's base and the version of those files.
 */
const { searchParams } = new URL(self.location.href);
const urls = createUrls(searchParams.get("base") ?? "", self.location.origin);
const version = `?v=${searchParams.get("v")}`;

/** A first reading takes ten times as long as the next, so this is read while somebody looks for their text. */
const WARM_UP =
	"Some words, *so* that [what](https://example.org/) reads them is ready: 12 % of 3 ms. Buy #one $TWO @three";

const known = loadKnownPosts();
const vocabulary = load(urls.vocabularyFile()).then(async (file) =>
	readVocabulary((await file.json()) as VocabularyFile),
);
vocabulary.then((names) => readText(WARM_UP, names)).catch(() => undefined);

let last: { readonly text: string; readonly reading: TextReading } | null = null;

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
	answer(data)
		.catch((error: unknown): Answer => ({ kind: "failed", id: data.id, reason: String(error) }))
		.then((message) => self.postMessage(message));
});

async function answer(request: Request): Promise<Answer> {
	switch (request.kind) {
		case "text":
			return { kind: "text", id: request.id, answer: await answerText(request.text) };
		case "draft":
			return { kind: "draft", id: request.id, answer: await answerDraft(request.draft) };
	}
}

async function answerText(text: string): Promise<TextAnswer> {
	const reading = await read(text);
	const standing = await (await known).standingOf(reading.compared, tagRow(reading.post?.text ?? text));
	const named = reading.annotations?.annotations.flatMap(({ body }) => (body.kind === "project" ? [body.project] : []));
	return { standing, axes: axesOfText(reading), projects: [...new Set(named)].sort() };
}

async function answerDraft(draft: Parameters<typeof checkDraft>[0]): Promise<DraftAnswer> {
	const posts = await known;
	const checked = checkDraft(draft, await read(draft.text), await vocabulary, (name) => posts.has(name));
	return { ...checked, sameSource: await posts.withSource(draft.source) };
}

async function read(text: string): Promise<TextReading> {
	const names = await vocabulary;
	if (last?.text !== text) last = { text, reading: readText(text, names) };
	return last.reading;
}

async function loadKnownPosts(): Promise<KnownPosts> {
	const { body } = await load(urls.sketch());
	if (body === null) throw new Error("the sketch is empty");
	const inflated = new Response(body.pipeThrough(new DecompressionStream("deflate-raw")));
	const sketch = parseSketch(new Uint8Array(await inflated.arrayBuffer()));
	if (sketch === null) throw new Error("the sketch is of another version");
	return new KnownPosts(sketch, async (shard) => (await load(urls.sketchShard(shard))).json() as Promise<Shard>);
}

async function load(path: string): Promise<Response> {
	const response = await fetch(path + version);
	if (!response.ok) throw new Error(`${path} cannot be loaded: ${response.status}`);
	return response;
}
