import type { JudgedPair, TextCluster } from "./cluster-texts.ts";

/** Links of one text with others. */
type Links = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Groups places by pairs that are the same: again and again the text with the most free neighbours takes them
 * (pivot correlation clustering), then free texts that are alike to at least two members and to half of them.
 * A quotation, or a sibling, of more members than it is alike to stays out.
 */
export function clusterPairs(count: number, pairs: readonly JudgedPair[]): TextCluster[] {
	const same = linksOf(pairs, (pair) => pair.verdict.kind === "same");
	const apart = linksOf(pairs, (pair) => pair.verdict.kind === "quotation" || pair.verdict.kind === "siblings");
	const free = new Set(Array.from({ length: count }, (_, place) => place));
	const order = Array.from(same.keys()).sort((x, y) => sizeOf(same, y) - sizeOf(same, x) || x - y);
	const clusters: TextCluster[] = [];
	for (const pivot of order) {
		if (!free.delete(pivot)) continue;
		const near = Array.from(same.get(pivot) ?? []).filter((next) => free.has(next));
		const circle = new Set([pivot, ...near]);
		const members = [pivot, ...near.filter((next) => !isKeptApart(next, circle, same, apart))];
		for (const member of members) free.delete(member);
		attachFriends(members, same, apart, free);
		clusters.push({ pivot, members });
	}
	for (const alone of free) clusters.push({ pivot: alone, members: [alone] });
	return clusters;
}

function linksOf(pairs: readonly JudgedPair[], isLink: (pair: JudgedPair) => boolean): Links {
	const links = new Map<number, Set<number>>();
	const add = (from: number, to: number) => {
		const known = links.get(from);
		if (known === undefined) links.set(from, new Set([to]));
		else known.add(to);
	};
	for (const pair of pairs) {
		if (!isLink(pair)) continue;
		add(pair.a, pair.b);
		add(pair.b, pair.a);
	}
	return links;
}

function sizeOf(links: Links, place: number): number {
	return links.get(place)?.size ?? 0;
}

function isKeptApart(place: number, circle: ReadonlySet<number>, same: Links, apart: Links): boolean {
	return countIn(apart.get(place), circle) > countIn(same.get(place), circle);
}

function countIn(links: ReadonlySet<number> | undefined, circle: ReadonlySet<number>): number {
	let count = 0;
	for (const link of links ?? []) if (circle.has(link)) count++;
	return count;
}

function attachFriends(members: number[], same: Links, apart: Links, free: Set<number>): void {
	const circle = new Set(members);
	const friends = new Set<number>();
	for (const member of members) for (const next of same.get(member) ?? []) if (free.has(next)) friends.add(next);
	for (const friend of Array.from(friends).sort((x, y) => x - y)) {
		const votes = countIn(same.get(friend), circle);
		if (votes < 2 || votes * 2 < circle.size || isKeptApart(friend, circle, same, apart)) continue;
		free.delete(friend);
		members.push(friend);
	}
}
