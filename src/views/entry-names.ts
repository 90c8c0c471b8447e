import type { Digest, Post, PostId } from "#pipeline/index.ts";

type Texts = Pick<Digest, "posts" | "clusterOf">;

/**
 * The name under which feed readers know each text, by its representative: that of the member which entered the digest
 * first. Nothing of it is of the representative or the address, so copies that come later, renames and moves change
 * nothing. No two texts have one name: the text of the post that a name was given to keeps it, otherwise the one that
 * entered first; another text that claims it has the first name of its own first member.
 */
export function entryNames(digest: Texts): ReadonlyMap<PostId, string> {
	const { posts, clusterOf } = digest;
	const textOf = (id: PostId): PostId => clusterOf.get(id)?.representative ?? id;
	const owners = new Map([...posts.values()].map((post) => [firstName(post), textOf(post.id)] as const));
	const texts = Map.groupBy(posts.values(), ({ id }) => textOf(id));
	const inOrder = [...texts]
		.map(([text, members]) => ({ text, first: firstMember(members) }))
		.sort((a, b) => (entered(a.first) < entered(b.first) ? -1 : 1));
	const names = new Map<PostId, string>();
	for (const { text, first } of inOrder) {
		const claimed = first.matter.entry;
		if (claimed !== null && !owners.has(claimed)) owners.set(claimed, text);
		names.set(text, claimed !== null && owners.get(claimed) === text ? claimed : firstName(first));
	}
	return names;
}

/** The name that a text claims: what its first member says with `entry:`, otherwise the first name which that one ever had. */
export function claimedName(members: readonly Post[]): string {
	const first = firstMember(members);
	return first.matter.entry ?? firstName(first);
}

/** The member that entered the digest first. Of one day a text goes before a sighting, then the first name decides. */
export function firstMember(members: readonly Post[]): Post {
	return members.reduce((oldest, post) => (entered(post) < entered(oldest) ? post : oldest));
}

/** Sorts as posts entered. */
function entered(post: Post): string {
	const { added, form } = post.matter;
	return `${added} ${form === "sighting" ? 1 : 0} ${firstName(post)}`;
}

function firstName({ id, matter }: Post): string {
	return matter.formerly[0] ?? id;
}
