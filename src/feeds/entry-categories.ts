import type { Post, PostAnnotations, ProjectId, QuestionId, Vocabulary } from "#pipeline/index.ts";
import type { FeedCategory } from "./feed.ts";

/** What an entry is filed under: questions and projects in the order of their lists, then form and the two axes. */
export function entryCategories(post: Post, said: PostAnnotations | undefined, vocabulary: Vocabulary): FeedCategory[] {
	const questions = positionsOf(said);
	const projects = projectsOf(post, said);
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
export function positionsOf(said: PostAnnotations | undefined): Set<QuestionId> {
	const bodies = said?.annotations.map(({ body }) => body) ?? [];
	return new Set(bodies.flatMap((body) => (body.kind === "position" ? [body.question] : [])));
}

/** The projects that a post names, or that its curator named for it. */
export function projectsOf(post: Post, said: PostAnnotations | undefined): Set<ProjectId> {
	const bodies = said?.annotations.map(({ body }) => body) ?? [];
	return new Set([
		...post.matter.projects,
		...bodies.flatMap((body) => (body.kind === "project" ? [body.project] : [])),
	]);
}
