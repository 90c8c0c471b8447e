import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { ALLOWED_HTML } from "./allowed-html.ts";
import { simplifyHtml } from "./simplify-html.ts";
import { tidyBlocks } from "./tidy-blocks.ts";

/** What is left of a tree when only what `allowed-html.ts` allows stays, in the one form that all later stages count on. */
export function toAllowedTree(tree: Root): Root {
	const safe = sanitize(simplifyHtml(tree), ALLOWED_HTML);
	return tidyBlocks(safe.type === "root" ? safe : { type: "root", children: [] });
}
