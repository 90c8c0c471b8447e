import { POSITION_NAMES, POSITION_ORDER } from "./labels.ts";
import type { Site } from "./site.ts";

interface Choice {
	readonly value: string;
	readonly text: string;
}

interface Named {
	readonly id: string;
	readonly text: string;
}

/** The form that writes a post's file in the browser. */
export interface ContributeForm {
	/** The path below which the site stands. */
	readonly base: string;
	/** Address of the repository's form for a new file, up to and with the folder of posts. */
	readonly folder: string;
	/** The command that fetches a text by its address. */
	readonly capture: string;
	readonly rights: readonly Choice[];
	readonly positions: readonly Choice[];
	readonly questions: readonly (Named & { readonly question: string })[];
	readonly projects: readonly Named[];
}

const RIGHTS: readonly Choice[] = [
	{ value: "excerpt", text: "An excerpt of 75 words; the rest is only compared" },
	{ value: "full", text: "All of it: there is a licence or a permission" },
	{ value: "none", text: "No word of it: keep only its fingerprint" },
	{ value: "brief", text: "All of it: it is my own summary of the source" },
];

/** Shapes the form: what can be chosen, in the order of the digest's lists. */
export function contributeForm({ digest, urls }: Pick<Site, "digest" | "urls">): ContributeForm {
	const { profile, questions, projects } = digest.vocabulary;
	return {
		base: urls.base,
		folder: newPostForm(profile.repository),
		capture: "npm run digest -- new <address>",
		rights: RIGHTS,
		positions: POSITION_ORDER.map((value) => ({ value, text: POSITION_NAMES[value] })),
		questions: [...questions.values()].map(({ id, label, question }) => ({ id, text: label, question })),
		projects: [...projects.values()]
			.map(({ id, name }) => ({ id, text: name }))
			.sort((x, y) => (x.text.toLowerCase() < y.text.toLowerCase() ? -1 : 1)),
	};
}

/** Where a repository takes a new post, without its year. */
export function newPostForm(repository: string): string {
	return `${repository.replace(/\/+$/, "")}/new/main/content/posts`;
}
