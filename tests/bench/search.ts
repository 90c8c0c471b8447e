import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { writeSearchIndex } from "#publish/write-search-index.ts";
import { readDigest } from "#sources/read-digest.ts";
import { openBrowser } from "../support/browser.ts";
import { buildSite } from "../support/build-site.ts";
import { siteOf } from "../support/sample-site.ts";
import { serve } from "../support/serve.ts";
import { siteFiles } from "../support/site-files.ts";
import { writeSiteCorpus } from "./site-corpus.ts";

/**
 * Measures the search page on made-up posts: what its index weighs, what a first search loads, and how long a reader
 * waits for the first result. `node tests/bench/search.ts 4000`
 */
const count = Number(process.argv[2] ?? 4_000);
const QUERIES = ["latency proofs", "operators hours", "who pays the machines", "zk", "measured tests of a request"];

const folder = mkdtempSync(join(tmpdir(), "bench-search-"));
try {
	const site = join(folder, "dist");
	const built = buildSite("content", site);
	if (built.code !== 0) throw new Error(built.output);
	const corpus = join(folder, "content");
	writeSiteCorpus(corpus, count, "content");
	const { digest } = await readDigest(corpus);
	const big = siteOf(digest, "");
	rmSync(join(site, "search/index"), { recursive: true });
	const start = performance.now();
	await writeSearchIndex(big, site);
	const seconds = (performance.now() - start) / 1000;
	const files = siteFiles(join(site, "search/index"));
	console.log(`${digest.posts.size} posts: index of ${files.length} files written in ${seconds.toFixed(1)} s`);
	await measure(site);
} finally {
	rmSync(folder, { recursive: true });
}

async function measure(site: string): Promise<void> {
	const server = await serve(site);
	const browser = await openBrowser();
	try {
		const cold: number[] = [];
		const warm: number[] = [];
		const bytes: number[] = [];
		for (const query of QUERIES) {
			const run = await search(browser, server.origin, query);
			cold.push(run.cold);
			warm.push(run.warm);
			bytes.push(run.bytes);
		}
		console.log(`first result after opening an address: median ${median(cold)} ms, slowest ${Math.max(...cold)} ms`);
		console.log(`first result after the last key: median ${median(warm)} ms, slowest ${Math.max(...warm)} ms`);
		console.log(`loaded for the first result: median ${Math.round(median(bytes) / 1000)} kB beside the page`);
	} finally {
		await browser.close();
		await server.close();
	}
}

/** Milliseconds in the browser: from the start of the navigation, and from the last key of a second search. */
async function search(browser: Browser, origin: string, query: string) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const loads: Promise<number>[] = [];
	page.on("requestfinished", (request) => {
		if (request.url().includes("/search/index/")) loads.push(request.sizes().then((sizes) => sizes.responseBodySize));
	});
	await page.addInitScript(() => {
		new MutationObserver(() => {
			const found = document.querySelector("#found:not([hidden]) li");
			if (found !== null) document.documentElement.dataset["firstResult"] ??= `${performance.now()}`;
		}).observe(document, { childList: true, subtree: true, attributes: true });
	});
	await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
	await page.waitForSelector("#found:not([hidden]) li");
	const cold = Number(await page.getAttribute("html", "data-first-result"));
	await page.waitForLoadState("networkidle");
	const bytes = (await Promise.all(loads)).reduce((sum, size) => sum + size, 0);
	const warm = await page.evaluate(async () => {
		const field = document.querySelector<HTMLInputElement>("#q");
		const list = document.querySelector("#found .rows");
		if (field === null || list === null) return Number.NaN;
		const start = performance.now();
		const drawn = new Promise((done) => new MutationObserver(done).observe(list, { childList: true }));
		field.value = "independent machines";
		field.dispatchEvent(new InputEvent("input", { bubbles: true }));
		await drawn;
		return performance.now() - start;
	});
	await context.close();
	return { cold: Math.round(cold), warm: Math.round(warm), bytes };
}

function median(figures: readonly number[]): number {
	return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
