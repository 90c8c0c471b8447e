import type { FacetName } from "#views/search-facets.ts";

/** What a reader looks for. An empty string stands for no choice. */
export type Query = Readonly<Record<"q" | FacetName, string>>;

const FIELDS = ["q", "question", "project", "kind", "year"] as const satisfies readonly (keyof Query)[];
export const FACET_FIELDS = ["question", "project", "kind", "year"] as const satisfies readonly FacetName[];

/** Reads a query from a form or from the part of an address after `?`; what is unknown there is left aside. */
export function readQuery(given: FormData | URLSearchParams): Query {
	const read = (name: keyof Query) => {
		const value = given.get(name);
		return typeof value === "string" ? value.trim() : "";
	};
	return { q: read("q"), question: read("question"), project: read("project"), kind: read("kind"), year: read("year") };
}

/** The query as the part of an address from `?` on; empty when nothing is asked. The inverse of {@link readQuery}. */
export function writeQuery(query: Query): string {
	const said = FIELDS.filter((name) => query[name] !== "").map((name): [string, string] => [name, query[name]]);
	return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}

/** Whether nothing at all is asked. */
export function isEmptyQuery(query: Query): boolean {
	return writeQuery(query) === "";
}

/** Words of English that stand in every text and, as beginnings of other words, find even more. */
const COMMON = new Set(
	"a an and are as at be but by can do does for from has have how in is it its of on or that the this to was what when which who why will with".split(
		" ",
	),
);

/**
 * The words of a query that tell texts apart, without the marks of tags; all of them where none does. A query in
 * quotation marks is one phrase and stays as it is.
 */
export function wordsOf({ q }: Pick<Query, "q">): readonly string[] {
	if (/^".+"$/.test(q)) return [q];
	const words = q
		.split(/\s+/)
		.map((word) => word.replace(/^[$#@"“”'‘’(]+|["“”'‘’),.;:!?]+$/g, ""))
		.filter((word) => word !== "");
	const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
	return telling.length > 0 ? telling : words;
}
