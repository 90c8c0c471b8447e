import type { Digest, Post } from "#pipeline/index.ts";
import { claimedName } from "#views/entry-names.ts";
import { codeSpan } from "./code-span.ts";

/** How many characters of a name are shown. */
const NAME = 80;

/**
 * Says when a new post would give a text that subscribers know another name, and how to leave it: one line of Markdown,
 * or none.
 *
 * @param isNew whether a post is among those that are looked at
 */
export function entryTakeover(post: Post, digest: Digest, isNew: (post: Post) => boolean): readonly string[] {
	const members = digest.clusterOf.get(post.id)?.members.flatMap(({ id }) => digest.posts.get(id) ?? []) ?? [];
	const known = members.filter((member) => !isNew(member));
	if (known.length === 0) return [];
	const name = claimedName(known);
	if (claimedName([...known, post]) === name) return [];
	const line = codeSpan(`entry: ${name}`, NAME);
	return [
		`- **Takes over the entry** that feed readers know as ${codeSpan(name, NAME)}: add ${line} to its front matter`,
	];
}
