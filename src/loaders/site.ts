import { buildDigest, defaultOptions, renderPosts } from "#pipeline/index.ts";
import { contentFolder } from "#sources/content-folder.ts";
import { readSources } from "#sources/read-sources.ts";
import type { Site } from "#views/site.ts";
import { createUrls } from "#views/urls.ts";

const sources = await readSources(contentFolder());
const digest = buildDigest(sources.value, defaultOptions);
const { url } = digest.vocabulary.profile;
const urls = createUrls(new URL(url).pathname, new URL(url).origin);

/**
 * The site, computed once for a build and again whenever the content changes in `npm run dev`.
 * A module value rather than a content collection: nothing has to be copied into Astro's data store,
 * which Vite would bundle.
 */
export const site: Site = { digest, urls, rendered: renderPosts(digest, { ...defaultOptions.render, href: urls }) };
