import type { SearchTable } from "#views/search-table.ts";

/** A record that a search found. */
export interface Match {
	readonly id: string;
	readonly score: number;
	/** Places of the words that match, counted in the words of the record's text. */
	readonly words: readonly number[];
	data(): Promise<{ readonly raw_url: string; readonly content: string }>;
}

/** What the page asks of Pagefind: https://pagefind.app/docs/api/. */
interface Pagefind {
	options(options: { readonly noWorker: boolean; readonly baseUrl: string }): Promise<void>;
	init(): Promise<void>;
	/** `null` finds everything. */
	search(words: string | null): Promise<{ readonly results: readonly Match[] }>;
}

/** The index, opened: what finds, and by what its results can be narrowed. */
export interface SearchIndex {
	search(words: string | null): Promise<readonly Match[]>;
	readonly table: SearchTable;
}

/**
 * Opens the index of a site.
 *
 * @param folder the path of the index, ending with a slash
 * @throws when it is not there or the browser cannot run it
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
	const [pagefind, table] = await Promise.all([openPagefind(folder), readTable(`${folder}facets.json`)]);
	return { search: async (words) => (await pagefind.search(words)).results, table };
}

async function openPagefind(folder: string): Promise<Pagefind> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
	// A worker would have to be made from a string, which the page's policy refuses; a search takes milliseconds.
	await pagefind.options({ noWorker: true, baseUrl: "/" });
	await pagefind.init();
	return pagefind;
}

async function readTable(address: string): Promise<SearchTable> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}
