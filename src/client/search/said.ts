import type { Found } from "./find.ts";

/** How many results there are, as the live region says it. */
export function countText({ matches, whole }: Found, words: number): string {
	const some = matches.length - whole;
	if (matches.length === 0) return "Nothing found. The nearest questions:";
	if (words < 2 || some === 0) return results(whole);
	if (whole === 0) return `Nothing has all of these words. ${results(some)} with half of them or more.`;
	return `${results(whole)} with all of these words, then ${some.toLocaleString("en")} with half of them or more.`;
}

function results(count: number): string {
	return `${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}`;
}
