import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { find } from "#client/search/find.ts";
import type { Match, SearchIndex } from "#client/search/open-index.ts";
import { readQuery } from "#client/search/query.ts";
import type { SearchRow } from "#views/search-records.ts";
import { serve } from "./serve.ts";

/** The search of a built site, without a browser. */
export interface Search {
	/** The best results of some words, or of a query as it stands in an address. */
	find(words: string | URLSearchParams): Promise<readonly SearchRow[]>;
	readonly index: SearchIndex;
	close(): Promise<void>;
}

/** Opens the index of a built site; pages stand below `base`. */
export async function openSearch(site: string): Promise<Search> {
	const server = await serve(site);
	const folder = join(site, "search/index");
	const pagefind = await import(pathToFileURL(join(folder, "pagefind.js")).href);
	await pagefind.options({ noWorker: true, basePath: `${server.origin}/search/index/`, baseUrl: "/" });
	await pagefind.init();
	const index: SearchIndex = {
		search: async (words) => (await pagefind.search(words)).results,
		table: JSON.parse(readFileSync(join(folder, "facets.json"), "utf8")),
	};
	const rowOf = async (match: Match): Promise<SearchRow> => JSON.parse((await match.data()).raw_url);
	return {
		index,
		find: async (words) => {
			const given = typeof words === "string" ? new URLSearchParams([["q", words]]) : words;
			const { matches } = await find(readQuery(given), index);
			return Promise.all(matches.slice(0, 10).map(rowOf));
		},
		close: server.close,
	};
}
