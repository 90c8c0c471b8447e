import type { Schema } from "hast-util-sanitize";

/**
 * The one file that says what HTML a text may hold. What is not named here loses its tags and keeps its
 * words; what is named in `strip` goes with its content. No `id`, `class` or `style` passes, so that
 * a text can neither take over an anchor of the page nor dress up as the page.
 */
export const ALLOWED_HTML: Schema = {
	tagNames: [
		...["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "div"],
		...["ul", "ol", "li"],
		...["table", "thead", "tbody", "tfoot", "tr", "th", "td"],
		...["a", "em", "strong", "del", "sub", "sup", "code", "br"],
	],
	attributes: { a: ["href"], ol: ["start"] },
	protocols: { href: ["http", "https", "mailto"] },
	strip: [
		...["script", "style", "template", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet"],
		...["svg", "math", "canvas", "audio", "video", "title", "head", "select", "option", "textarea", "button", "input"],
		...["noembed", "noframes", "plaintext", "xmp"],
	],
	ancestors: {
		li: ["ol", "ul"],
		tbody: ["table"],
		td: ["table"],
		tfoot: ["table"],
		th: ["table"],
		thead: ["table"],
		tr: ["table"],
	},
	clobber: [],
	clobberPrefix: "user-content-",
	required: {},
	allowComments: false,
	allowDoctypes: false,
};

/** UTF-16 code units; what browsers and servers take for granted. */
const LONGEST_ADDRESS = 2048;

/**
 * The address that a link may carry: http, https or mailto without user name and password, as the URL standard
 * writes it (hosts in Punycode), or a path of the digest's own site (`/posts/a-post/`).
 *
 * @returns `null` for everything else: the words of the link then stay, and the link goes.
 */
export function allowedAddress(href: string): string | null {
	if (href.length > LONGEST_ADDRESS) return null;
	const site = "https://site.invalid";
	const url = URL.parse(href, href.startsWith("/") ? site : undefined);
	if (url === null || url.username !== "" || url.password !== "") return null;
	if (url.origin === site) return href.startsWith("/") ? url.pathname + url.search + url.hash : null;
	if (href.startsWith("/")) return null;
	return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
}
