import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { parseOpml } from "feedsmith";
import { describe, expect, inject, it } from "vitest";
import { atomFaults } from "../feeds/atom-rules.ts";
import { JSON_FEED_SCHEMA } from "../feeds/json-feed-schema.ts";
import { judgeFeeds } from "../feeds/judge-feed.ts";
import { rssFaults } from "../feeds/rss-rules.ts";
import { readXml } from "../feeds/xml-tree.ts";
import { elementsOf, readHtml } from "../support/sample-post.ts";
import { siteFiles } from "../support/site-files.ts";

const ADDRESS = /^https?:\/\//;
const PROFILE = readFileSync("content/digest.yaml", "utf8");
const ORIGIN = /^url: (\S+)$/m.exec(PROFILE)?.[1] ?? "";

function read(path: string): string {
	return readFileSync(join(inject("site"), path), "utf8");
}

interface JsonFeed {
	readonly next_url?: string;
	readonly items: readonly { readonly id: string; readonly content_html: string; readonly title: string }[];
}

function readJson(path: string): JsonFeed {
	return JSON.parse(read(path)) as JsonFeed;
}

describe("the feeds of the built site", () => {
	it("hold to the rules of their formats", () => {
		const validate = new Ajv({ allErrors: true }).compile(JSON_FEED_SCHEMA);
		const rss = siteFiles(inject("site"), "feed.xml");
		expect(rss.length).toBeGreaterThan(50);
		for (const path of rss) {
			const { atom, json } = {
				atom: path.replace("feed.xml", "atom.xml"),
				json: path.replace("feed.xml", "feed.json"),
			};
			expect(rssFaults(readXml(read(path))), path).toEqual([]);
			expect(atomFaults(readXml(read(atom))), atom).toEqual([]);
			validate(readJson(json));
			expect(validate.errors ?? [], json).toEqual([]);
		}
	});

	it.each([
		["rss", "feed.xml"],
		["atom", "atom.xml"],
	] as const)("are %s by its schema, every one", async (format, name) => {
		const files = siteFiles(inject("site"), name).map((path) => ({ fileName: path, contents: read(path) }));
		expect(files.length).toBeGreaterThan(50);
		expect(await judgeFeeds(format, files)).toEqual([]);
	});

	it("hold every post once, over the feed and its archives", () => {
		const ids: string[] = [];
		let path: string | undefined = "feed.json";
		while (path !== undefined) {
			const feed: JsonFeed = readJson(path);
			expect(feed.items.length).toBeLessThanOrEqual(50);
			ids.push(...feed.items.map(({ id }) => id));
			path = feed.next_url?.slice(ORIGIN.length + 1);
		}
		const posts = siteFiles(inject("site"), "/index.html").filter((each) => /^posts\/[^/]+\/index\.html$/.test(each));
		expect(new Set(ids).size).toBeLessThanOrEqual(posts.length);
		expect(new Set(ids).size).toBeGreaterThan(100);
	});

	it("have nothing active, no looks and no relative address in any entry", () => {
		for (const path of siteFiles(inject("site"), "feed.json")) {
			for (const { id, content_html, title } of readJson(path).items) {
				expect(elementsOf(readHtml(title)), id).toEqual([]);
				for (const { tagName, properties } of elementsOf(readHtml(content_html))) {
					expect(["script", "style", "iframe", "object", "embed", "form", "img", "link", "meta"]).not.toContain(
						tagName,
					);
					const names = Object.keys(properties);
					expect(names.filter((name) => /^(on|style$|src|id$|class)/i.test(name))).toEqual([]);
					if ("href" in properties) expect(properties["href"], id).toMatch(ADDRESS);
				}
			}
		}
	});

	it("stand in the OPML file, all of them and no other", () => {
		const outlines = parseOpml(read("feeds.opml")).body?.outlines ?? [];
		const listed = outlines
			.flatMap((outline) => [outline, ...(outline.outlines ?? [])])
			.flatMap(({ xmlUrl }) => xmlUrl ?? []);
		const built = siteFiles(inject("site"), "feed.xml").filter((path) => !path.includes("archive/"));
		expect(listed.map((address) => address.slice(ORIGIN.length + 1)).sort()).toEqual(built);
	});

	it("are found from the pages that they belong to", () => {
		for (const folder of ["", "questions/cost/", "projects/opengradient/", "log/", "editions/"]) {
			const links = [...read(`${folder}index.html`).matchAll(/<link rel="alternate"[^>]*href="([^"]*)"/g)].map(
				(m) => m[1],
			);
			expect(links).toEqual(
				expect.arrayContaining(["feed.xml", "atom.xml", "feed.json"].map((file) => `/${folder}${file}`)),
			);
		}
	});

	it("are all listed on the page about subscribing", () => {
		const page = read("subscribe/index.html");
		const listed = [...page.matchAll(/(?:href|value)="([^"]*)"/g)].map((match) => match[1]?.replace(ORIGIN, ""));
		const built = ["feed.xml", "atom.xml", "feed.json"].flatMap((name) => siteFiles(inject("site"), name));
		expect(built.filter((path) => !path.includes("archive/") && !listed.includes(`/${path}`))).toEqual([]);
	});
});
