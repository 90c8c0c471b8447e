import type { EvidenceGrade, Form, Post, PostId } from "#pipeline/index.ts";
import { FORM_NAMES, GRADE_MEANINGS } from "./labels.ts";
import { isOnlyPromotion } from "./listed-posts.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion } from "./stances.ts";

/** A way to choose among the posts: what they are about, or what sort of text they are. */
export interface PostFacet {
	readonly axis: "subject" | "sort";
	/** Its steps of the address below `/posts/by/`. */
	readonly path: string;
	readonly group: string;
	readonly label: string;
	/** What the posts have in common, as a sentence. */
	readonly says: string;
	readonly holds: (post: Post) => boolean;
}

/** How many projects the lists offer; the page of projects has them all. */
const MOST_PROJECTS = 12;

/** Every facet, in the order in which lists offer them. */
export function postFacets(site: Site): readonly PostFacet[] {
	return [...questionFacets(site), ...projectFacets(site), ...sortFacets(site)];
}

function questionFacets(site: Site): PostFacet[] {
	const stances = stancesByQuestion(site);
	return [...site.digest.vocabulary.questions.values()].map(({ id, label, question }) => {
		const posts = new Set(stances.get(id)?.map(({ post }) => post.id));
		return {
			axis: "subject",
			path: `question/${id}`,
			group: "Question",
			label,
			says: `Each speaks to the question: ${question}`,
			holds: ({ id }) => posts.has(id),
		};
	});
}

/** Those projects of which most posts speak. */
function projectFacets(site: Site): PostFacet[] {
	const named = postsByProject(site);
	const count = (id: Parameters<typeof named.get>[0]) => named.get(id)?.length ?? 0;
	return [...site.digest.vocabulary.projects.values()]
		.toSorted((a, b) => count(b.id) - count(a.id) || (a.id < b.id ? -1 : 1))
		.slice(0, MOST_PROJECTS)
		.map(({ id, name }) => {
			const posts = new Set<PostId>(named.get(id)?.map(({ post }) => post.id));
			return {
				axis: "subject",
				path: `project/${id}`,
				group: "Project",
				label: name,
				says: `Each is filed under ${name} or names it.`,
				holds: ({ id }) => posts.has(id),
			};
		});
}

function sortFacets({ digest }: Site): PostFacet[] {
	const byForm = (path: string, form: Form): PostFacet => ({
		axis: "sort",
		path,
		group: "Form",
		label: path,
		says: `${FORM_NAMES[form]}.`,
		holds: ({ matter }) => matter.form === form,
	});
	const byGrade = (grade: EvidenceGrade): PostFacet => ({
		axis: "sort",
		path: grade,
		group: "Evidence",
		label: grade,
		says: `In each, ${GRADE_MEANINGS[grade]}.`,
		holds: ({ matter }) => matter.evidence === grade,
	});
	const substance = ({ id }: Post) => digest.annotations.get(id)?.substance.level ?? "none";
	return [
		byForm("briefs", "brief"),
		byForm("copies", "copy"),
		byForm("sightings", "sighting"),
		byGrade("measured"),
		byGrade("reported"),
		byGrade("asserted"),
		{
			axis: "sort",
			path: "checkable",
			group: "Substance",
			label: "says something that can be checked",
			says: "Each holds at least one statement that can be checked.",
			holds: (post) => substance(post) !== "none",
		},
		{
			axis: "sort",
			path: "signal",
			group: "Substance",
			label: "hide what is only promotion",
			says: "Left out are texts that strongly sell and say nothing that can be checked.",
			holds: ({ id }) => !isOnlyPromotion(digest, id),
		},
	];
}
