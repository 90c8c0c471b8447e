import type { Author, PostId } from "#pipeline/index.ts";
import type { Site } from "#views/site.ts";
import type { FeedFormat } from "#views/urls.ts";

/** What feeds are made from; a whole site fits. */
export type FeedSource = Pick<Site, "digest" | "rendered" | "urls">;

/** One thing that an entry is filed under. */
export interface FeedCategory {
	readonly scheme: "question" | "project" | "form" | "incentive" | "substance";
	/** Stable: an id or a fixed word. */
	readonly term: string;
	/** For people. */
	readonly label: string;
}

/** One cluster of copies, or one post that is alone, as feed readers get it. Addresses are whole ones. */
export interface FeedEntry {
	/** Stays the same when the post is renamed, the site moves or further copies are found. */
	readonly id: string;
	/** The representative. */
	readonly post: PostId;
	readonly url: string;
	/** Where it was published. */
	readonly source: string | null;
	readonly title: string;
	readonly summary: string;
	/** HTML, within the rights. */
	readonly content: string;
	/** Empty when unknown. */
	readonly authors: readonly Author[];
	readonly categories: readonly FeedCategory[];
	readonly language: string | null;
	/** `yyyy-mm-dd`: the day of publication, or of the digest's first copy where that is not known to the day. */
	readonly published: string;
	/** `yyyy-mm-dd`: the last day on which a copy came or a decision was taken. */
	readonly updated: string;
}

/** A feed, before it is written in one of the formats. */
export interface Feed {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly language: string;
	/** Who publishes it. */
	readonly publisher: string;
	/** The page that shows the same. */
	readonly home: string;
	/** Its own address in each format. */
	readonly self: Readonly<Record<FeedFormat, string>>;
	/** `yyyy-mm-dd`: the newest of its entries. */
	readonly updated: string;
	/** Newest first. */
	readonly entries: readonly FeedEntry[];
}
