import type { FeedSource } from "#feeds/feed.ts";
import type { Digest } from "#pipeline/model/digest.ts";
import type { Post } from "#pipeline/model/post.ts";
import { renderOptions } from "#pipeline/options.ts";
import { renderFeedFragment } from "#pipeline/render/render-fragment.ts";
import { renderPosts } from "#pipeline/render/render-posts.ts";
import { createUrls } from "#views/urls.ts";
import { type Known, sampleDigest } from "./sample-digest.ts";

/** The site of a digest, published under the given base. */
export function siteOf(digest: Digest, base = "/base", host = "https://digest.example"): FeedSource {
	const urls = createUrls(base, host);
	const rendered = renderPosts(digest, { ...renderOptions, href: urls });
	return { digest, urls, rendered, feedHtml: (tree) => renderFeedFragment(tree, { href: urls }) };
}

/** The site of the given posts. */
export function sampleSite(posts: readonly Post[], known: Known = {}): FeedSource {
	return siteOf(sampleDigest(posts, known));
}
