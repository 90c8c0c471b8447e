import type { EvidenceGrade, Form, Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type Frame, frameOf } from "./frame.ts";
import { FORM_NAMES, GRADE_MEANINGS } from "./labels.ts";
import type { Link } from "./link.ts";
import { isOnlyPromotion, listedPosts } from "./listed-posts.ts";
import type { Site } from "./site.ts";

/** A choice among the posts, with a page of its own. */
interface Facet extends Link {
	readonly count: number;
	readonly current: boolean;
}

/** A group of facets that answer the same question. */
interface FacetGroup {
	readonly name: string;
	readonly facets: readonly Facet[];
}

/** A list of posts: all of them, or one facet's. */
export interface PostList {
	readonly frame: Frame;
	readonly title: string;
	/** What is in the list, in one sentence. */
	readonly says: string;
	readonly groups: readonly FacetGroup[];
	readonly entries: readonly Entry[];
	readonly contribute: string;
}

interface Choice {
	/** One step of the address below `/posts/by/`. */
	readonly name: string;
	readonly group: string;
	readonly label: string;
	readonly says: string;
	readonly holds: (post: Post) => boolean;
}

/** The names of all facet pages that have a post. */
export function facetNames(site: Site): readonly string[] {
	const posts = listedPosts(site.digest);
	return choices(site)
		.filter(({ holds }) => posts.some(holds))
		.map(({ name }) => name);
}

/** The list of all posts, or that of one facet. */
export function postList(site: Site, name: string | null): PostList {
	const posts = listedPosts(site.digest);
	const all = choices(site);
	const choice = all.find((each) => each.name === name);
	const held = choice ? posts.filter(choice.holds) : posts;
	const title = choice ? `Posts: ${choice.label}` : "All posts";
	const says = `${counted(held.length, "post")}, newest in the digest first. ${choice?.says ?? "A text that was found in several places stands here once."}`;
	return {
		frame: frameOf(site, {
			title,
			description: says,
			path: choice ? facetPath(site, choice.name) : site.urls.posts(),
			...(choice?.name === "signal" ? { feeds: [{ scope: { kind: "signal" }, name: "Without promotion" }] } : {}),
		}),
		title,
		says,
		groups: groupsOf(site, all, posts, name),
		entries: held.map((post) => toEntry(site, post)),
		contribute: site.urls.contribute(),
	};
}

function facetPath({ urls }: Site, name: string): string {
	return urls.within(`/posts/by/${name}/`);
}

function groupsOf(site: Site, all: readonly Choice[], posts: readonly Post[], current: string | null): FacetGroup[] {
	return [...new Set(all.map(({ group }) => group))].map((group) => ({
		name: group,
		facets: all
			.filter((choice) => choice.group === group)
			.map(({ name, label, holds }) => ({
				href: facetPath(site, name),
				text: label,
				count: posts.filter(holds).length,
				current: name === current,
			}))
			.filter(({ count }) => count > 0),
	}));
}

function choices({ digest }: Site): Choice[] {
	const byForm = (name: string, label: string, form: Form): Choice => ({
		name,
		group: "Form",
		label,
		says: `${FORM_NAMES[form]}.`,
		holds: ({ matter }) => matter.form === form,
	});
	const byGrade = (grade: EvidenceGrade): Choice => ({
		name: grade,
		group: "Evidence",
		label: grade,
		says: `In each, ${GRADE_MEANINGS[grade]}.`,
		holds: ({ matter }) => matter.evidence === grade,
	});
	const substance = ({ id }: Post) => digest.annotations.get(id)?.substance.level ?? "none";
	return [
		byGrade("measured"),
		byGrade("reported"),
		byGrade("asserted"),
		byForm("briefs", "briefs", "brief"),
		byForm("copies", "copies", "copy"),
		byForm("sightings", "sightings", "sighting"),
		{
			name: "checkable",
			group: "Substance",
			label: "says something that can be checked",
			says: "Each holds at least one statement that can be checked.",
			holds: (post) => substance(post) !== "none",
		},
		{
			name: "signal",
			group: "Substance",
			label: "without what only promotes",
			says: "Left out are texts that strongly sell and say nothing that can be checked.",
			holds: ({ id }) => !isOnlyPromotion(digest, id),
		},
	];
}
