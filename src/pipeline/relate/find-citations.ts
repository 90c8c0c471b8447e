import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Link, Post } from "#pipeline/model/post.ts";

/** Who links to whom; each list sorted by id. */
export interface Citations {
	readonly cites: ReadonlyMap<PostId, readonly PostId[]>;
	readonly citedBy: ReadonlyMap<PostId, readonly PostId[]>;
}

const POST_PATH = /^\/posts\/([a-z0-9][a-z0-9-]*)\/?(?:[?#].*)?$/u;

/**
 * Finds the links between posts: a link to another post's source, or to its page on the site, also under an earlier
 * name. A link to a copy counts for the listed post of its cluster; links inside a cluster count for nothing, nor do
 * links in repeated passages.
 */
export function findCitations(
	posts: readonly Post[],
	repeats: ReadonlyMap<PostId, Repeat>,
	representativeOf: ReadonlyMap<PostId, PostId>,
	identify: (url: string) => string,
): Citations {
	const listedId = (id: PostId) => representativeOf.get(id) ?? id;
	const bySource = Map.groupBy(
		posts.filter(({ matter }) => matter.source !== null),
		({ matter }) => identify(matter.source ?? ""),
	);
	const byPath = new Map<string, PostId>(posts.map(({ id }) => [id, id]));
	for (const { id, matter } of posts) {
		for (const former of matter.formerly) if (!byPath.has(former)) byPath.set(former, id);
	}
	const targetsOf = ({ url }: Link): PostId[] => {
		const path = POST_PATH.exec(url);
		if (path) return [byPath.get(path[1] ?? "")].filter((id) => id !== undefined);
		return /^https?:/iu.test(url) ? (bySource.get(identify(url)) ?? []).map(({ id }) => id) : [];
	};

	const cites = new Map<PostId, PostId[]>();
	const citedBy = new Map<PostId, PostId[]>();
	for (const post of posts) {
		const targets = readLinks(post, repeats.get(post.id)).flatMap(targetsOf).map(listedId);
		const others = [...new Set(targets)].filter((id) => id !== listedId(post.id)).sort();
		cites.set(post.id, others);
		for (const id of others) citedBy.set(id, [...(citedBy.get(id) ?? []), post.id]);
	}
	return { cites, citedBy };
}

function readLinks(post: Post, repeat: Repeat | undefined): Link[] {
	const removed = repeat?.removed ?? [];
	return post.links.filter(({ span }) => !removed.some(({ start, end }) => start < span.end && span.start < end));
}
