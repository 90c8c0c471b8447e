import type { Post } from "#pipeline/index.ts";
import { bylineOf } from "./facts.ts";
import { hostOf, type Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** How to cite a post, and how to correct what the digest says of it. */
export interface Citation {
	/** The source, as a reference; `null` when its address is not known. */
	readonly source: string | null;
	/** This page, as a reference. */
	readonly page: string;
	readonly file: Link;
	readonly history: Link;
}

/** Words to cite a post by, and the file that a correction would change. */
export function citationOf({ digest, urls }: Site, post: Post): Citation {
	const { profile } = digest.vocabulary;
	const { matter, title } = post;
	const date = matter.published === null ? "no date" : writeDate(matter.published);
	const publisher = matter.publisher !== null && matter.authors.length > 0 ? ` ${matter.publisher}.` : "";
	const what = matter.form === "brief" ? `Summary of “${title}”` : `“${title}”`;
	const path = `content/${post.file}`;
	return {
		source: matter.source === null ? null : `${bylineOf(post)} (${date}). “${title}”.${publisher} ${matter.source}`,
		page: `${profile.title}: ${what}. Added ${writeDate(matter.added)}. ${urls.absolute(urls.post(post.id))}`,
		file: { href: `${profile.repository}/edit/main/${path}`, text: path },
		history: {
			href: `${profile.repository}/commits/main/${path}`,
			text: `its history at ${hostOf(profile.repository)}`,
		},
	};
}
