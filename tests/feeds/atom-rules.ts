import { childrenOf, countFaults, repeated, type XmlElement } from "./xml-tree.ts";

/** RFC 3339, with capital T and Z (RFC 4287, 3.3). */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;
const RELATIONS = ["alternate", "self", "via", "hub", "current", "prev-archive", "next-archive"];

const FEED = [
	"id",
	"title",
	"updated",
	"subtitle?",
	"rights?",
	"author*",
	"category*",
	"link*",
	"entry*",
	"fh:archive?",
];
const ENTRY = ["id", "title", "updated", "published?", "summary?", "content?", "author*", "category*", "link*"];
const PERSON = ["name", "uri?", "email?"];

/** What RFC 4287 demands of a feed, RFC 5005 of its archives, and we of both: one sentence a fault. */
export function atomFaults(root: XmlElement): string[] {
	if (root.name !== "feed" || root.attributes["xmlns"] !== "http://www.w3.org/2005/Atom") return ["not an Atom feed"];
	const entries = childrenOf(root, "entry");
	const ids = entries.flatMap((entry) => childrenOf(entry, "id").map(({ text }) => text));
	return [
		...countFaults(root, FEED),
		...commonFaults(root),
		...linkFaults(root),
		...(hasLink(root, "self") ? [] : ["feed: no link to itself"]),
		...archiveFaults(root),
		...entries.flatMap((entry) => entryFaults(entry, root)),
		...repeated(ids).map((id) => `feed: two entries ${id}`),
	];
}

function entryFaults(entry: XmlElement, feed: XmlElement): string[] {
	const contents = childrenOf(entry, "content");
	const hasAuthor = [entry, feed].some((element) => childrenOf(element, "author").length > 0);
	return [
		...countFaults(entry, ENTRY),
		...commonFaults(entry),
		...linkFaults(entry),
		...(hasAuthor ? [] : ["entry: no author"]),
		...(contents.length > 0 || hasLink(entry, "alternate") ? [] : ["entry: neither content nor alternate"]),
		...contents.flatMap(textFaults),
	];
}

function commonFaults(element: XmlElement): string[] {
	const at = (name: string) => childrenOf(element, name);
	return [
		...at("id").flatMap(({ text }) => (IRI.test(text.trim()) ? [] : [`id: ${text}`])),
		...[...at("updated"), ...at("published")].flatMap(({ text }) => (isDate(text) ? [] : [`date: ${text}`])),
		...[...at("title"), ...at("summary"), ...at("subtitle")].flatMap(textFaults),
		...at("title").flatMap(({ text }) => (text.trim() === "" ? ["title: empty"] : [])),
		...at("category").flatMap(({ attributes }) => (attributes["term"] ? [] : ["category: no term"])),
		...at("author").flatMap((author) => countFaults(author, PERSON)),
		...at("author").flatMap((author) =>
			childrenOf(author, "uri").flatMap(({ text }) => (IRI.test(text) ? [] : [`uri: ${text}`])),
		),
	];
}

function textFaults({ name, attributes, children }: XmlElement): string[] {
	const type = attributes["type"] ?? "text";
	const wrong = [...(["text", "html"].includes(type) ? [] : [type]), ...children.map((child) => child.name)];
	return wrong.map((each) => `${name}: ${each}`);
}

function linkFaults(element: XmlElement): string[] {
	const links = childrenOf(element, "link").map(({ attributes }) => attributes);
	const alternates = links.filter(({ rel }) => (rel ?? "alternate") === "alternate");
	return [
		...links.flatMap(({ href = "", rel = "alternate", type }) => [
			...(IRI.test(href) ? [] : [`link: ${href}`]),
			...(RELATIONS.includes(rel) ? [] : [`link: ${rel}`]),
			...(type === undefined || MEDIA_TYPE.test(type) ? [] : [`link: ${type}`]),
		]),
		...repeated(alternates.map(({ type = "", hreflang = "" }) => `${type} ${hreflang}`)).map(
			() => "link: two alternates",
		),
	];
}

/** RFC 5005, section 4. */
function archiveFaults(feed: XmlElement): string[] {
	const isArchive = childrenOf(feed, "fh:archive").length > 0;
	if (isArchive) return hasLink(feed, "current") ? [] : ["archive: no link to the feed"];
	return ["current", "next-archive"].filter((rel) => hasLink(feed, rel)).map((rel) => `feed: ${rel} in no archive`);
}

function hasLink(element: XmlElement, rel: string): boolean {
	return childrenOf(element, "link").some(({ attributes }) => (attributes["rel"] ?? "alternate") === rel);
}

function isDate(text: string): boolean {
	return DATE.test(text) && !Number.isNaN(Date.parse(text));
}
