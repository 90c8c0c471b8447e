import type { Fingerprint } from "./fingerprint.ts";

/** Words in a shingle. */
export const SHINGLE = 3;

/** Words by which the way from one text to the other may grow from link to link. */
const STRAY = 20;

/** Sampled shingles in the order of the text. */
export interface Sample {
	readonly places: readonly number[];
	readonly ranks: readonly number[];
}

/** A shingle that both texts have: its place in the one and in the other. */
export type Link = readonly [own: number, other: number];

/** The shingles of a fingerprint that one with that limit would hold too. */
export function sampleOf({ places, ranks }: Fingerprint, limit: number): Sample {
	const kept = Array.from(ranks.keys()).filter((i) => (ranks[i] as number) < limit);
	return { places: kept.map((i) => places[i] as number), ranks: kept.map((i) => ranks[i] as number) };
}

/** Places of the same shingle, in the order of the first text; of several, the one next to where the last one led. */
export function linkSamples(a: Sample, b: Sample): Link[] {
	const byRank = new Map<number, number[]>();
	for (const [i, rank] of b.ranks.entries()) {
		const places = byRank.get(rank);
		if (places === undefined) byRank.set(rank, [b.places[i] as number]);
		else places.push(b.places[i] as number);
	}
	const links: Link[] = [];
	let shift = 0;
	for (const [i, rank] of a.ranks.entries()) {
		const place = a.places[i] as number;
		const places = byRank.get(rank);
		if (places === undefined) continue;
		const nearest = places.reduce((x, y) => (Math.abs(y - place - shift) < Math.abs(x - place - shift) ? y : x));
		links.push([place, nearest]);
		shift = nearest - place;
	}
	return links.filter((_, i) => !isStray(links, i));
}

/** A single link that leads elsewhere than both of its neighbours: two shingles of one rank, or a turn of speech. */
function isStray(links: readonly Link[], i: number): boolean {
	const shift = shiftAt(links, i);
	const [before, after] = [shiftAt(links, i - 1), shiftAt(links, i + 1)];
	return Math.abs(shift - before) > STRAY && Math.abs(shift - after) > STRAY;
}

/** Infinite where there is no link. */
function shiftAt(links: readonly Link[], i: number): number {
	const link = links[i];
	return link === undefined ? Number.POSITIVE_INFINITY : link[1] - link[0];
}

/** The links as the other text sees them. */
export function turned(links: readonly Link[]): Link[] {
	return links.map(([own, other]): Link => [other, own]).sort(([x], [y]) => x - y);
}
