import type { Measures } from "#pipeline/model/duplicate.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { MARKS, type Overlap, type Side } from "./overlap.ts";

const SHINGLE = 3;
/** Sampled runs in a row that are missing before the words between are taken for a passage of its own. */
const MISSING_FOR_PASSAGE = 3;
/** Words in a gap that is a passage of its own even where the other text's gap is as wide. */
const PASSAGE = 34;
/** Own words behind each missing run where single words were changed. */
const WORDS_PER_MISSING = 1.3;

/** The overlap of two texts as their fingerprints let it be estimated, with the measures that can be. */
export function overlapOfFingerprints(
	a: Fingerprint,
	b: Fingerprint,
): Overlap & Pick<Measures, "containment" | "subsequence"> {
	const sampling = Math.max(a.sampling, b.sampling);
	const left = sampled(a, sampling);
	const right = sampled(b, sampling);
	const links = linkPlaces(left, right);
	const sideA = estimateSide(
		a,
		left.places,
		links.map(([place]) => place),
		links.map(([, place]) => place),
	);
	const linksB = links.toSorted(([, x], [, y]) => x - y);
	const sideB = estimateSide(
		b,
		right.places,
		linksB.map(([, place]) => place),
		linksB.map(([place]) => place),
	);
	const fewer = Math.max(1, Math.min(left.places.length, right.places.length));
	return {
		a: sideA.side,
		b: sideB.side,
		facts: compareSampledFacts(a, b, links),
		blocks: sideA.blocks,
		longestBlock: sideA.longestBlock,
		containment: links.length / fewer,
		subsequence: sideA.side.covered / Math.max(1, Math.min(a.words, b.words)),
	};
}

interface Sample {
	readonly places: readonly number[];
	readonly shingles: readonly number[];
}

function sampled({ places, shingles }: Fingerprint, sampling: number): Sample {
	const kept = Array.from(shingles.keys()).filter((i) => (shingles[i] as number) % sampling === 0);
	return { places: kept.map((i) => places[i] as number), shingles: kept.map((i) => shingles[i] as number) };
}

/** Places of the same shingle, in the order of the first text; of several, the one next to where the last one led. */
function linkPlaces(a: Sample, b: Sample): [number, number][] {
	const byShingle = new Map<number, number[]>();
	for (const [i, shingle] of b.shingles.entries()) {
		const places = byShingle.get(shingle);
		if (places === undefined) byShingle.set(shingle, [b.places[i] as number]);
		else places.push(b.places[i] as number);
	}
	const links: [number, number][] = [];
	let shift = 0;
	for (const [i, shingle] of a.shingles.entries()) {
		const place = a.places[i] as number;
		const places = byShingle.get(shingle);
		if (places === undefined) continue;
		const nearest = places.reduce((x, y) => (Math.abs(y - place - shift) < Math.abs(x - place - shift) ? y : x));
		links.push([place, nearest]);
		shift = nearest - place;
	}
	return links;
}

function estimateSide(
	{ words, marks, lines }: Fingerprint,
	all: readonly number[],
	linked: readonly number[],
	others: readonly number[],
): { side: Side; blocks: number; longestBlock: number } {
	const shared = new Set(linked);
	const [first = words, last = words] = [linked[0], linked.at(-1)];
	const missingBefore = all.some((place) => place < first);
	const missingAfter = all.some((place) => place > last);
	const before = missingBefore || first > 8 ? first : 0;
	const end = Math.min(words, last + SHINGLE);
	const after = linked.length === 0 ? 0 : missingAfter || words - end > 8 ? words - end : 0;
	let [covered, inside, blocks, block, longestBlock] = [0, 0, 1, SHINGLE, SHINGLE];
	for (let i = 1; i < linked.length; i++) {
		const from = linked[i - 1] as number;
		const gap = (linked[i] as number) - from - SHINGLE;
		const missing = all.filter((place) => place > from && place < (linked[i] as number) && !shared.has(place)).length;
		const moved = Math.abs((others[i] as number) - (others[i - 1] as number) - gap - SHINGLE);
		const grown = gap - Math.max(0, (others[i] as number) - (others[i - 1] as number) - SHINGLE);
		const own = ownWords(Math.max(0, gap), missing, grown);
		inside = Math.max(inside, own);
		covered += (linked[i] as number) - from - own;
		if (missing === 0 && moved === 0) block += (linked[i] as number) - from;
		else {
			blocks++;
			block = SHINGLE;
		}
		longestBlock = Math.max(longestBlock, block);
	}
	const total =
		linked.length === 0
			? 0
			: Math.min(words, covered + SHINGLE + (before === 0 ? first : 0) + (after === 0 ? words - end : 0));
	const marked = before > 0 || after > 0 ? marks.some((place) => Math.abs(place - first) <= 6) : false;
	return {
		side: {
			words,
			covered: total,
			longestOwn: Math.round(Math.max(before, after, inside)),
			before,
			after,
			stretch: Math.max(0, end - first),
			inside: Math.round(inside),
			marks: marked ? MARKS : 0,
			resumes: lines.some((place) => place >= end - 1 && place <= end + 5),
			ownFacts: 0,
			rare: words,
			rareCovered: total,
		},
		blocks,
		longestBlock,
	};
}

/** `grown`: by how many words the gap is wider than the other text's gap. */
function ownWords(gap: number, missing: number, grown: number): number {
	if (missing === 0) return Math.max(0, Math.min(gap, grown));
	const isReplaced = gap >= PASSAGE || (missing >= MISSING_FOR_PASSAGE && gap >= 14 && Math.abs(grown) > gap / 4);
	return isReplaced ? gap : Math.min(gap, Math.max(grown, Math.ceil(missing * WORDS_PER_MISSING)));
}

/** Facts that stand at the same place, counted from the nearest shared run before them. */
function compareSampledFacts(a: Fingerprint, b: Fingerprint, links: readonly [number, number][]): Overlap["facts"] {
	const others = new Map(Array.from(b.factPlaces, (place, i) => [place, b.facts[i] as number]));
	let [conflicts, agreed, n, shift] = [0, 0, 0, 0];
	for (let i = 0; i < a.factPlaces.length; i++) {
		const place = a.factPlaces[i] as number;
		while (n < links.length && (links[n]?.[0] as number) <= place) {
			shift = (links[n] as [number, number])[1] - (links[n] as [number, number])[0];
			n++;
		}
		const near = [0, -1, 1].map((step) => others.get(place + shift + step)).filter((fact) => fact !== undefined);
		if (near.includes(a.facts[i] as number)) agreed++;
		else if (near.length > 0) conflicts++;
	}
	return { conflicts, agreed, substitutions: conflicts };
}
