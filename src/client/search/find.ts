import type { FacetKey, FacetName } from "#views/search-facets.ts";
import type { SearchTable } from "#views/search-table.ts";
import type { Match, SearchIndex } from "./open-index.ts";
import { FACET_FIELDS, type Query, wordsOf } from "./query.ts";

/** What a search found. */
export interface Found {
	/** Best first; of each text one witness. */
	readonly matches: readonly Match[];
	/** How many of them have every word; those come first. */
	readonly whole: number;
	/** How many results each value of a facet would leave, the other facets staying as they are. */
	readonly counts: ReadonlyMap<FacetKey, number>;
}

/** With fewer results than this, texts that have only half of the words are offered too. */
const FEW = 3;
/** Words that are looked up one by one; more would make a pasted paragraph slow. */
const MOST_WORDS = 12;

/** Finds what a query asks for. */
export async function find(query: Query, { search, table }: SearchIndex): Promise<Found> {
	const words = wordsOf(query);
	const listed = foldWitnesses(await search(words.length === 0 ? null : words.join(" ")), table);
	const exact = listed.filter(({ id }) => holdsAll(id, query, table));
	const loose = exact.length < FEW && words.length > 1 ? await findLoosely(words, search, table) : [];
	const known = new Set(listed.map(({ id }) => id));
	const all = [...listed, ...loose.filter(({ id }) => !known.has(id))];
	const matches = all.filter(({ id }) => holdsAll(id, query, table));
	return { matches, whole: exact.length, counts: countFacets(all, query, table) };
}

/** Texts that have at least half of the words, by the sum of what each word counts: rare words count more. */
async function findLoosely(
	words: readonly string[],
	search: SearchIndex["search"],
	table: SearchTable,
): Promise<Match[]> {
	const found = new Map<string, Match[]>();
	const asked = words.slice(0, MOST_WORDS);
	for (const results of await Promise.all(asked.map(search))) {
		for (const match of results) found.set(match.id, [...(found.get(match.id) ?? []), match]);
	}
	const merged = [...found.values()].flatMap((matches): Match[] => {
		const [first] = matches;
		if (first === undefined || matches.length * 2 < asked.length) return [];
		const score = matches.reduce((sum, match) => sum + match.score, 0);
		return [{ ...first, score, words: matches.flatMap((match) => match.words), data: () => first.data() }];
	});
	return foldWitnesses(
		merged.sort((a, b) => b.score - a.score),
		table,
	);
}

/** One match of each text: the witness that the digest lists, where it matches; at the place of the best. */
function foldWitnesses(matches: readonly Match[], { listed }: SearchTable): Match[] {
	const texts = new Map<string, Match>();
	for (const match of matches) {
		const text = listed[match.id] ?? match.id;
		if (!texts.has(text) || match.id === text) texts.set(text, match);
	}
	return [...texts.values()];
}

function holdsAll(id: string, query: Query, table: SearchTable, except?: FacetName): boolean {
	const keys = keysOf(id, table);
	return FACET_FIELDS.every((name) => name === except || query[name] === "" || keys.includes(`${name}:${query[name]}`));
}

function countFacets(matches: readonly Match[], query: Query, table: SearchTable): Map<FacetKey, number> {
	const counts = new Map<FacetKey, number>();
	for (const name of FACET_FIELDS) {
		for (const { id } of matches) {
			if (!holdsAll(id, query, table, name)) continue;
			for (const key of keysOf(id, table)) {
				if (key.startsWith(`${name}:`)) counts.set(key, (counts.get(key) ?? 0) + 1);
			}
		}
	}
	return counts;
}

function keysOf(id: string, { of, facets }: SearchTable): readonly FacetKey[] {
	return (of[id] ?? []).flatMap((place) => facets[place] ?? []);
}
