import type { FacetKey } from "./search-facets.ts";

/**
 * By what the results of a search can be narrowed. Pagefind has filters of its own, but writes their values in an order
 * that changes from build to build.
 */
export interface SearchTable {
	/** Every value of every facet. */
	readonly facets: readonly FacetKey[];
	/** By the id of a record in the index: the places of its values in {@link facets}. */
	readonly of: Readonly<Record<string, readonly number[]>>;
	/** By the id of a witness of a text that has several: the id of the witness that is listed. */
	readonly listed: Readonly<Record<string, string>>;
}

export const SEARCH_TABLE = "facets.json";
