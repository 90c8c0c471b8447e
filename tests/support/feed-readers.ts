import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import Parser from "rss-parser";
import { installFromDebian } from "./debian-packages.ts";

/** One entry as a client holds it. What the client does not keep is `null`. */
export interface ReadEntry {
	readonly id: string;
	readonly title: string;
	readonly author: string | null;
	readonly content: string;
	/** `yyyy-mm-dd`. */
	readonly published: string;
	readonly updated: string | null;
}

/** A subscriber: fetches the feed again each time and says what it holds then. */
export type FeedReader = (address: string) => Promise<ReadEntry[]>;

const run = promisify(execFile);
const NEWSBOAT = "/usr/bin/newsboat";
const PYTHON = "/usr/bin/python3";

/**
 * Makes sure of newsboat and Python's feedparser, from Debian.
 *
 * @throws {Error} when they cannot be had, saying what to do; tests with real readers are never skipped in silence.
 */
export function findFeedReaders(): void {
	if (areInstalled()) return;
	const tried = installFromDebian(["newsboat", "python3-feedparser"]);
	if (areInstalled()) return;
	const remedy = 'Install them with "apt-get install newsboat python3-feedparser" on Debian.';
	throw new Error(`The feed tests need newsboat and Python's feedparser.\n${tried}\n${remedy}`);
}

function areInstalled(): boolean {
	return existsSync(NEWSBOAT) && spawnSync(PYTHON, ["-c", "import feedparser"]).status === 0;
}

/** A newsboat of its own: it keys items by id over all feeds of one cache, so each subscriber has a cache. */
export function newsboat(): FeedReader & { readonly close: () => void } {
	const home = mkdtempSync(join(tmpdir(), "newsboat-"));
	mkdirSync(join(home, ".newsboat"));
	const cache = join(home, "cache.db");
	const read = async (address: string): Promise<ReadEntry[]> => {
		const urls = join(home, "urls");
		writeFileSync(urls, `${address}\n`);
		const options = ["-u", urls, "-c", cache, "-C", "/dev/null", "-x", "reload", "print-unread"];
		await run(NEWSBOAT, options, { env: { ...process.env, HOME: home } });
		const database = new DatabaseSync(cache, { readOnly: true });
		const rows = database.prepare("SELECT guid, title, author, content, pubDate FROM rss_item ORDER BY guid").all();
		database.close();
		return rows.map((row) => ({
			id: String(row["guid"]),
			title: String(row["title"]),
			author: String(row["author"]),
			content: String(row["content"]),
			published: new Date(Number(row["pubDate"]) * 1000).toISOString().slice(0, 10),
			updated: null,
		}));
	};
	return Object.assign(read, { close: () => rmSync(home, { recursive: true }) });
}

const FEEDPARSER = `
import feedparser, json, sys, time
feed = feedparser.parse(sys.argv[1])
if feed.bozo: raise SystemExit(repr(feed.bozo_exception))
stamp = lambda value: time.strftime("%Y-%m-%dT%H:%M:%SZ", value) if value else None
print(json.dumps([{
  "id": e.id, "title": e.title, "author": e.get("author"), "content": e.content[0].value,
  "published": stamp(e.published_parsed)[:10], "updated": stamp(e.get("updated_parsed")),
} for e in feed.entries]))
`;

/** Python's feedparser; a feed that it finds anything wrong with is an error. */
export const feedparser: FeedReader = async (address) => {
	const { stdout } = await run(PYTHON, ["-c", FEEDPARSER, address], { maxBuffer: 1 << 26 });
	return JSON.parse(stdout) as ReadEntry[];
};

interface ParsedItem {
	readonly id?: string;
	readonly author?: string;
	readonly "content:encoded"?: string;
	readonly updated?: string;
}

/** The npm package rss-parser, which reads RSS and Atom. */
export const rssParser: FeedReader = async (address) => {
	const parser = new Parser<object, ParsedItem>({ customFields: { item: ["updated", "id"] } });
	const { items } = await parser.parseURL(address);
	return items.map((item) => ({
		id: item.guid ?? item.id ?? "",
		title: item.title ?? "",
		author: item.creator ?? item.author ?? null,
		content: item["content:encoded"] ?? item.content ?? "",
		published: new Date(item.pubDate ?? "").toISOString().slice(0, 10),
		updated: item.updated === undefined ? null : new Date(item.updated).toISOString().replace(".000Z", "Z"),
	}));
};
