import {
	buildDigest,
	collateCopies,
	defaultOptions,
	INCENTIVE_LEVELS,
	INCENTIVE_RULES,
	renderFragment,
	renderPosts,
	SUBSTANCE_LEVELS,
	SUBSTANCE_RULES,
} from "#pipeline/index.ts";
import { contentFolder } from "#sources/content-folder.ts";
import { readSources } from "#sources/read-sources.ts";
import type { Site } from "#views/site.ts";
import { createUrls } from "#views/urls.ts";

const sources = await readSources(contentFolder());
const digest = buildDigest(sources.value, defaultOptions);
const urls = createUrls(digest.vocabulary.profile.url);

/**
 * The site, computed once for a build and again whenever the content changes in `npm run dev`.
 * A module value rather than a content collection: nothing has to be copied into Astro's data store,
 * which Vite would bundle.
 */
export const site: Site = {
	digest,
	urls,
	rendered: renderPosts(digest, { ...defaultOptions.render, href: urls }),
	collations: collateCopies(digest, defaultOptions.render),
	html: (tree) => renderFragment(tree, { href: urls }),
	rules: {
		incentive: { rules: INCENTIVE_RULES, levels: INCENTIVE_LEVELS },
		substance: { rules: SUBSTANCE_RULES, levels: SUBSTANCE_LEVELS },
	},
};
