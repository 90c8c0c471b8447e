import type { Digest } from "#pipeline/model/digest.ts";
import type { Post } from "#pipeline/model/post.ts";
import { renderOptions } from "#pipeline/options.ts";
import { renderFeedFragment, renderFragment } from "#pipeline/render/render-fragment.ts";
import { renderPosts } from "#pipeline/render/render-posts.ts";
import type { Site } from "#views/site.ts";
import { createUrls } from "#views/urls.ts";
import { type Known, sampleDigest } from "./sample-digest.ts";

const NO_RULES: Site["rules"] = {
	incentive: { rules: [], levels: { none: "", some: "", strong: "" } },
	substance: { rules: [], excludes: "", strong: 3 },
	claims: { counting: [], independence: [] },
};

/** The site of a digest, published under the given base. */
export function siteOf(digest: Digest, base = "/base", host = "https://digest.example"): Site {
	const urls = createUrls(base, host);
	const rendered = renderPosts(digest, { ...renderOptions, href: urls });
	return {
		digest,
		urls,
		rendered,
		collations: new Map(),
		webAnnotations: () => [],
		feedHtml: (tree) => renderFeedFragment(tree, { href: urls }),
		html: (tree) => renderFragment(tree, { href: urls }),
		rules: NO_RULES,
	};
}

/** The site of the given posts. */
export function sampleSite(posts: readonly Post[], known: Known = {}): Site {
	return siteOf(sampleDigest(posts, known));
}
