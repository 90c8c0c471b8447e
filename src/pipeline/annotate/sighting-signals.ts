import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { SightingSignals } from "#pipeline/model/sighting.ts";
import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import { tagsInRow } from "#pipeline/text/tag-row.ts";

/**
 * What a sighting keeps of what was found in its text. A handle may be a person's: it is kept only where a project
 * bears it.
 *
 * @param annotations `null` where the text could not be read
 */
export function sightingSignals(
	text: string,
	annotations: PostAnnotations | null,
	{ projects }: Pick<Vocabulary, "projects">,
): SightingSignals {
	const handles = new Set([...projects.values()].flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase())));
	return {
		incentive: annotations?.incentive.level ?? "none",
		substance: annotations?.substance.level ?? "none",
		signals: [...new Set(annotations?.incentive.signals.map(({ kind }) => kind))].sort(),
		tags: tagsInRow(text).filter((tag) => !tag.startsWith("@") || handles.has(tag)),
	};
}
