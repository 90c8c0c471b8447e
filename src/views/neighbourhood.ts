import type { PostId } from "#pipeline/index.ts";
import { listed } from "./counted.ts";
import { bylineOf } from "./facts.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";

/** A post named on another one's page. */
export interface NamedPost extends Link {
	readonly by: string;
	/** Why it is named. */
	readonly because: string | null;
}

/** The posts around a post. */
export interface Neighbourhood {
	/** Without what was only seen: there is nothing to read. */
	readonly related: readonly NamedPost[];
	readonly cites: readonly NamedPost[];
	readonly citedBy: readonly NamedPost[];
}

/** What a reader may want next, each with its reason. */
export function neighbourhoodOf(site: Site, id: PostId): Neighbourhood {
	const { neighbours, cites, citedBy } = site.digest.relations.get(id) ?? { neighbours: [], cites: [], citedBy: [] };
	const name = (other: PostId) => namedPost(site, other, null);
	return {
		related: neighbours
			.filter(({ post }) => site.digest.posts.get(post)?.matter.form !== "sighting")
			.map(({ post, because }) =>
				namedPost(site, post, because.length > 0 ? `Both speak of ${listed(because)}.` : null),
			),
		cites: cites.map(name),
		citedBy: citedBy.map(name),
	};
}

function namedPost({ digest, urls }: Site, id: PostId, because: string | null): NamedPost {
	const post = digest.posts.get(id);
	return { href: urls.post(id), text: post?.title ?? id, by: post ? bylineOf(post) : "", because };
}
