import type { Measures } from "#pipeline/model/duplicate.ts";
import { estimateSide } from "./estimate-side.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { compareFingerprintFacts } from "./fingerprint-facts.ts";
import { findGaps } from "./link-gaps.ts";
import { linkSamples, sampleOf, turned } from "./link-samples.ts";
import type { Overlap } from "./overlap.ts";

/** The overlap of two texts as their fingerprints let it be estimated, with the measures that can be. */
export function overlapOfFingerprints(
	a: Fingerprint,
	b: Fingerprint,
): Overlap & Pick<Measures, "containment" | "jaccard" | "subsequence"> {
	const limit = Math.min(a.limit, b.limit);
	const left = sampleOf(a, limit);
	const right = sampleOf(b, limit);
	const links = linkSamples(left, right);
	const back = turned(links);
	const gaps = findGaps(a, left, right, b.words, links);
	const sideA = estimateSide(a, left, links, gaps);
	const gapsB = findGaps(b, right, left, a.words, back);
	const sideB = estimateSide(b, right, back, gapsB);
	const facts = compareFingerprintFacts(a, b, gaps, gapsB);
	const fewer = Math.max(1, Math.min(left.places.length, right.places.length));
	const all = Math.max(1, left.places.length + right.places.length - links.length);
	return {
		a: { ...sideA.side, ownFacts: facts.ownA },
		b: { ...sideB.side, ownFacts: facts.ownB },
		facts,
		blocks: sideA.blocks,
		longestBlock: sideA.longestBlock,
		containment: links.length / fewer,
		jaccard: links.length / all,
		subsequence: Math.min(1, sideA.side.covered / Math.max(1, Math.min(a.words, b.words))),
	};
}
