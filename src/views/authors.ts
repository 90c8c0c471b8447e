import type { Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { listedPosts } from "./listed-posts.ts";
import { type ListPages, pageCount, pageLinks, pageOf } from "./pages.ts";
import type { Site } from "./site.ts";

/** Who wrote some of the sources, and which. */
interface AuthorLine {
	readonly name: string;
	readonly posts: readonly Link[];
}

/** All authors by name, on as many pages as keep each one light. */
export interface AuthorsPage {
	readonly frame: Frame;
	readonly title: string;
	readonly facts: string;
	readonly authors: readonly AuthorLine[];
	readonly pages: ListPages | null;
}

/** Authors on one page: about 20 kB of HTML. */
const PAGE = 150;

/** How many pages the authors take. */
export function authorsPageCount(site: Site): number {
	return pageCount(authorLines(site).length, PAGE);
}

/** Shapes one page of authors, counted from 1. */
export function authorsPage(site: Site, page: number): AuthorsPage {
	const { urls } = site;
	const all = authorLines(site);
	const authors = pageOf(all, PAGE, page);
	const title = page === 1 ? "Authors" : `Authors, page ${page}`;
	const facts = `${counted(all.length, "author")} and publishers of the sources, by name, each with the texts that the digest lists.`;
	const pages = pageLinks(all.length, PAGE, page, urls.authors);
	return {
		frame: frameOf(site, {
			title,
			description: `${facts} Page ${page}: ${authors[0]?.name ?? "nobody"} to ${authors.at(-1)?.name ?? "nobody"}.`,
			path: urls.authors(page),
			type: "CollectionPage",
			...(pages?.previous ? { previous: pages.previous } : {}),
			...(pages?.next ? { next: pages.next } : {}),
		}),
		title,
		facts,
		authors,
		pages,
	};
}

function authorLines({ digest, urls }: Site): readonly AuthorLine[] {
	const found = new Map<string, Link[]>();
	for (const post of listedPosts(digest)) {
		for (const name of namesOf(post)) {
			const link = { href: urls.post(post.id), text: post.title };
			found.set(name, [...(found.get(name) ?? []), link]);
		}
	}
	return [...found]
		.sort(([a], [b]) => a.localeCompare(b, "en") || (a < b ? -1 : 1))
		.map(([name, posts]) => ({ name, posts }));
}

/** Those who wrote a source; its publisher where nobody is named. */
function namesOf({ matter }: Post): readonly string[] {
	const names = new Set(matter.authors.map(({ name }) => name));
	return names.size > 0 ? [...names] : matter.publisher === null ? [] : [matter.publisher];
}
