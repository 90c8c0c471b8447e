import type { Duplicates } from "#pipeline/index.ts";

/** What `clusters --json` prints, with the field names of the product's contract. Posts that are alone are not listed. */
export function toClustersJson({ clusters, quotations, families, repeats }: Duplicates): object {
	return {
		clusters,
		quotations,
		families,
		repeats: [...repeats.values()].map(({ post, keptWords, removedWords, removed }) => ({
			id: post,
			kept_words: keptWords,
			removed_words: removedWords,
			spans: removed,
		})),
	};
}
