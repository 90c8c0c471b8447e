import { editionMonths, intakeOf } from "./intake.ts";
import { lastChanges, latest } from "./last-change.ts";
import { listedPosts } from "./listed-posts.ts";
import { postsByProject } from "./project-posts.ts";
import type { Site } from "./site.ts";
import { stancesByQuestion } from "./stances.ts";

/** A page that search engines may find. */
export interface SitemapEntry {
	readonly url: string;
	/** `yyyy-mm-dd`, where it is known without asking a clock. */
	readonly changed: string | null;
}

/**
 * The pages for the sitemap. Left out is what says again what another page says: copies and their collations, which
 * point at their representative, and lists of posts by facet or beyond the first page.
 */
export function sitemapEntries(site: Site): SitemapEntry[] {
	const { digest, urls } = site;
	const { any, of } = lastChanges(digest);
	const stances = stancesByQuestion(site);
	const filed = postsByProject(site);
	const lists = [urls.home, urls.posts, urls.questions, urls.claims, urls.projects, urls.families, urls.timeline];
	const more = [urls.editions, urls.log, urls.authors];
	const fixed = [urls.glossary, urls.subscribe, urls.contribute, urls.about, urls.search];
	const pages: (readonly [path: string, changed: string | null])[] = [
		...[...lists, ...more].map((path) => [path(), any] as const),
		...fixed.map((path) => [path(), null] as const),
		...listedPosts(digest).map(({ id }) => [urls.post(id), of([id])] as const),
		...[...stances].map(([id, held]) => [urls.question(id), of(held.map(({ post }) => post.id))] as const),
		...[...filed].map(([id, posts]) => [urls.project(id), of(posts.map(({ post }) => post.id))] as const),
		...[...digest.claims].map(([id, { repeatedBy, evidence }]) => {
			return [urls.claim(id), of([...repeatedBy, ...evidence].map(({ post }) => post))] as const;
		}),
		...digest.duplicates.families.map(({ id, members }) => [urls.family(id), of(members)] as const),
		...editionMonths(digest).map((month) => [urls.edition(month), editionDay(site, month)] as const),
	];
	return pages
		.map(([path, changed]) => ({ url: urls.absolute(path), changed }))
		.sort((a, b) => (a.url < b.url ? -1 : 1));
}

function editionDay({ digest }: Site, month: string): string | null {
	const words = digest.editions.get(month)?.date;
	return latest([...intakeOf(digest, month).posts.map(({ matter }) => matter.added), ...(words ? [words] : [])]);
}
