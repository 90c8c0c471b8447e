import { deflateRawSync } from "node:zlib";
import { compareFingerprints } from "#pipeline/dedupe/compare-fingerprints.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { SketchIndex } from "#pipeline/dedupe/find-in-sketch.ts";
import { type Fingerprint, toFingerprint } from "#pipeline/dedupe/fingerprint.ts";
import { judge } from "#pipeline/dedupe/judge.ts";
import { parseSketch } from "#pipeline/dedupe/sketch.ts";
import { sketchPosts } from "#pipeline/dedupe/sketch-posts.ts";
import type { TextDocument } from "#pipeline/dedupe/text-document.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { samplePost } from "../support/sample-post.ts";
import type { LabelledBatch } from "./labelled-batch.ts";

/** How many of the pairs that are the same text are found by way of the sketch. */
interface SketchRecall {
	readonly documents: number;
	/** Bytes of the sketch after deflate. */
	readonly bytes: number;
	/** Pairs, each asked both ways, that fingerprints call the same, */
	readonly byFingerprint: number;
	/** and of them those where the one is among the candidates of the other. */
	readonly candidates: number;
	/** Pairs, each asked both ways, that full texts call the same, and of them those that sketch and fingerprint find. */
	readonly byText: number;
	readonly found: number;
}

type Pair = readonly [a: string, b: string];

/** Sketches all documents as one digest and looks each document of a pair up in it. */
function measureSketch(documents: readonly TextDocument[], pairs: readonly Pair[]): SketchRecall {
	const places = new Map(documents.map(({ id }, place) => [id, place]));
	const nameOf = (place: number): PostId => toId<PostId>(`post-${place}`);
	const posts = documents.map(({ text }, place) => ({ ...samplePost(nameOf(place), "<p>x</p>"), text }));
	const { sketch } = sketchPosts(posts, dedupeOptions);
	const parsed = parseSketch(sketch);
	if (parsed === null) throw new RangeError("the sketch cannot be read");
	const index = new SketchIndex(parsed);
	const texts = documents.map(({ text }) => toComparedText(text, dedupeOptions.repeats));
	const prints = texts.map((text): Fingerprint => toFingerprint(text, dedupeOptions.fingerprints));
	const most = dedupeOptions.sketch.mostCandidates;
	const oneMore = { ...dedupeOptions.sketch, mostCandidates: most + 1 };
	const recall = { byFingerprint: 0, candidates: 0, byText: 0, found: 0 };
	for (const [x, y] of pairs.flatMap(([a, b]): Pair[] => [
		[a, b],
		[b, a],
	])) {
		const [asked, known] = [places.get(x) ?? -1, places.get(y) ?? -1];
		const [text, other] = [texts[asked], texts[known]];
		const [print, otherPrint] = [prints[asked], prints[known]];
		if (!text || !other || !print || !otherPrint) throw new RangeError(`${x} or ${y} is not among the documents`);
		const isCandidate = index
			.candidates(text, oneMore)
			.filter((id) => id !== nameOf(asked))
			.slice(0, most)
			.includes(nameOf(known));
		const isByFingerprint = compareFingerprints(print, otherPrint, dedupeOptions.judge) !== null;
		const isByText = judge(text, other, dedupeOptions.judge).kind === "same";
		recall.byFingerprint += Number(isByFingerprint);
		recall.candidates += Number(isByFingerprint && isCandidate);
		recall.byText += Number(isByText);
		recall.found += Number(isByText && isByFingerprint && isCandidate);
	}
	return { documents: documents.length, bytes: deflateRawSync(sketch, { level: 9 }).length, ...recall };
}

/** All batches as one digest, so that each document is looked up among those of the others too. */
export function measureSketchOf(batches: readonly LabelledBatch[]): SketchRecall {
	const named = batches.map(({ documents, positives }, batch) => ({
		documents: documents.map((each) => ({ ...each, id: `${batch} ${each.id}` })),
		pairs: positives.map(({ a, b }): Pair => [`${batch} ${a}`, `${batch} ${b}`]),
	}));
	return measureSketch(
		named.flatMap(({ documents }) => documents),
		named.flatMap(({ pairs }) => pairs),
	);
}

/** Prints a line of `npm run eval`. */
export function printSketchRecall(batches: readonly LabelledBatch[]): void {
	const { documents, bytes, byFingerprint, candidates, byText, found } = measureSketchOf(batches);
	const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(4)})`;
	console.log(`\nsketch of ${documents} documents: ${bytes} bytes, ${(bytes / documents).toFixed(1)} each`);
	console.log(`pairs that fingerprints call the same, among the candidates: ${share(candidates, byFingerprint)}`);
	console.log(`pairs that full texts call the same, found by sketch and fingerprint: ${share(found, byText)}`);
}
