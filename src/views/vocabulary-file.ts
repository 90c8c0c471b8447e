import type { Site } from "./site.ts";

/** What the contribute page's script loads of the vocabulary: the names by which the rules know things in a text. */
export interface VocabularyFile {
	readonly questions: readonly string[];
	readonly projects: readonly {
		readonly id: string;
		readonly name: string;
		readonly aliases: readonly string[];
		readonly exactCase: boolean;
	}[];
	readonly terms: readonly {
		readonly id: string;
		readonly term: string;
		readonly aliases: readonly string[];
		readonly except?: readonly string[];
	}[];
}

/** Shapes the vocabulary for the contribute page's script. */
export function vocabularyFile({ digest }: Pick<Site, "digest">): VocabularyFile {
	const { questions, projects, terms } = digest.vocabulary;
	return {
		questions: [...questions.keys()],
		projects: [...projects.values()].map(({ id, name, aliases, exactCase }) => ({ id, name, aliases, exactCase })),
		terms: [...terms.values()].map(({ id, term, aliases, except }) => ({
			id,
			term,
			aliases,
			...(except === undefined ? {} : { except }),
		})),
	};
}
