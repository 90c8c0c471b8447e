const ROW = /(?:[#$@][\p{L}_][\p{L}\p{N}_]*[\s,]*){2,}/gu;
const TAG = /[#$@][\p{L}_][\p{L}\p{N}_]*/gu;

/**
 * The tags, cashtags and handles of a text that stand in a row, as campaigns ask for them: in small letters,
 * sorted, one space between. Null when no two stand together.
 */
export function tagRow(text: string): string | null {
	if (!text.includes("#") && !text.includes("$") && !text.includes("@")) return null;
	const tags = new Set(Array.from(text.matchAll(ROW)).flatMap(([row]) => row.toLowerCase().match(TAG) ?? []));
	return tags.size < 2 ? null : Array.from(tags).sort().join(" ");
}

/** The same as a list; empty when no two stand together. */
export function tagsInRow(text: string): readonly string[] {
	return tagRow(text)?.split(" ") ?? [];
}
