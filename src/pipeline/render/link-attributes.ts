import type { Properties } from "hast";
import type { Post } from "../model/post.ts";
import type { RenderHref } from "./render-options.ts";

/** Where a text stands, for the links in it. */
export interface LinkContext {
	readonly href: RenderHref;
	/** The path of the page that shows the text. */
	readonly page: string;
	/** Where a copy was published, from where its relative links lead; `null` where that is not known. */
	readonly source: string | null;
	/** Whether the words are ours: their relative links lead from our site. */
	readonly ours: boolean;
	/** Whether every address must be a whole one, as in feeds. */
	readonly absolute: boolean;
}

/** How links of a post's text are to be read, on its own page or in a feed. */
export function linkContext(post: Post, href: RenderHref, absolute: boolean): LinkContext {
	const ours = post.matter.form !== "copy";
	return { href, page: href.post(post.id), source: ours ? null : post.matter.source, ours, absolute };
}

/**
 * The attributes of a contributor's link. Links within the site get its base; all others say that we do not vouch
 * for them. A target that is neither http(s) nor mail gives no `href`.
 */
export function linkAttributes(address: string, context: LinkContext): Properties {
	const { href, page, source, ours, absolute } = context;
	if (address.startsWith("#")) return { href: absolute ? href.absolute(page) + address : address };
	if (ours && /^\/(?!\/)/.test(address)) {
		const path = href.within(address);
		return { href: absolute ? href.absolute(path) : path };
	}
	const from = source ?? (ours ? href.absolute(page) : undefined);
	const target = /^https?:\/\//i.test(address) ? address : resolve(address, from);
	return target === null ? {} : { href: target, rel: ["nofollow", "ugc", "noopener", "noreferrer"] };
}

function resolve(address: string, from: string | undefined): string | null {
	if (!URL.canParse(address, from)) return null;
	const url = new URL(address, from);
	return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
}
