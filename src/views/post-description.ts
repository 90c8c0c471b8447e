import type { Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { LEVEL_NAMES } from "./labels.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/**
 * A post in a sentence or two: its first words, otherwise what is known of a text of which no word is shown. The
 * address comes first, because search results cut what is long, and it tells such texts apart.
 */
export function postDescription({ digest, rendered }: Pick<Site, "digest" | "rendered">, post: Post): string {
	const summary = rendered.get(post.id)?.summary ?? "";
	if (summary !== "") return summary;
	const { source, published, words } = post.matter;
	const known = [
		`Seen at ${source?.replace(/^https?:\/\/(?:www\.)?/, "") ?? `a place that is not known (${post.id})`}`,
		published === null ? "date unknown" : writeDate(published),
		words === null ? "length unknown" : counted(words, "word"),
		"none of them kept",
	];
	const axes = digest.annotations.get(post.id);
	const levels =
		axes === undefined
			? ""
			: ` Incentive: ${LEVEL_NAMES[axes.incentive.level]}. Substance: ${LEVEL_NAMES[axes.substance.level]}.`;
	return `${known.join(", ")}.${levels}`;
}
