import type { Form } from "#pipeline/index.ts";
import type { Site } from "./site.ts";

/** By what a search can be narrowed; the names stand in addresses. */
export const FACETS = [
	{ name: "question", label: "Question", any: "Any question" },
	{ name: "project", label: "Project", any: "Any project" },
	{ name: "kind", label: "Kind", any: "Any kind" },
	{ name: "year", label: "Published", any: "Any year" },
] as const;
export type FacetName = (typeof FACETS)[number]["name"];

/** One value of one facet, as records carry it: `question:speed`. */
export type FacetKey = `${FacetName}:${string}`;

/** What a record can be; posts go by their form. */
const KINDS = {
	brief: "Briefs of sources",
	copy: "Copies of posts",
	sighting: "Sightings",
	claim: "Claims",
	question: "Questions",
	project: "Projects",
	edition: "Editions",
	term: "Glossary terms",
} satisfies Record<Form | "claim" | "question" | "project" | "edition" | "term", string>;
export type RecordKind = keyof typeof KINDS;

/** The values of a facet, in the order of its menu. */
export function facetLabels({ digest }: Site, name: FacetName): readonly { value: string; label: string }[] {
	const { questions, projects } = digest.vocabulary;
	switch (name) {
		case "question":
			return [...questions.values()].map(({ id, label }) => ({ value: id, label }));
		case "project":
			return [...projects.values()].map((project) => ({ value: project.id, label: project.name }));
		case "kind":
			return Object.entries(KINDS).map(([value, label]) => ({ value, label }));
		case "year": {
			const years = [...digest.posts.values()].flatMap(({ matter }) => matter.published?.slice(0, 4) ?? []);
			return [...new Set(years)]
				.sort()
				.reverse()
				.map((year) => ({ value: year, label: year }));
		}
	}
}
