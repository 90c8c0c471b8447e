import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodePage } from "#capture/decode-page.ts";
import { fetchPage } from "#capture/fetch-page.ts";
import { draftPage } from "#capture/page-draft.ts";
import { toCopyFile } from "#capture/post-draft.ts";
import { addPosts } from "#cli/new/add-posts.ts";
import { readDigest } from "#sources/read-digest.ts";
import { contentDir } from "../support/corpus.ts";
import { type PageServer, servePages } from "../support/page-server.ts";

/** Pages in the shapes of the web, by file; the address at which each would stand, `null` where only the page says. */
const PAGES: readonly (readonly [page: string, address: string | null])[] = [
	["blog", "https://www.lindenau.example/2026/06/idle-card/index.html?utm_campaign=spring"],
	["newsletter", null],
	["story", null],
	["x-post", "https://twitter.com/dora_sample/status/1834567890123456789?s=20"],
	["square", "https://app.binance.com/uni-qr/cpos/339337474980434"],
	["forum", "https://forum.tower.example/t/does-anybody-check-the-attestations/4711/2"],
	["amp", "https://www.grid-gazette.example/2026/05/power-sets-the-pace/amp/"],
	["bare", null],
	["news", "https://www.valley-herald.example/2026/01/council"],
	["chinese", null],
	["arabic", "https://kitab.example/2026/burhan"],
	["readme", "https://github.com/sample-org/lantern"],
	["broken", "http://weir.example/notes/march.htm"],
	["windows-1252", null],
	["graph", "https://papers.tower.example/queue/"],
	["hostile", "https://bar.example/"],
];

let server: PageServer;
beforeAll(async () => {
	server = await servePages("tests/capture/pages", {});
});
afterAll(() => server.close());

async function draftOf(page: string, address: string | null) {
	const { bytes, contentType, address: found } = await fetchPage(`${server.origin}/${page}.html`);
	return draftPage(decodePage(bytes, contentType), address ?? found);
}

describe("a page served", () => {
	it.each(PAGES)("becomes the Markdown and the fields that it should: %s", async (page, address) => {
		const { draft, wall } = await draftOf(page, address);
		expect(wall).toBeNull();
		await expect(toCopyFile(draft, "2026-11-21")).toMatchFileSnapshot(`expected/${page}.md`);
	});

	it("becomes a file that check accepts, whatever the page", async () => {
		const content = contentDir({});
		const drafts = await Promise.all(PAGES.map(async ([page, address]) => (await draftOf(page, address)).draft));
		const { outcomes } = await addPosts(drafts, { content, form: "copy", added: "2026-11-21", force: false });
		expect(outcomes.map(({ status }) => status)).toEqual(PAGES.map(() => "written"));
		const { digest } = await readDigest(content);
		expect(digest.diagnostics).toEqual([]);
		expect(digest.posts.size).toBe(PAGES.length);
		const names = outcomes.map(({ file }) => file.slice("posts/2026/".length));
		expect(names).toMatchInlineSnapshot(`
			[
			  "what-an-idle-card-costs.md",
			  "the-meter-in-the-wall.md",
			  "three-clouds-and-a-ferry.md",
			  "x-1834567890123456789.md",
			  "binance-square-339337474980434.md",
			  "does-anybody-check-the-attestations.md",
			  "power-not-chips-sets-the-pace.md",
			  "nothing-on-this-page-says-who-wrote-it-or-when.md",
			  "council-votes-on-data-hall.md",
			  "guancha-example-0c1a233ec7.md",
			  "kitab-example-cfc220f3ff.md",
			  "sample-org-lantern-a-gateway-that-asks-three.md",
			  "notes-from-the-weir.md",
			  "the-cafe-that-sold-hours.md",
			  "the-queue-before-the-oracle.md",
			  "a-script-alert-1-script-walks-into-a-bar-1.md",
			]
		`);
		for (const { file } of outcomes)
			expect(readFileSync(join(content, file), "utf8")).not.toMatch(/\]\((?!https:)|tracker/);
	});

	it.each([
		["paywall", "paywall"],
		["login", "login"],
		["spa", "script"],
	])("says what stands before its text: %s", async (page, wall) => {
		expect(await draftOf(page, null)).toMatchObject({ wall });
	});

	it("is said to hold words twice that it holds twice", async () => {
		expect(await draftOf("square", null)).toMatchObject({ repeatedWords: 54 });
	});
});
