import type { DigestProfile, Post } from "#pipeline/index.ts";

/** RFC 8141: a URN's namespace has 2 to 32 characters. */
const LONGEST = 32;

/**
 * The name under which a digest's feed ids stand: its repository's own name, which stays when the site or the
 * repository moves.
 */
export function feedNamespace({ repository }: Pick<DigestProfile, "repository">): string {
	const name = repository.replace(/\/+$/, "").split("/").at(-1) ?? "";
	const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	const joined = words.join("-").slice(0, LONGEST).replace(/-$/, "");
	return joined.length < 2 ? "digest" : joined;
}

/**
 * The id of an entry: that of the cluster's member which came first, under the first name that it ever had, so that
 * copies which come later change nothing.
 *
 * @param members not empty; the representative first
 */
export function entryId(profile: DigestProfile, members: readonly Post[]): string {
	const first = members.reduce((oldest, post) => (post.matter.added < oldest.matter.added ? post : oldest));
	return `urn:${feedNamespace(profile)}:post:${first.matter.formerly[0] ?? first.id}`;
}
