import { DefuddleClass } from "defuddle/node";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { parseHTML } from "linkedom";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { attribute, textOf } from "./page-elements.ts";

/** The main text of a page, and what the markup of its platform says of it. */
export interface MainText {
	/** HTML as it stood on the page: to be reduced to what is allowed before anything else is done with it. */
	readonly tree: Root;
	/** Found where a known platform shows them; `null` on every other page. */
	readonly byline: { readonly author: string; readonly published: string } | null;
	/** Whether it is an article of a platform whose posts have no titles. */
	readonly isArticle: boolean;
}

/** Of platforms whose markup shows author and date beside each post. */
const PLATFORMS = /^(?:twitter|xarticle|xoembed|bluesky|threads|mastodon|linkedin|reddit|hackernews)$/;

/** Where no address is known, relative links lead nowhere. */
const NOWHERE = "https://unknown.invalid/";

/**
 * Finds the main text of a page with [defuddle](https://github.com/kepano/defuddle), without menus, banners, comments and
 * related posts. Nothing is fetched.
 *
 * @param page the whole page, as it was parsed
 * @param base where the page stands, `null` when that is not known
 */
export function findMainText(page: Root, base: string | null): MainText {
	const { document } = parseHTML(toHtml(prepared(page, baseOf(page, base))));
	const found = new DefuddleClass(document as unknown as Document, {
		url: base ?? NOWHERE,
		useAsync: false,
		includeReplies: false,
		// it copies words from place to place
		standardize: false,
	}).parse();
	const type = found.extractorType ?? "";
	return {
		tree: unified().use(rehypeParse, { fragment: true }).parse(found.content),
		byline: PLATFORMS.test(type) ? { author: found.author, published: found.published } : null,
		isArticle: type === "xarticle",
	};
}

/** The address that relative links start from. */
function baseOf(page: Root, address: string | null): URL | null {
	const own = address === null ? null : URL.parse(address);
	const base = findFirst(page, "base");
	const given = base === null ? null : URL.parse(attribute(base, "href") ?? "", own?.href);
	return given !== null && /^https?:$/.test(given.protocol) ? given : own;
}

function findFirst(node: Root | RootContent, name: string): Element | null {
	if (node.type === "element" && node.tagName === name) return node;
	const children = "children" in node ? node.children : [];
	for (const child of children) {
		const found = findFirst(child, name);
		if (found !== null) return found;
	}
	return null;
}

/** Never part of a text, and slow to walk. */
const DROPPED = new Set([
	"style",
	"svg",
	"math",
	"iframe",
	"object",
	"embed",
	"template",
	"canvas",
	"noscript",
	"base",
]);

/** The page with whole addresses, without what no reader sees as text; pictures that stand for a sign become the sign. */
function prepared<T extends Root | Element>(node: T, base: URL | null, inLink = false): T {
	const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
		if (child.type === "comment") return [];
		if (child.type !== "element") return [child];
		if (DROPPED.has(child.tagName)) return [];
		if (/^(?:amp-)?img$/.test(child.tagName)) return picture(child, base, inLink);
		if (child.tagName === "input") return checkBox(child);
		if (child.tagName === "a" && isNoteSign(child)) return [{ type: "text", value: `[${textOf(child).trim()}]` }];
		if (child.tagName === "a") return [prepared(withAddress(child, "href", base), base, true)];
		if (child.tagName === "aside" && isOnlyQuote(child)) return [prepared({ ...child, tagName: "div" }, base, inLink)];
		return [prepared(child, base, inLink)];
	});
	return { ...node, children };
}

/** A link on a picture leads from its description; one without description says nothing, and signs are words. */
function picture(image: Element, base: URL | null, inLink: boolean): ElementContent[] {
	const words = (attribute(image, "alt") ?? "").replace(/\s+/g, " ").trim();
	if (words === "") return [];
	if (inLink || !/[\p{L}\p{N}]/u.test(words)) return [{ type: "text", value: words }];
	return [{ ...withAddress(image, "src", base), tagName: "img", children: [] }];
}

/** The number of a footnote must not run into the word before it. */
function isNoteSign(link: Element): boolean {
	return attribute(link, "href")?.startsWith("#") === true && /^\s*(?:\d{1,3}|[*†‡§])\s*$/u.test(textOf(link));
}

function checkBox(input: Element): ElementContent[] {
	if (attribute(input, "type")?.toLowerCase() !== "checkbox") return [];
	return [{ type: "text", value: input.properties["checked"] === true ? "[x] " : "[ ] " }];
}

function withAddress(element: Element, name: "href" | "src", base: URL | null): Element {
	const written = attribute(element, name);
	const url = written === null || written.startsWith("#") ? null : URL.parse(written.trim(), base?.href);
	return { ...element, properties: { ...element.properties, [name]: url?.href ?? null } };
}

/** Forums put the words that a post quotes beside it. */
function isOnlyQuote({ children }: Element): boolean {
	const inner = children.filter((child) => child.type === "element" || textOf(child).trim() !== "");
	return inner.length > 0 && inner.every((child) => child.type === "element" && child.tagName === "blockquote");
}
