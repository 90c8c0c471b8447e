import { tagsInRow } from "#pipeline/text/tag-row.ts";
import type { VocabularyFile } from "#views/vocabulary-file.ts";

export type Campaign = VocabularyFile["campaigns"][number];

/** The largest campaign of which a text carries two tags in a row, as the build groups posts; null for none. */
export function campaignOf(text: string, campaigns: readonly Campaign[]): Campaign | null {
	const carried = new Set(tagsInRow(text));
	return campaigns.find(({ tags }) => tags.filter((tag) => carried.has(tag)).length > 1) ?? null;
}
