import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { plainContent } from "./feed-html.ts";
import type { RenderHref } from "./render-options.ts";
import { treeContent } from "./tree-content.ts";

interface FragmentOptions {
	readonly href: RenderHref;
}

/** The body of a question, a project or an edition as HTML, its links resolved and its headings below the page's title. */
export function renderFragment(tree: Root, { href }: FragmentOptions): string {
	const links = { href, page: href.within("/"), source: null, ours: true, absolute: false };
	return toHtml({ type: "root", children: treeContent(tree, links) });
}

/** The same for feed readers: plain elements and whole addresses. */
export function renderFeedFragment(tree: Root, { href }: FragmentOptions): string {
	const links = { href, page: href.within("/"), source: null, ours: true, absolute: true };
	return toHtml({ type: "root", children: plainContent(treeContent(tree, links)) });
}
