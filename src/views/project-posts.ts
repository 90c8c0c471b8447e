import type { Post, ProjectId } from "#pipeline/index.ts";
import { listedPosts } from "./listed-posts.ts";
import { oncePer } from "./once-per.ts";
import type { Site } from "./site.ts";

/** A post about a project: filed under it by a curator, or only naming it in its text. */
export interface ProjectPost {
	readonly post: Post;
	readonly isFiled: boolean;
}

/** The listed posts that speak of each project; what a curator filed there first. */
export const postsByProject = oncePer(({ digest }: Site): ReadonlyMap<ProjectId, readonly ProjectPost[]> => {
	const found = new Map<ProjectId, ProjectPost[]>([...digest.vocabulary.projects.keys()].map((id) => [id, []]));
	for (const post of listedPosts(digest)) {
		const bodies = (digest.annotations.get(post.id)?.annotations ?? []).map(({ body }) => body);
		const named = bodies.flatMap((body) => (body.kind === "project" ? [body.project] : []));
		for (const project of new Set([...post.matter.projects, ...named])) {
			found.get(project)?.push({ post, isFiled: post.matter.projects.includes(project) });
		}
	}
	return new Map([...found].map(([id, posts]) => [id, posts.sort((a, b) => Number(b.isFiled) - Number(a.isFiled))]));
});
