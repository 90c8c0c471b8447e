import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { RenderHref } from "./render-options.ts";
import { treeContent } from "./tree-content.ts";

/** The body of a question or a project as HTML, its links resolved and its headings below the page's title. */
export function renderFragment(tree: Root, options: { readonly href: RenderHref }): string {
	const links = { href: options.href, page: options.href.within("/"), source: null, absolute: false };
	return toHtml({ type: "root", children: treeContent(tree, links) });
}
