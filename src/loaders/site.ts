import {
	CLAIM_RULES,
	collateCopies,
	defaultOptions,
	INCENTIVE_LEVELS,
	INCENTIVE_RULES,
	INDEPENDENCE_RULES,
	type PostId,
	renderFeedFragment,
	renderFragment,
	renderPosts,
	SUBSTANCE_EXCLUDES,
	SUBSTANCE_RULES,
	toWebAnnotations,
	type WebAnnotation,
} from "#pipeline/index.ts";
import { readDigest } from "#sources/read-digest.ts";
import type { Site } from "#views/site.ts";
import { urlsAt } from "#views/urls.ts";

const { digest } = await readDigest();
const { profile } = digest.vocabulary;
const urls = urlsAt(profile.url);
const rendered = renderPosts(digest, { ...defaultOptions.render, href: urls });

/**
 * The site, computed once for a build and again whenever the content changes in `npm run dev`.
 * A module value rather than a content collection: nothing has to be copied into Astro's data store,
 * which Vite would bundle.
 */
export const site: Site = {
	digest,
	urls,
	rendered,
	collations: collateCopies(digest, { ...defaultOptions.render, ...defaultOptions.dedupe.diff }),
	webAnnotations,
	feedHtml: (tree) => renderFeedFragment(tree, { href: urls }),
	html: (tree) => renderFragment(tree, { href: urls }),
	rules: {
		claims: { counting: CLAIM_RULES, independence: INDEPENDENCE_RULES },
		incentive: { rules: INCENTIVE_RULES, levels: INCENTIVE_LEVELS },
		substance: {
			rules: SUBSTANCE_RULES,
			excludes: SUBSTANCE_EXCLUDES,
			strong: defaultOptions.annotate.strongSubstance,
		},
	},
};

function webAnnotations(id: PostId): WebAnnotation[] {
	const post = digest.posts.get(id);
	const drawn = rendered.get(id);
	if (post === undefined || drawn === undefined) return [];
	const publishable = drawn.excerpted || drawn.words === 0 ? (drawn.shown.at(-1)?.end ?? 0) : post.text.length;
	const options = { ...defaultOptions.annotate, publishable };
	const page = urls.absolute(urls.post(id));
	const found = digest.annotations.get(id)?.annotations ?? [];
	return toWebAnnotations(found, post, profile, page, options);
}
