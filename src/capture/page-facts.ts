import type { Element, Root } from "hast";
import { cleanLine } from "./clean-text.ts";
import { type LinkedFacts, readJsonLd } from "./json-ld.ts";
import { attribute, elementsOf, textOf } from "./page-elements.ts";
import { readDate } from "./written-date.ts";

/** What a page says of itself. What it does not say is `null` or empty: nothing is guessed from how it looks. */
export interface PageFacts {
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly publisher: string | null;
	/** `2026-06-15`, `2026-06` or `2026`. */
	readonly published: string | null;
	/** A BCP 47 tag. */
	readonly language: string | null;
	/** The address that the page gives as its own, as written. */
	readonly canonical: string | null;
	/** Whether it says that only part of the text is shown to everybody. */
	readonly isPaid: boolean;
	readonly asksForPassword: boolean;
}

const TITLES = ["og:title", "twitter:title", "citation_title", "dc.title"];
const AUTHORS = ["author", "citation_author", "dc.creator", "parsely-author", "article:author"];
const DATES = [
	...["article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created"],
	...["citation_publication_date", "citation_date", "parsely-pub-date", "publish-date", "pubdate"],
];

/** Reads JSON-LD, meta elements, microdata, time elements and the language of a page. */
export function readPageFacts(page: Root): PageFacts {
	const elements = elementsOf(page);
	const all = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
	const linked = readJsonLd(all("script").filter(isJsonLd).map(textOf));
	const meta = readMeta(all("meta"));
	const first = (names: readonly string[]): string | null => names.flatMap((name) => meta.get(name) ?? [])[0] ?? null;
	const publisher = cleanLine(first(["og:site_name"]) ?? linked?.publisher ?? "");
	const title = linked?.title ?? first(TITLES) ?? textOrNull(all("title")[0]);
	const link = all("link").find((each) => /(?:^| )canonical(?: |$)/i.test(attribute(each, "rel") ?? ""));
	return {
		title: withoutPublisher(cleanLine(title ?? ""), publisher),
		authors: readAuthors(linked, meta, elements),
		publisher,
		published: readPublished(linked, meta, elements),
		language: readLanguage(attribute(all("html")[0] ?? EMPTY, "lang") ?? linked?.language ?? ""),
		canonical: attribute(link ?? EMPTY, "href") ?? first(["og:url"]),
		isPaid: linked?.isPaid === true || /^(?:locked|metered)$/i.test(first(["article:content_tier"]) ?? ""),
		asksForPassword: all("input").some((each) => attribute(each, "type")?.toLowerCase() === "password"),
	};
}

const EMPTY: Element = { type: "element", tagName: "div", properties: {}, children: [] };

function isJsonLd(script: Element): boolean {
	return attribute(script, "type")?.trim().toLowerCase() === "application/ld+json";
}

/** Contents by name in lower case, in the order of the page. */
function readMeta(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const element of elements) {
		const name = (attribute(element, "property") ?? attribute(element, "name") ?? "").toLowerCase();
		const content = attribute(element, "content")?.trim() ?? "";
		if (name !== "" && content !== "") found.set(name, [...(found.get(name) ?? []), content]);
	}
	return found;
}

function readAuthors(
	linked: LinkedFacts | null,
	meta: ReadonlyMap<string, readonly string[]>,
	elements: readonly Element[],
): string[] {
	const sources = [linked?.authors ?? [], ...AUTHORS.map((name) => meta.get(name) ?? []), markedAuthors(elements)];
	for (const names of sources) {
		const clean = names.flatMap((name) => cleanLine(name) ?? []).filter(isName);
		if (clean.length > 0) return [...new Set(clean)];
	}
	return [];
}

/** UTF-16 code units: what is longer is no name. */
const LONGEST_NAME = 80;

function isName(text: string): boolean {
	return text.length <= LONGEST_NAME && !/^https?:|^unknown$/i.test(text);
}

/** By microdata the first author's name, otherwise what the first link marked as the author's says. */
function markedAuthors(elements: readonly Element[]): string[] {
	const marked =
		elements.find((each) => hasWord(each, "itemProp", "author")) ??
		elements.find((each) => hasWord(each, "rel", "author"));
	if (marked === undefined) return [];
	const name = elementsOf({ type: "root", children: [marked] }).find((each) => hasWord(each, "itemProp", "name"));
	return [textOf(name ?? marked)];
}

function hasWord(element: Element, name: string, word: string): boolean {
	return attribute(element, name)?.split(/\s+/).includes(word) ?? false;
}

function readPublished(
	linked: LinkedFacts | null,
	meta: ReadonlyMap<string, readonly string[]>,
	elements: readonly Element[],
): string | null {
	const stated = [linked?.published ?? "", ...DATES.flatMap((name) => meta.get(name) ?? [])];
	const marked = elements
		.filter((each) => hasWord(each, "itemProp", "datePublished"))
		.map((each) => attribute(each, "content") ?? attribute(each, "dateTime") ?? textOf(each));
	for (const text of [...stated, ...marked]) {
		const date = readDate(text);
		if (date !== null) return date;
	}
	return onlyTime(elements);
}

/** The day of the page's time elements, when there is but one. */
function onlyTime(elements: readonly Element[]): string | null {
	const days = elements
		.filter(({ tagName }) => tagName === "time")
		.map((each) => readDate(attribute(each, "dateTime") ?? textOf(each)));
	const [only, ...more] = new Set(days);
	return more.length === 0 ? (only ?? null) : null;
}

function readLanguage(tag: string): string | null {
	try {
		const [language = null] = Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"));
		// "english" has the form of a tag, but no language has a code of more than three letters.
		return language !== null && /^[a-z]{2,3}(?:-|$)/.test(language) ? language : null;
	} catch {
		return null;
	}
}

/** Pages add their site's name behind their title, some with the author's before it, or set it before the title. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
	if (title === null || publisher === null) return title;
	const parts = title.split(/(\s+[-–—|·•:]\s+|_)/u);
	if (parts.length < 3) return title;
	const last = parts.at(-1) ?? "";
	const before = last.slice(0, -publisher.length);
	if (last.endsWith(publisher) && /^(?:\S+(?: \S+){0,2} (?:on|in|at) )?$/u.test(before)) {
		return cleanLine(parts.slice(0, -2).join(""));
	}
	return parts[0] === publisher ? cleanLine(parts.slice(2).join("")) : title;
}

function textOrNull(element: Element | undefined): string | null {
	return element === undefined ? null : textOf(element);
}
