import type { Author } from "#pipeline/index.ts";
import type { Site } from "#views/site.ts";
import type { FeedFormat } from "#views/urls.ts";

/** What feeds are made from; a whole site fits. */
export type FeedSource = Pick<Site, "digest" | "rendered" | "urls" | "feedHtml">;

/** One thing that an entry is filed under. */
export interface FeedCategory {
	readonly scheme: "question" | "project" | "form" | "incentive" | "substance" | "decision";
	/** Stable: an id or a fixed word. */
	readonly term: string;
	/** For people. */
	readonly label: string;
}

/** One cluster of copies, one post that is alone, one decision or one month, as feed readers get it. Addresses are whole ones. */
export interface FeedEntry {
	/** Stays the same when the post is renamed, the site moves or further copies are found. */
	readonly id: string;
	readonly url: string;
	/** Where it was published. */
	readonly source: string | null;
	/** On one line. */
	readonly title: string;
	readonly summary: string;
	/** HTML, within the rights. */
	readonly content: string;
	/** Empty when unknown. */
	readonly authors: readonly Author[];
	readonly categories: readonly FeedCategory[];
	readonly language: string | null;
	/** `yyyy-mm-dd`: when the first of the cluster or of the month entered the digest. Entries stand in this order. */
	readonly added: string;
	/** `yyyy-mm-dd`: the day of publication, or {@link added} where that is not known to the day. */
	readonly published: string;
	/** `yyyy-mm-ddThh:mm:ssZ`: when what the entry says last changed. */
	readonly updated: string;
}

/** The address of one document in each format. */
export type Addresses = Readonly<Record<FeedFormat, string>>;

/** One document of a feed, before it is written in one of the formats: the feed itself, or an archive of older entries. */
export interface Feed {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly language: string;
	/** Who publishes it. */
	readonly publisher: string;
	/** The page that shows the same. */
	readonly home: string;
	readonly self: Addresses;
	/** The feed that an archive belongs to; `null` for the feed itself. */
	readonly current: Addresses | null;
	/** The archive of the entries before these, and the one of those after; RFC 5005. */
	readonly previous: Addresses | null;
	readonly next: Addresses | null;
	/** A WebSub hub; archives have none. */
	readonly hub: string | null;
	/** A style sheet for people who open the XML in a browser: a path, because browsers take none from another origin. */
	readonly style: string;
	/** `yyyy-mm-ddThh:mm:ssZ`: the newest of its entries or, without any, the day on which the digest began. */
	readonly updated: string;
	/** Newest in the digest first. */
	readonly entries: readonly FeedEntry[];
}
