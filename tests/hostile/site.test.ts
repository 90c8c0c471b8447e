import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atomFaults } from "../feeds/atom-rules.ts";
import { rssFaults } from "../feeds/rss-rules.ts";
import { readXml } from "../feeds/xml-tree.ts";
import { openBrowser } from "../support/browser.ts";
import { elementsOf, readHtml } from "../support/sample-post.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { pagePaths, siteFiles } from "../support/site-files.ts";
import { HOSTILE_POSTS } from "./hostile-posts.ts";
import { buildHostileSite, type HostileSite } from "./hostile-site.ts";
import { visitPages } from "./visit-pages.ts";

let site: HostileSite;
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
	site = await buildHostileSite();
	server = await serve(site.folder);
	browser = await openBrowser();
}, 600_000);
afterAll(async () => {
	await browser.close();
	await server.close();
	site.remove();
});

const read = (path: string) => readFileSync(join(site.folder, path), "utf8");

interface Item {
	readonly title: string;
	readonly content_html: string;
}
/** Of every feed, each item once. */
function items(): Item[] {
	const all = siteFiles(site.folder, "feed.json").flatMap(
		(path) => (JSON.parse(read(path)) as { items: Item[] }).items,
	);
	return [...new Map(all.map((item) => [item.title + item.content_html, item])).values()];
}

describe("hostile posts", () => {
	it("are many, and each is published or refused by name", () => {
		expect(HOSTILE_POSTS.length).toBeGreaterThan(600);
		expect(site.published.length).toBeGreaterThan(550);
		for (const { file, message, remedy } of site.errors) {
			expect(file).toMatch(/^posts\/2026\/[a-z0-9-]+\.md$/);
			expect(message.length + remedy.length).toBeGreaterThan(20);
		}
		const built = new Set(siteFiles(site.folder));
		expect(site.published.filter((name) => !built.has(`posts/${name}/index.html`))).toEqual([]);
	});
});

describe("the pages made of them", () => {
	it("run nothing, ask no one and lead nowhere, with the policy set aside", { timeout: 600_000 }, async () => {
		const { ran, requests, faults } = await visitPages(browser, server.origin, pagePaths(site.folder), true);
		expect(ran).toEqual([]);
		expect(requests).toEqual([]);
		expect(faults.slice(0, 20)).toEqual([]);
	});

	it("break no policy and give the console nothing to say, each fourth of them", { timeout: 600_000 }, async () => {
		const some = pagePaths(site.folder).filter((_, at) => at % 4 === 0);
		const { ran, requests, complaints } = await visitPages(browser, server.origin, some, false);
		expect([...ran, ...requests]).toEqual([]);
		expect(complaints.slice(0, 20)).toEqual([]);
	});
});

describe("the feeds made of them", () => {
	it("hold to the rules of their formats", () => {
		for (const path of siteFiles(site.folder, "feed.xml")) expect(rssFaults(readXml(read(path))), path).toEqual([]);
		for (const path of siteFiles(site.folder, "atom.xml")) expect(atomFaults(readXml(read(path))), path).toEqual([]);
	});

	it("hold every post that is published, with nothing active in it", () => {
		const allowed =
			/^(?:p|h[2-6]|blockquote|pre|hr|div|ul|ol|li|table|thead|tbody|tfoot|tr|th|td|a|em|strong|del|sub|sup|code|br)$/;
		const all = items();
		const texts = all.map(({ content_html }) => content_html).join();
		const { clusters } = JSON.parse(read("data/clusters.json")) as { clusters: { members: { id: string }[] }[] };
		const folded = new Set(clusters.flatMap(({ members }) => members.map(({ id }) => id)));
		const missing = site.published.filter((name) => !texts.includes(`${name.replaceAll("-", "")}x0`));
		expect(missing.filter((name) => !folded.has(name))).toEqual([]);
		for (const { content_html } of all) {
			for (const { tagName, properties } of elementsOf(readHtml(content_html))) {
				expect(tagName).toMatch(allowed);
				expect(["href", "rel", "start"]).toEqual(expect.arrayContaining(Object.keys(properties)));
				if ("href" in properties) expect(String(properties["href"])).toMatch(/^(?:https?:\/\/|mailto:)/);
			}
		}
	});

	it("run nothing and ask no one in a reader that shows titles and texts as they come", {
		timeout: 600_000,
	}, async () => {
		const context = await browser.newContext({ bypassCSP: true });
		const page = await context.newPage();
		const seen: string[] = [];
		await context.exposeBinding("canary", () => void seen.push("ran"));
		page.on("dialog", (dialog) => void dialog.dismiss().then(() => seen.push("dialog")));
		page.on("request", (request) => void seen.push(request.url()));
		const html = items().map(({ title, content_html }) => `<h2>${title}</h2>${content_html}`);
		for (let at = 0; at < html.length; at += 50) await page.setContent(html.slice(at, at + 50).join(""));
		expect(seen).toEqual([]);
		await context.close();
	});
});

describe("the data made of them", () => {
	it("is JSON in every file", () => {
		const files = [".json", ".jsonld"].flatMap((ending) => siteFiles(site.folder, ending));
		expect(files.length).toBeGreaterThan(site.published.length);
		for (const path of files) expect(() => JSON.parse(read(path)), path).not.toThrow();
	});

	it("cannot end the element that holds it in a page", () => {
		for (const path of siteFiles(site.folder, ".html")) {
			const blocks = [...read(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
			expect(blocks.length, path).toBeLessThanOrEqual(1);
			for (const [, json = ""] of blocks) expect(JSON.parse(json), path).toBeTypeOf("object");
		}
	});

	it("holds no character that cannot be seen, and none that no XML can hold", () => {
		const hidden = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/u;
		for (const path of [".html", ".xml", ".json", ".txt"].flatMap((ending) => siteFiles(site.folder, ending))) {
			expect(hidden.exec(read(path))?.[0].codePointAt(0)?.toString(16), path).toBeUndefined();
		}
	});
});
