import type { PostAnnotations } from "../model/annotation.ts";
import type { Duplicates, Family } from "../model/duplicate.ts";
import type { PostId, ProjectId } from "../model/ids.ts";
import type { Post } from "../model/post.ts";
import type { Project } from "../model/vocabulary.ts";

export interface TaggedFamilyOptions {
	/** Fewest posts that make a family. */
	readonly fewestMembers: number;
}

/** The signal of a row with all three sorts of tags, as campaigns demand it. */
const REQUIRED_TAGS = "required-tags";

/**
 * Adds to the families those posts that carry the tags of a campaign and of which no word may be at hand: a sighting's
 * file says that it had such a row, and which project it names. Posts that name several projects are left out, for whose
 * tags they carry is not known. The copies of each come with it, and so does a family that shares a member.
 */
export function addTaggedFamilies(
	{ families, clusters }: Pick<Duplicates, "families" | "clusters">,
	posts: readonly Post[],
	annotations: ReadonlyMap<PostId, PostAnnotations>,
	projects: ReadonlyMap<ProjectId, Project>,
	{ fewestMembers }: TaggedFamilyOptions,
): readonly Family[] {
	const tagged = Map.groupBy(
		posts.filter((post) => hasRequiredTags(post, annotations)),
		({ matter }) => (matter.projects.length === 1 ? (matter.projects[0] ?? null) : null),
	);
	let all = [...families];
	for (const [project, group] of tagged) {
		if (project === null || group.length < fewestMembers) continue;
		const own = new Set(group.map(({ id }) => id));
		const copies = clusters
			.map(({ members }) => members.map(({ id }) => id))
			.filter((ids) => ids.some((id) => own.has(id)));
		const ids = new Set([...own, ...copies.flat()]);
		const joined = all.filter(({ members }) => members.some((id) => ids.has(id)));
		const members = [...new Set([...ids, ...joined.flatMap((family) => family.members)])].sort();
		const tags = projects.get(project)?.aliases.filter((alias) => /^[#$@]/u.test(alias)) ?? [];
		const markers = joined.length > 0 ? joined.flatMap((family) => family.markers) : tags;
		all = all.filter((family) => !joined.includes(family));
		all.push({ id: `tags-${project}`, members, markers: [...new Set(markers)] });
	}
	return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hasRequiredTags({ id, matter }: Post, annotations: ReadonlyMap<PostId, PostAnnotations>): boolean {
	const found = annotations.get(id)?.incentive.signals ?? [];
	return matter.signals.includes(REQUIRED_TAGS) || found.some(({ kind }) => kind === REQUIRED_TAGS);
}
