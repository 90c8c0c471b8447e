import type { Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { type Entry, toEntry } from "./entry.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { listedPosts } from "./listed-posts.ts";
import { oncePer } from "./once-per.ts";
import { furtherPages, type ListPages, pageCount, pageLinks, pageOf } from "./pages.ts";
import { type PostFacet, postFacets } from "./post-facets.ts";
import type { Site } from "./site.ts";

/** A choice among the posts, with a list of its own. */
interface FacetLink extends Link {
	readonly count: number;
	/** Whether this list is chosen by it; then its link leads to the list without it. */
	readonly isChosen: boolean;
}

/** A list of posts, or one page of it. */
export interface PostList {
	readonly frame: Frame;
	readonly title: string;
	/** What is in the list, in one sentence or two. */
	readonly says: string;
	readonly groups: readonly { readonly name: string; readonly facets: readonly FacetLink[] }[];
	readonly entries: readonly Entry[];
	readonly pages: ListPages | null;
	readonly links: { readonly projects: string; readonly search: string; readonly contribute: string };
}

/** Which list: what it is about and what sort of texts it holds, each where chosen. */
interface Choice {
	readonly subject: PostFacet | null;
	readonly sort: PostFacet | null;
	readonly posts: readonly Post[];
}

/** Entries on one page of a list: about 45 kB of HTML, 6 kB on the way. */
const PAGE = 30;

/** Every page of every list but the first of all posts, by its address below `/posts/`. */
export function postListPages(site: Site): readonly { readonly facet: string | null; readonly page: number }[] {
	return choices(site).flatMap((choice) => {
		const facet = pathOf(choice);
		const pages = furtherPages(pageCount(choice.posts.length, PAGE)).map((page) => ({ facet, page }));
		return facet === null ? pages : [{ facet, page: 1 }, ...pages];
	});
}

/** Shapes one page of a list, counted from 1; `facet` as in {@link postListPages}. */
export function postList(site: Site, facet: string | null, page = 1): PostList {
	const { urls } = site;
	const choice = choices(site).find((each) => pathOf(each) === facet);
	if (choice === undefined) throw new RangeError(`There is no list of posts by "${facet}"`);
	const { subject, sort, posts } = choice;
	const chosen = [subject, sort].filter((each) => each !== null);
	const name = chosen.length === 0 ? "All posts" : `Posts: ${chosen.map(({ label }) => label).join(", ")}`;
	const title = page === 1 ? name : `${name}, page ${page}`;
	const common =
		chosen.map(({ says }) => says).join(" ") || "A text that was found in several places stands here once.";
	const says = `${counted(posts.length, "post")}, newest in the digest first. ${common}`;
	const pages = pageLinks(posts.length, PAGE, page, (number) => urls.postList(facet, number));
	return {
		frame: frameOf(site, {
			title,
			description: page === 1 ? says : `Page ${page} of ${pages?.all.length}: ${says}`,
			path: urls.postList(facet, page),
			// A facet that holds every post is the same list again.
			...(posts.length === listedPosts(site.digest).length ? { canonical: urls.postList(null, page) } : {}),
			type: "CollectionPage",
			...(pages?.previous ? { previous: pages.previous } : {}),
			...(pages?.next ? { next: pages.next } : {}),
			...(facet === "signal" ? { feeds: [{ scope: { kind: "signal" }, name: "Without promotion" }] } : {}),
		}),
		title,
		says,
		groups: groupsOf(site, choice),
		entries: pageOf(posts, PAGE, page).map((post) => toEntry(site, post)),
		pages,
		links: { projects: urls.projects(), search: urls.search(), contribute: urls.contribute() },
	};
}

/**
 * Every list: all posts, each facet's, and of a subject that fills more than a page each sort of text. A combination that
 * holds nothing, or all of its subject, is no list: it would be an empty page or the same page twice.
 */
const choices = oncePer((site: Site): readonly Choice[] => {
	const all = listedPosts(site.digest);
	const facets = postFacets(site).filter(({ holds }) => all.some(holds));
	const sorts = facets.filter(({ axis }) => axis === "sort");
	const subjects = facets.filter(({ axis }) => axis === "subject");
	const within = (subject: PostFacet | null, posts: readonly Post[]): Choice[] =>
		sorts
			.map((sort) => ({ subject, sort, posts: posts.filter(sort.holds) }))
			.filter((choice) => subject === null || (choice.posts.length > 0 && choice.posts.length < posts.length));
	const about = subjects.map((subject) => ({ subject, sort: null, posts: all.filter(subject.holds) }));
	return [
		{ subject: null, sort: null, posts: all },
		...about,
		...within(null, all),
		...about.flatMap(({ subject, posts }) => (posts.length > PAGE ? within(subject, posts) : [])),
	];
});

function pathOf({ subject, sort }: Pick<Choice, "subject" | "sort">): string | null {
	return [subject, sort].flatMap((facet) => facet?.path ?? []).join("/") || null;
}

/** The choices that lead on from a list: each facet together with what is chosen already, where such a list is. */
function groupsOf(site: Site, current: Choice): PostList["groups"] {
	const lists = new Map(choices(site).map((choice) => [pathOf(choice), choice]));
	const facets = choices(site).flatMap(({ subject, sort }) => {
		const facet = subject ?? sort;
		if (facet === null || (subject !== null && sort !== null)) return [];
		const isChosen = facet === current.subject || facet === current.sort;
		const rest = { subject: subject === null ? current.subject : null, sort: sort === null ? current.sort : null };
		const narrowed = lists.get(pathOf({ subject: subject ?? current.subject, sort: sort ?? current.sort }));
		if (narrowed === undefined) return [];
		const href = site.urls.postList(pathOf(isChosen ? rest : narrowed));
		return [{ group: facet.group, facet: { href, text: facet.label, count: narrowed.posts.length, isChosen } }];
	});
	return [...new Set(facets.map(({ group }) => group))].map((name) => ({
		name,
		facets: facets.filter(({ group }) => group === name).map(({ facet }) => facet),
	}));
}
