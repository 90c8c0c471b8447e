import { wordDiff } from "./dedupe/word-diff.ts";
import type { Collation } from "./model/collation.ts";
import type { Digest } from "./model/digest.ts";
import type { PostId } from "./model/ids.ts";
import type { Post } from "./model/post.ts";
import { shownSlice, shownText } from "./render/shown-text.ts";

/** What collating needs of a digest. */
type Witnesses = Pick<Digest, "posts" | "duplicates">;

/**
 * Compares each copy with its cluster's representative, word by word.
 *
 * Where either may be shown as an excerpt only, just the excerpts are compared; where either may not be shown at
 * all, there is no collation.
 *
 * @param excerptWords words of a source that `rights: excerpt` allows
 * @param mostEdits words and spaces that a collation follows
 */
export function collateCopies(
	digest: Witnesses,
	{ excerptWords, mostEdits }: { readonly excerptWords: number; readonly mostEdits: number },
): ReadonlyMap<PostId, Collation> {
	const collations = new Map<PostId, Collation>();
	for (const { representative, members } of digest.duplicates.clusters) {
		const base = digest.posts.get(representative);
		for (const { id } of members) {
			const copy = digest.posts.get(id);
			if (base === undefined || copy === undefined || id === representative) continue;
			const rights = [base.matter.rights, copy.matter.rights];
			if (rights.includes("none")) continue;
			const excerpted = rights.includes("excerpt");
			const read = (post: Post) => readable(post, digest, excerpted, excerptWords);
			collations.set(id, { hunks: wordDiff(read(base), read(copy), { mostEdits }), excerpted });
		}
	}
	return collations;
}

function readable(post: Post, { duplicates }: Witnesses, excerpted: boolean, excerptWords: number): string {
	const asShown: Post = excerpted ? { ...post, matter: { ...post.matter, rights: "excerpt" } } : post;
	const shown = shownText(asShown, duplicates.repeats.get(post.id), excerptWords);
	return shownSlice(post.text, { start: 0, end: post.text.length }, shown);
}
