export interface TagCampaignOptions {
	/** Smallest weight of a group; a group has two items at least. */
	readonly fewestMembers: number;
	/** A tag that so large a part of the items carries is a marker, from 0 to 1. */
	readonly markerShare: number;
}

/**
 * Groups of items that carry the same two tags: the pair that most items carry comes first and takes them all, and with
 * them those that carry two of the tags which most of these have; then the pair that most of the rest carry, and so on.
 * So every item shows two tags of its group, and one that carries the tags of two campaigns does not make them one.
 *
 * @param tagsOf distinct tags of an item
 * @param weightOf what an item counts for
 * @returns largest group first; of groups of one size the one whose tags come first
 */
export function tagCampaigns<Item>(
	items: readonly Item[],
	tagsOf: (item: Item) => readonly string[],
	weightOf: (item: Item) => number,
	{ fewestMembers: fewest, markerShare }: TagCampaignOptions,
): { readonly tags: readonly [string, string]; readonly items: readonly Item[] }[] {
	const waiting = new Map<number, Pair<Item>[]>();
	const wait = (pair: Pair<Item>): void => {
		const weight = pair.items.reduce((sum, item) => sum + weightOf(item), 0);
		if (pair.items.length < 2 || weight < fewest) return;
		const same = waiting.get(weight);
		if (same === undefined) waiting.set(weight, [pair]);
		else same.push(pair);
	};
	for (const pair of pairsOf(items, tagsOf)) wait(pair);
	const taken = new Set<Item>();
	const campaigns: Pair<Item>[] = [];
	for (let weight = Math.max(0, ...waiting.keys()); weight >= fewest; weight--) {
		for (const pair of waiting.get(weight)?.sort(byTags) ?? []) {
			const left = pair.items.filter((item) => !taken.has(item));
			if (left.length < pair.items.length) {
				wait({ tags: pair.tags, items: left });
				continue;
			}
			const markers = markersOf(left, tagsOf, markerShare);
			const others = items.filter((item) => !taken.has(item) && countIn(tagsOf(item), markers) >= 2);
			const all = [...new Set([...left, ...others])];
			for (const item of all) taken.add(item);
			campaigns.push({ tags: pair.tags, items: all });
		}
	}
	return campaigns;
}

interface Pair<Item> {
	readonly tags: readonly [string, string];
	readonly items: readonly Item[];
}

/** The tags that so large a part of the items carry. */
function markersOf<Item>(
	items: readonly Item[],
	tagsOf: (item: Item) => readonly string[],
	share: number,
): ReadonlySet<string> {
	const carriers = countCarriers(items, tagsOf);
	return new Set([...carriers].flatMap(([tag, count]) => (count >= share * items.length ? [tag] : [])));
}

function countCarriers<Item>(
	items: readonly Item[],
	tagsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, number> {
	const carriers = new Map<string, number>();
	for (const item of items) for (const tag of tagsOf(item)) carriers.set(tag, (carriers.get(tag) ?? 0) + 1);
	return carriers;
}

function countIn(tags: readonly string[], among: ReadonlySet<string>): number {
	return tags.filter((tag) => among.has(tag)).length;
}

/** Longer rows than this are lists of whatever is talked about: the tags that most items carry stand for them. */
const MOST_TAGS = 12;

function pairsOf<Item>(items: readonly Item[], tagsOf: (item: Item) => readonly string[]): Iterable<Pair<Item>> {
	const carriers = countCarriers(items, tagsOf);
	const pairs = new Map<string, { tags: [string, string]; items: Item[] }>();
	for (const item of items) {
		const shared = tagsOf(item).filter((tag) => (carriers.get(tag) ?? 0) > 1);
		const most = shared
			.sort((x, y) => (carriers.get(y) ?? 0) - (carriers.get(x) ?? 0) || (x < y ? -1 : 1))
			.slice(0, MOST_TAGS)
			.sort();
		for (const [place, first] of most.entries()) {
			for (const second of most.slice(place + 1)) {
				const key = `${first} ${second}`;
				const pair = pairs.get(key);
				if (pair === undefined) pairs.set(key, { tags: [first, second], items: [item] });
				else pair.items.push(item);
			}
		}
	}
	return pairs.values();
}

function byTags<Item>({ tags: [x1, x2] }: Pair<Item>, { tags: [y1, y2] }: Pair<Item>): number {
	if (x1 !== y1) return x1 < y1 ? -1 : 1;
	return x2 < y2 ? -1 : 1;
}
