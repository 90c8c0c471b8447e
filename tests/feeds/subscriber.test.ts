import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FeedEntry } from "#feeds/feed.ts";
import { feedEntries } from "#feeds/feed-entries.ts";
import { feedFiles } from "#feeds/feed-files.ts";
import { type Corpus, digestOf, post } from "../support/corpus.ts";
import {
	type FeedReader,
	feedparser,
	findFeedReaders,
	newsboat,
	type ReadEntry,
	rssParser,
} from "../support/feed-readers.ts";
import { siteOf } from "../support/sample-site.ts";
import { type StaticServer, serve } from "../support/serve.ts";

const ESSAY = `The relay on the hill ran for nine days before anybody asked what it cost to keep it running.
Nobody had counted the hours that Zephyr Example spent walking up with a lamp & a <spare> wheel.

The ledger says forty coins a day, and the ledger was written by the people who sold the lamps. That is no
reason to doubt it, but it is a reason to count the lamps again, and to ask who walks up when it rains.`;

const BASE: Corpus = {
	"questions/cost.md": `---\nquestion: What does it cost?\nlabel: Cost\norder: 1\nsupports: little\nopposes: much\nsettle: a ledger\n---\n\nWhy it matters.\n`,
	"posts/2026/essay.md": post(ESSAY, {
		...{ added: "2026-11-02", published: "2026-10-03", author: "Ada Example", title: `'"R&D" <in> the hills'` },
		...{ source: "https://one.example/essay", questions: '{cost: {position: mixed, because: "forty coins a day"}}' },
	}),
	"posts/2026/undated.md": post("A second text, whose day nobody knows. It links [home](/about/)."),
	"notes/essay.md": `---\npost: essay\nby: The editors\ndate: 2026-11-02\n---\n\n> forty coins a day\n\nCounted by the seller.\n`,
};
const COPIES: Corpus = Object.fromEntries(
	Array.from({ length: 10 }, (_, i) => [
		`posts/2026/copy-${i}.md`,
		post(ESSAY, { added: "2026-11-20", source: `https://mirror-${i}.example/essay` }),
	]),
);
const RENAMED: Corpus = Object.fromEntries(
	Object.entries({ ...BASE, ...COPIES }).map(([path, text]) =>
		path === "posts/2026/essay.md"
			? ["posts/2026/told-again.md", text.replace("form:", "formerly: essay\nform:")]
			: [path, text.replace("post: essay", "post: told-again")],
	),
);

let folder = "";
let server: StaticServer;

/** Publishes the feeds of a corpus in the place of the last ones. */
function publish(corpus: Corpus): FeedEntry[] {
	const digest = digestOf(corpus);
	expect(digest.diagnostics).toEqual([]);
	const site = siteOf(digest, "/", "https://digest.example");
	for (const { path, text } of feedFiles(site)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text());
	}
	return feedEntries(site);
}

beforeAll(async () => {
	findFeedReaders();
	folder = mkdtempSync(join(tmpdir(), "feeds-"));
	server = await serve(folder);
}, 300_000);
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

/** The words of HTML, so that readers which tidy it compare equal. */
function words(html: string): string[] {
	return html.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function byId(entries: readonly ReadEntry[]): ReadEntry[] {
	return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a reader should hold, in as far as it holds it. */
function expected(entries: readonly FeedEntry[], read: readonly ReadEntry[], file: string) {
	return entries
		.map(({ id, title, authors, content, published, updated }) => {
			const kept = read.find((each) => each.id === id);
			const nobody = file === "atom.xml" ? "Unknown author" : kept?.author || null;
			return {
				...{ id, title, published, words: words(content), updated: kept?.updated === null ? null : updated },
				author: authors[0]?.name ?? nobody,
			};
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function held(read: readonly ReadEntry[]) {
	return byId(read).map(({ content, author, ...rest }) => ({ ...rest, author: author || null, words: words(content) }));
}

const READERS: [string, () => FeedReader & { close?: () => void }][] = [
	["newsboat", newsboat],
	["feedparser", () => feedparser],
	["rss-parser", () => rssParser],
];

describe.each(READERS)("a subscriber with %s", (_, open) => {
	it.each(["feed.xml", "atom.xml"])(
		"reads %s, and sees no post twice when copies come or names change",
		async (file) => {
			const reader = open();
			const fetchFeed = () => reader(`${server.origin}/${file}`);

			const first = publish(BASE);
			const subscribed = await fetchFeed();
			expect(held(subscribed)).toEqual(expected(first, subscribed, file));
			expect(subscribed).toHaveLength(2);

			const grown = publish({ ...BASE, ...COPIES });
			const fetched = await fetchFeed();
			expect(held(fetched)).toEqual(expected(grown, fetched, file));
			expect(fetched.map(({ id }) => id).sort()).toEqual(subscribed.map(({ id }) => id).sort());
			const changed = byId(fetched).filter((entry, i) => entry.content !== byId(subscribed)[i]?.content);
			expect(changed.map(({ id }) => id)).toEqual(["urn:test-digest:post:essay"]);
			expect(changed[0]?.content).toContain("mirror-9.example");

			publish(RENAMED);
			const renamed = await fetchFeed();
			expect(renamed.map(({ id }) => id).sort()).toEqual(subscribed.map(({ id }) => id).sort());
			expect(byId(renamed).map(({ updated }) => updated)).toEqual(byId(fetched).map(({ updated }) => updated));
			reader.close?.();
		},
	);
});

describe("the same feed", () => {
	it("is byte-identical as long as nothing in it changes", () => {
		const write = (corpus: Corpus) =>
			new Map(feedFiles(siteOf(digestOf(corpus))).map(({ path, text }) => [path, text()]));
		const before = write(BASE);
		expect(write(Object.fromEntries(Object.entries(BASE).reverse()))).toEqual(before);
		const after = write({ ...BASE, "posts/2026/later.md": post("Some other words, later.", { added: "2026-12-24" }) });
		const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path.split("/")[0]);
		expect([...new Set(changed)]).toEqual(["feed.xml", "atom.xml", "feed.json", "signal", "editions"]);
	});
});
