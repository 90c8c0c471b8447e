import type { Digest, Post, PostAnnotations, ProjectId, QuestionId } from "#pipeline/index.ts";
import type { FeedCategory } from "./feed.ts";

/**
 * What an entry is filed under: questions and projects in the order of their lists, then form and the two axes. What a
 * curator said of one copy holds for the text, so questions and projects are those of all members; the rest is what is
 * shown.
 *
 * @param members the representative first
 */
export function entryCategories(members: readonly [Post, ...Post[]], digest: Digest): FeedCategory[] {
	const { vocabulary, annotations } = digest;
	const [post] = members;
	const said = annotations.get(post.id);
	const questions = new Set(members.flatMap(({ id }) => positionsOf(annotations.get(id))));
	const projects = new Set(members.flatMap((member) => projectsOf(member, annotations.get(member.id))));
	const axes = said === undefined ? [] : (["incentive", "substance"] as const);
	return [
		...[...vocabulary.questions.values()]
			.filter(({ id }) => questions.has(id))
			.map(({ id, label }) => ({ scheme: "question", term: id, label }) as const),
		...[...vocabulary.projects.values()]
			.filter(({ id }) => projects.has(id))
			.map(({ id, name }) => ({ scheme: "project", term: id, label: name }) as const),
		{ scheme: "form", term: post.matter.form, label: post.matter.form },
		...axes.map((scheme) => ({
			scheme,
			term: `${scheme}-${said?.[scheme].level}`,
			label: `${scheme}: ${said?.[scheme].level}`,
		})),
	];
}

/** The questions on which a post stands somewhere, decisions included. */
function positionsOf(said: PostAnnotations | undefined): QuestionId[] {
	return said?.annotations.flatMap(({ body }) => (body.kind === "position" ? [body.question] : [])) ?? [];
}

/** The projects that a post names, or that its curator named for it. */
function projectsOf(post: Post, said: PostAnnotations | undefined): ProjectId[] {
	const named = said?.annotations.flatMap(({ body }) => (body.kind === "project" ? [body.project] : [])) ?? [];
	return [...post.matter.projects, ...named];
}
