import type { Cluster, PostId } from "#pipeline/index.ts";
import { editionMonths } from "./intake.ts";
import type { Site } from "./site.ts";

/** A page that search engines may find. */
export interface SitemapEntry {
	readonly url: string;
	/** `yyyy-mm-dd`, where it is known without asking a clock. */
	readonly changed: string | null;
}

/** The pages for the sitemap; those of further copies point at their representative and are left out. */
export function sitemapEntries({ digest, urls }: Pick<Site, "digest" | "urls">): SitemapEntry[] {
	const { questions, projects } = digest.vocabulary;
	const fixed = [
		urls.home(),
		urls.posts(),
		urls.questions(),
		urls.claims(),
		urls.projects(),
		urls.families(),
		urls.timeline(),
		urls.editions(),
		urls.glossary(),
		urls.subscribe(),
		urls.contribute(),
		urls.log(),
		urls.about(),
	];
	const claims = [...digest.claims.keys()].map(urls.claim);
	const named = [
		...claims,
		...editionMonths(digest).map(urls.edition),
		...[...questions.keys()].map(urls.question),
		...[...projects.keys()].map(urls.project),
		...digest.duplicates.families.map(({ id }) => urls.family(id)),
	];
	const posts = [...digest.posts.values()].filter((post) => isRepresentative(post.id, digest.clusterOf));
	const entries: SitemapEntry[] = [
		...[...fixed, ...named].map((path) => ({ url: urls.absolute(path), changed: null })),
		...posts.map(({ id, matter }) => ({ url: urls.absolute(urls.post(id)), changed: matter.added })),
		...digest.duplicates.clusters.map(({ representative }) => ({
			url: urls.absolute(urls.copies(representative)),
			changed: null,
		})),
	];
	return entries.sort((a, b) => Number(a.url > b.url) - Number(a.url < b.url));
}

function isRepresentative(id: PostId, clusterOf: ReadonlyMap<PostId, Cluster>): boolean {
	return (clusterOf.get(id)?.representative ?? id) === id;
}
