import type { Site } from "./site.ts";

/** What the contribute page's script loads beside the sketch: the names by which the rules know things in a text. */
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
	/** Campaigns that are known by their tags, the largest first. */
	readonly campaigns: readonly { readonly id: string; readonly posts: number; readonly tags: readonly string[] }[];
}

const TAG = /^[#$@]\S+$/u;

/** Shapes the vocabulary for the contribute page's script. */
export function vocabularyFile({ digest }: Pick<Site, "digest">): VocabularyFile {
	const { questions, projects, terms } = digest.vocabulary;
	const campaigns = digest.duplicates.families.map(({ id, members, markers }) => ({
		id,
		posts: members.length,
		tags: markers.filter((marker) => TAG.test(marker)),
	}));
	return {
		questions: [...questions.keys()],
		projects: [...projects.values()].map(({ id, name, aliases, exactCase }) => ({ id, name, aliases, exactCase })),
		terms: [...terms.values()].map(({ id, term, aliases, except }) => ({
			id,
			term,
			aliases,
			...(except === undefined ? {} : { except }),
		})),
		campaigns: campaigns
			.filter(({ tags }) => tags.length > 1)
			.sort((x, y) => y.posts - x.posts || (x.id < y.id ? -1 : 1)),
	};
}
