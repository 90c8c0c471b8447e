import type { Post } from "#pipeline/index.ts";

/** A place where a copy of a text stands. */
export interface OtherPlace {
	/** `null` where it is unknown. */
	readonly source: string | null;
	readonly publisher: string | null;
	/** When its first copy entered the digest, `yyyy-mm-dd`. */
	readonly since: string;
}

/**
 * The further places of a text, oldest first: each address once, and never the text's own.
 *
 * @param copies oldest first
 */
export function otherPlaces(post: Post, copies: readonly Post[]): OtherPlace[] {
	const known = new Set([post.matter.source]);
	return copies.flatMap(({ matter: { source, publisher, added } }) => {
		if (source !== null && known.has(source)) return [];
		known.add(source);
		return [{ source, publisher, since: added }];
	});
}
