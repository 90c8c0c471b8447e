import type { Family, Post, ProjectId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { familyName } from "./family-name.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";

/** A family in a list; its link's text is its name. */
export interface FamilyLine extends Link {
	/** How many posts it has and how few say something, as a sentence. */
	readonly counts: string;
}

/** All campaigns and templates, the largest first. */
export interface FamiliesPage {
	readonly frame: Frame;
	readonly facts: string;
	readonly families: readonly FamilyLine[];
	readonly about: string;
}

/** Shapes the list of families. */
export function familiesPage(site: Site): FamiliesPage {
	const { families } = site.digest.duplicates;
	const posts = families.reduce((sum, { members }) => sum + members.length, 0);
	const facts =
		families.length === 0
			? "No campaign and no template has been found among the posts."
			: `${counted(families.length, "group")} of posts that share their tags or their skeleton, ${counted(posts, "post")} in all.`;
	return {
		frame: frameOf(site, {
			title: "Campaigns and templates",
			description: `${facts} Each with what its posts share and how few of them say something that can be checked.`,
			path: site.urls.families(),
		}),
		facts,
		families: families.toSorted((a, b) => b.members.length - a.members.length).map((each) => familyLine(site, each)),
		about: site.urls.about(),
	};
}

/** A family as lists show it. */
export function familyLine(site: Site, family: Family): FamilyLine {
	return {
		href: site.urls.family(family.id),
		text: familyName(site, family),
		counts: familyCounts(site, familyPosts(site, family)),
	};
}

/** The family that a post stands in; `null` for a post that is in none. */
export function familyOf(site: Site, { id }: Post): FamilyLine | null {
	const family = site.digest.duplicates.families.find(({ members }) => members.includes(id));
	return family === undefined ? null : familyLine(site, family);
}

/** The families of which a post is filed under a project or names it. */
export function familiesOfProject(site: Site, project: ProjectId): readonly FamilyLine[] {
	const posts = new Set(
		postsByProject(site)
			.get(project)
			?.map(({ post }) => post.id),
	);
	return site.digest.duplicates.families
		.filter(({ members }) => members.some((id) => posts.has(id)))
		.map((family) => familyLine(site, family));
}

/** The posts of a family, by id. */
export function familyPosts({ digest }: Pick<Site, "digest">, { members }: Family): readonly Post[] {
	return members.flatMap((id) => digest.posts.get(id) ?? []);
}

/** Whether a post says anything that can be checked. */
export function isCheckable({ digest }: Pick<Site, "digest">, { id }: Post): boolean {
	return (digest.annotations.get(id)?.substance.level ?? "none") !== "none";
}

/** For example "Of 160 posts, 9 say something that can be checked." */
export function familyCounts(site: Pick<Site, "digest">, posts: readonly Post[]): string {
	const checkable = posts.filter((post) => isCheckable(site, post)).length;
	const say = checkable === 0 ? "none says" : `${checkable} ${checkable === 1 ? "says" : "say"}`;
	return `Of ${counted(posts.length, "post")}, ${say} something that can be checked.`;
}
