import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSearchIndex } from "#publish/write-search-index.ts";
import { REWORDINGS } from "../eval/rewordings.ts";
import { type Corpus, digestOf, post } from "../support/corpus.ts";
import { openSearch, type Search } from "../support/open-search.ts";
import { siteOf } from "../support/sample-site.ts";
import { fingerprintOfFolder, siteFiles } from "../support/site-files.ts";

let work = "";
beforeAll(() => {
	work = mkdtempSync(join(tmpdir(), "search-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function indexOf(corpus: Corpus, name: string, base = ""): Promise<string> {
	const folder = join(work, name);
	await writeSearchIndex(siteOf(digestOf(corpus), base), folder);
	return folder;
}

const QUESTION = `---
question: Is it quick?
label: Speed
order: 1
supports: it is quick
opposes: it is slow
settle: a measurement
---

Why it matters: people wait.
`;

describe("the index of a search", () => {
	const corpus: Corpus = {
		"questions/speed.md": QUESTION,
		"posts/2026/first.md": post("Otters measured the delay of nine machines.", { questions: "{speed: evidence}" }),
		"posts/2026/second.md": post("Badgers counted the machines of a cellar.", { published: "2025-03-01" }),
	};

	it("has the same bytes whenever it is written", async () => {
		const [once, again] = [await indexOf(corpus, "once"), await indexOf(corpus, "again")];
		expect(siteFiles(once).length).toBeGreaterThan(5);
		expect(fingerprintOfFolder(again)).toBe(fingerprintOfFolder(once));
	});

	it("carries nothing that the page does not ask for", async () => {
		const names = siteFiles(await indexOf(corpus, "lean")).filter((path) => !/\.pf_(?:fragment|index)$/.test(path));
		expect(names.map((path) => path.replace(/en_[0-9a-f]+/, "en"))).toEqual([
			"search/index/facets.json",
			"search/index/pagefind-entry.json",
			"search/index/pagefind.en.pf_meta",
			"search/index/pagefind.js",
			"search/index/wasm.en.pagefind",
		]);
	});

	it("stands at the same place of the folder below a base path, and leads below it", async () => {
		const search = await openSearch(await indexOf(corpus, "based", "/fork"));
		expect((await search.find("badgers")).map(({ href }) => href)).toEqual(["/fork/posts/second/"]);
		await search.close();
	});

	it("is narrowed by question, kind and year", async () => {
		const search = await openSearch(await indexOf(corpus, "facets"));
		const hrefs = async (query: string) => (await search.find(new URLSearchParams(query))).map(({ href }) => href);
		expect(await hrefs("q=machines")).toHaveLength(2);
		expect(await hrefs("q=machines&question=speed")).toEqual(["/posts/first/"]);
		expect(await hrefs("q=machines&year=2025")).toEqual(["/posts/second/"]);
		expect(await hrefs("kind=question")).toEqual(["/questions/speed/"]);
		expect(await hrefs("q=machines&kind=claim")).toEqual([]);
		await search.close();
	});
});

describe("words that may not be published", () => {
	const long = Array.from({ length: 120 }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}${n}x`).join(" ");
	const corpus: Corpus = {
		"posts/2026/cut.md": post(long, { rights: "excerpt", source: "https://example.org/cut" }),
		"posts/2026/gone.md": post("Walrus secrets stood here once."),
		"decisions/2026-11-21-gone.yaml": "kind: takedown\npost: gone\nby: Ada Example\nreason: The author asked.\n",
	};

	it("are in no file of the index", async () => {
		const folder = await indexOf(corpus, "rights");
		const texts = siteFiles(folder, ".pf_fragment").map((path) =>
			gunzipSync(readFileSync(join(folder, path))).toString(),
		);
		expect(texts.some((text) => text.includes("wordw74x"))).toBe(true);
		expect(texts.filter((text) => /word[a-z](?:7[5-9]|[89]\d|1\d\d)x|[Ww]alrus/.test(text))).toEqual([]);
		const words = siteFiles(folder, ".pf_index").map((path) =>
			gunzipSync(readFileSync(join(folder, path))).toString("latin1"),
		);
		expect(words.filter((text) => /word[a-z](?:7[5-9]|[89]\d|1\d\d)x|walrus/.test(text))).toEqual([]);
	});
});

describe("a phrase said in other words", () => {
	const size = 5;
	const groups = Array.from({ length: Math.floor(REWORDINGS.length / size) }, (_, n) =>
		REWORDINGS.slice(n * size, (n + 1) * size),
	);
	let search: Search;
	beforeAll(async () => {
		const posts = groups.map((group, n) => {
			const text = group.map(([first]) => first.replace(/\{\w+\}/g, "nine")).join(" ");
			return [`posts/2026/essay-${n}.md`, post(text)] as const;
		});
		search = await openSearch(await indexOf(Object.fromEntries(posts), "reworded"));
	});
	afterAll(() => search.close());

	it("finds its post among the first three results", async () => {
		const missed: string[] = [];
		for (const [n, group] of groups.entries()) {
			for (const saying of group.flatMap(([, ...others]) => others)) {
				const found = await search.find(saying.replace(/\{\w+\}/g, ""));
				if (!found.slice(0, 3).some(({ href }) => href === `/posts/essay-${n}/`)) missed.push(saying);
			}
		}
		expect(groups.length * size * 2).toBeGreaterThan(100);
		expect(missed).toEqual([]);
	});
});

describe("a text with several witnesses", () => {
	const text = REWORDINGS.slice(0, 6)
		.map(([first]) => first.replace(/\{\w+\}/g, "nine"))
		.join(" ");
	const corpus: Corpus = {
		"posts/2026/listed.md": post(text, { published: "2026-01-01", source: "https://example.org/a" }),
		"posts/2026/same.md": post(text, { published: "2026-02-01", source: "https://example.org/b" }),
		"posts/2026/tagged.md": post(`${text} Zanzibar!`, { published: "2026-03-01", source: "https://example.org/c" }),
	};

	it("is one result: the witness that is listed, or the one that alone has the word", async () => {
		const search = await openSearch(await indexOf(corpus, "witnesses"));
		const word = text.split(" ").find((each) => each.length > 7) ?? "";
		expect((await search.find(word)).map(({ href }) => href)).toEqual(["/posts/listed/"]);
		const [found, ...rest] = await search.find("zanzibar");
		expect(rest).toEqual([]);
		expect(found).toMatchObject({ href: "/posts/tagged/", also: { href: "/posts/listed/" } });
		await search.close();
	});
});
