import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { listedPosts } from "./listed-posts.ts";
import { postsByProject } from "./project-posts.ts";
import { FACETS, type FacetName, facetLabels } from "./search-facets.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion } from "./stances.ts";

/** A menu of the search form. */
interface FacetMenu {
	readonly name: FacetName;
	readonly label: string;
	/** What stands for no choice. */
	readonly any: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A link of the index with how many posts stand behind it. */
interface IndexLine extends Link {
	readonly count: string;
}

/** The search page: the form, and an index that needs no script. */
export interface SearchPage {
	readonly frame: Frame;
	readonly action: string;
	/** Folder of the index that the script asks. */
	readonly index: string;
	readonly menus: readonly FacetMenu[];
	readonly questions: readonly IndexLine[];
	readonly projects: readonly IndexLine[];
	readonly more: readonly Link[];
}

/** Shapes the search page. */
export function searchPage(site: Site): SearchPage {
	const { digest, urls } = site;
	const { questions, projects, terms } = digest.vocabulary;
	const stances = stancesByQuestion(site);
	const named = postsByProject(site);
	const line = (href: string, text: string, posts: number) => ({ href, text, count: counted(posts, "post") });
	return {
		frame: frameOf(site, {
			title: "Search",
			description: `Search ${counted(listedPosts(digest).length, "post")}, ${counted(digest.claims.size, "claim")}, ${counted(questions.size, "question")} and ${counted(terms.size, "term")} by their words; narrow by question, project, kind and year.`,
			path: urls.search(),
			abilities: ["form", "search"],
			type: "SearchResultsPage",
		}),
		action: urls.search(),
		index: urls.searchIndex(),
		menus: FACETS.map(({ name, label, any }) => ({ name, label, any, options: facetLabels(site, name) })),
		questions: [...questions.values()].map(({ id, question }) =>
			line(urls.question(id), question, stances.get(id)?.length ?? 0),
		),
		projects: [...projects.values()]
			.map(({ id, name }) => line(urls.project(id), name, named.get(id)?.length ?? 0))
			.filter(({ count }) => count !== "0 posts"),
		more: [
			{ href: urls.authors(), text: "Authors" },
			{ href: urls.posts(), text: "Posts" },
			{ href: urls.claims(), text: "Claims" },
			{ href: urls.glossary(), text: "Glossary" },
		],
	};
}
