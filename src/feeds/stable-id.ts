import type { DigestProfile, Post } from "#pipeline/index.ts";

type Named = Pick<DigestProfile, "id">;

/**
 * The id of a cluster's entry: that of the member which entered the digest first, under the first name that it ever
 * had. Nothing of it is of the representative, the address or the repository, so that copies which come later,
 * renames and moves change nothing. Of members of one day a text goes before a sighting, then that first name decides.
 *
 * @param members not empty; in any order
 */
export function entryId({ id }: Named, members: readonly Post[]): string {
	const first = members.reduce((oldest, post) => (entered(post) < entered(oldest) ? post : oldest));
	return `urn:${id}:post:${firstName(first)}`;
}

/** The id of the entry that announces a decision. */
export function decisionId({ id }: Named, decision: string): string {
	return `urn:${id}:decision:${decision}`;
}

/** The id of the entry of a month, `yyyy-mm`. */
export function editionId({ id }: Named, month: string): string {
	return `urn:${id}:edition:${month}`;
}

/** The id of a feed, whatever its format. */
export function feedId({ id }: Named, scope: string): string {
	return `urn:${id}:feed:${scope}`;
}

/** Sorts as posts entered. */
function entered(post: Post): string {
	const { added, form } = post.matter;
	return `${added} ${form === "sighting" ? 1 : 0} ${firstName(post)}`;
}

function firstName({ id, matter }: Post): string {
	return matter.formerly[0] ?? id;
}
