import { childrenOf, countFaults, repeated, type XmlElement } from "./xml-tree.ts";

/** RFC 822 with a year of four digits, as the RSS Advisory Board asks. */
const DATE =
	/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const ADDRESS = /^https?:\/\/\S+$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

const CHANNEL = ["title", "link", "description", "language?", "lastBuildDate?", "atom:link*", "item*", "fh:archive?"];
const ITEM = [
	...["title", "link", "guid", "pubDate", "description?", "category*"],
	...["content:encoded?", "dc:creator*", "dc:source?", "atom:link*", "atom:updated?"],
];
const NAMESPACES: Readonly<Record<string, string>> = {
	atom: "http://www.w3.org/2005/Atom",
	content: "http://purl.org/rss/1.0/modules/content/",
	dc: "http://purl.org/dc/elements/1.1/",
	fh: "http://purl.org/syndication/history/1.0",
};

/** What RSS 2.0 and the board's profile demand of a feed, RFC 5005 of its archives, and we of both: one sentence a fault. */
export function rssFaults(root: XmlElement): string[] {
	const channels = childrenOf(root, "channel");
	const [channel] = channels;
	if (root.name !== "rss" || root.attributes["version"] !== "2.0") return ["not RSS 2.0"];
	if (channel === undefined || channels.length > 1) return ["rss: not one channel"];
	const items = childrenOf(channel, "item");
	const guids = items.flatMap((item) => childrenOf(item, "guid").map(({ text }) => text));
	return [
		...namespaceFaults(root),
		...countFaults(channel, CHANNEL),
		...valueFaults(channel, "link", ADDRESS),
		...valueFaults(channel, "language", LANGUAGE),
		...valueFaults(channel, "lastBuildDate", DATE),
		...linkFaults(channel),
		...archiveFaults(channel),
		...items.flatMap(itemFaults),
		...repeated(guids).map((guid) => `channel: two items ${guid}`),
	];
}

function itemFaults(item: XmlElement): string[] {
	const texts = [...childrenOf(item, "title"), ...childrenOf(item, "category")];
	const guids = childrenOf(item, "guid");
	return [
		...countFaults(item, ITEM),
		...valueFaults(item, "link", ADDRESS),
		...valueFaults(item, "pubDate", DATE),
		...valueFaults(item, "atom:updated", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
		...texts.flatMap(({ name, text }) => (text.trim() === "" ? [`${name}: empty`] : [])),
		...guids.flatMap(({ text, attributes }) =>
			attributes["isPermaLink"] === "false" || ADDRESS.test(text) ? [] : [`guid: ${text} is no address`],
		),
	];
}

function valueFaults(element: XmlElement, name: string, pattern: RegExp): string[] {
	return childrenOf(element, name).flatMap(({ text }) => (pattern.test(text.trim()) ? [] : [`${name}: ${text}`]));
}

function linkFaults(channel: XmlElement): string[] {
	const links = childrenOf(channel, "atom:link").map(({ attributes }) => attributes);
	return [
		...links.flatMap(({ href = "" }) => (ADDRESS.test(href) ? [] : [`atom:link: ${href}`])),
		...(links.some(({ rel }) => rel === "self") ? [] : ["channel: no link to itself"]),
	];
}

/** RFC 5005, section 4. */
function archiveFaults(channel: XmlElement): string[] {
	const relations = childrenOf(channel, "atom:link").map(({ attributes }) => attributes["rel"]);
	if (childrenOf(channel, "fh:archive").length > 0) {
		return relations.includes("current") ? [] : ["archive: no link to the feed"];
	}
	return ["current", "next-archive"]
		.filter((rel) => relations.includes(rel))
		.map((rel) => `channel: ${rel} in no archive`);
}

function namespaceFaults(root: XmlElement): string[] {
	const used = new Set(prefixesOf(root));
	return [...used]
		.filter((prefix) => root.attributes[`xmlns:${prefix}`] !== NAMESPACES[prefix])
		.map((p) => `rss: ${p}`);
}

function prefixesOf({ name, children }: XmlElement): string[] {
	const prefix = name.includes(":") ? [name.split(":")[0] ?? ""] : [];
	return [...prefix, ...children.flatMap(prefixesOf)];
}
