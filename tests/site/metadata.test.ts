import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { pagePaths, siteFiles } from "../support/site-files.ts";

const folder = inject("site");
const pages = siteFiles(folder, ".html").map((path) => ({
	path: `/${path.replace(/index\.html$/, "")}`,
	html: readFileSync(join(folder, path), "utf8"),
}));
const SITE = /<link rel="canonical" href="(https:\/\/[^/"]+)/.exec(pages[0]?.html ?? "")?.[1] ?? "";

const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => decode(match[1] ?? ""));
const decode = (text: string) =>
	text
		.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) =>
			String.fromCodePoint(hex ? Number.parseInt(hex, 16) : decimal),
		)
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
/** What stands once in a page's head. */
const one = (html: string, pattern: RegExp) => {
	const all = found(html.split("</head>")[0] ?? "", pattern);
	expect(all, `${pattern}`).toHaveLength(1);
	return all[0] ?? "";
};
const TITLE = /<title>([^<]*)<\/title>/g;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/g;
const CANONICAL = /<link rel="canonical" href="([^"]*)"/g;
const LINKED_DATA = /<script type="application\/ld\+json">([^<]*)<\/script>/g;
const OPEN_GRAPH = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`, "g");

interface Thing {
	readonly "@type": string;
	readonly "@id"?: string;
	readonly [property: string]: unknown;
}
const graphs = new Map(
	pages.map(({ path, html }) => {
		const data = JSON.parse(found(html, /<script type="application\/ld\+json">([^<]*)<\/script>/g)[0] ?? "{}");
		return [path, (data["@graph"] ?? []) as readonly Thing[]] as const;
	}),
);

describe("every page", () => {
	it("has exactly one title, description, canonical address, preview and JSON-LD", () => {
		for (const { path, html } of pages) {
			const title = one(html, TITLE);
			expect(one(html, DESCRIPTION).length, path).toBeGreaterThan(20);
			expect(one(html, LINKED_DATA).length, path).toBeGreaterThan(100);
			expect(one(html, OPEN_GRAPH("url")), path).toBe(one(html, CANONICAL));
			expect(title.startsWith(one(html, OPEN_GRAPH("title"))), path).toBe(true);
			expect(one(html, OPEN_GRAPH("description")), path).toBe(one(html, DESCRIPTION));
			expect(one(html, OPEN_GRAPH("image:alt")).length, path).toBeGreaterThan(1);
		}
	});

	it("has a description that no other page has", () => {
		const seen = new Map<string, string[]>();
		for (const { path, html } of pages) {
			const description = one(html, DESCRIPTION);
			const canonical = one(html, CANONICAL);
			if (canonical === SITE + path) seen.set(description, [...(seen.get(description) ?? []), path]);
		}
		expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
	});

	it("points at a page that is there and points at itself", () => {
		const canonicals = new Map(pages.map(({ path, html }) => [SITE + path, one(html, CANONICAL)]));
		for (const [address, canonical] of canonicals) expect(canonicals.get(canonical), address).toBe(canonical);
	});

	it("has a picture that is there, 1200 by 630 pixels and small", () => {
		const pictures = new Set(pages.map(({ html }) => one(html, OPEN_GRAPH("image"))));
		expect(pictures.size).toBeGreaterThan(20);
		for (const picture of pictures) {
			expect(picture.startsWith(`${SITE}/pictures/`), picture).toBe(true);
			const bytes = readFileSync(join(folder, picture.slice(SITE.length)));
			expect([bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
				"PNG",
				1200,
				630,
			]);
			expect(bytes.length, picture).toBeLessThan(60_000);
		}
	});

	it("has no picture that no page shows", () => {
		const shown = new Set(pages.map(({ html }) => one(html, OPEN_GRAPH("image")).slice(SITE.length)));
		expect(
			siteFiles(folder, ".png")
				.map((path) => `/${path}`)
				.filter((path) => !shown.has(path)),
		).toEqual([]);
	});
});

describe("pages of a list", () => {
	it("name their neighbours, which name them", () => {
		const link = (html: string, rel: string) => found(html, new RegExp(`<link rel="${rel}" href="([^"]*)"`, "g"));
		const next = pages.flatMap(({ path, html }) => link(html, "next").map((other) => `${path} ${other}`));
		const previous = pages.flatMap(({ path, html }) => link(html, "prev").map((other) => `${other} ${path}`));
		expect(next.length).toBeGreaterThan(3);
		expect(next.sort()).toEqual(previous.sort());
	});

	it("stay light", () => {
		for (const { path, html } of pages.filter(({ path }) => /^\/(posts\/(page|by)\/|posts\/$|authors\/)/.test(path)))
			expect(html.length, path).toBeLessThan(60_000);
	});
});

describe("JSON-LD", () => {
	const things = [...graphs].flatMap(([path, graph]) => graph.map((thing) => ({ path, thing })));
	const ids = new Set(
		things.flatMap(({ thing }) => nested(thing)).flatMap((thing) => ("@type" in thing ? (thing["@id"] ?? []) : [])),
	);

	it("names a type and an id for each thing, and one id once on its page", () => {
		for (const [path, graph] of graphs) {
			expect(
				graph.every((thing) => thing["@type"] && thing["@id"]?.startsWith(`${SITE}/`)),
				path,
			).toBe(true);
			expect(new Set(graph.map((thing) => thing["@id"])).size, path).toBe(graph.length);
		}
	});

	it("refers only to things that some page describes", () => {
		const references = things.flatMap(({ path, thing }) =>
			nested(thing).flatMap((each) => (Object.keys(each).join() === "@id" ? [{ path, id: each["@id"] }] : [])),
		);
		expect(references.length).toBeGreaterThan(500);
		expect(references.filter(({ id }) => !ids.has(id ?? "")).slice(0, 5)).toEqual([]);
	});

	it("leads from home to every page in whole steps", () => {
		const addresses = new Set(pagePaths(folder).map((path) => SITE + path));
		for (const [path, graph] of graphs) {
			if (path === "/") continue;
			const trail = graph.find((thing) => thing["@type"] === "BreadcrumbList")?.["itemListElement"] as
				| Thing[]
				| undefined;
			expect(trail?.at(0)?.["item"], path).toBe(`${SITE}/`);
			expect(trail?.at(-1)?.["item"], path).toBe(SITE + path);
			for (const step of trail ?? []) expect(addresses.has(`${step["item"]}`), `${path}: ${step["item"]}`).toBe(true);
		}
	});

	it("rates nothing and nobody", () => {
		const rated = /"(?:ClaimReview|Rating|reviewRating|AggregateRating|acceptedAnswer|ratingValue)"/;
		expect(pages.filter(({ html }) => rated.test(html)).map(({ path }) => path)).toEqual([]);
	});
});

describe("the search index", () => {
	const { posts } = JSON.parse(readFileSync(join(folder, "data/posts.json"), "utf8"));
	const texts = new Map(
		siteFiles(folder, ".pf_fragment").map((path) => {
			const { url, content } = JSON.parse(
				gunzipSync(readFileSync(join(folder, path)))
					.toString()
					.slice(12),
			);
			return [JSON.parse(url).href as string, content as string];
		}),
	);

	it("leads only to pages that are there", () => {
		const paths = new Set(pagePaths(folder));
		expect([...texts.keys()].filter((href) => !paths.has(href.replace(/#.*/, "")))).toEqual([]);
		expect(texts.size).toBeGreaterThan(posts.length / 2);
	});

	it("holds no word of a text that was only seen", () => {
		const seen = posts.filter(({ form }: { form: string }) => form === "sighting");
		expect(seen.filter(({ id }: { id: string }) => texts.get(`/posts/${id}/`))).toEqual([]);
	});
});

describe("the sitemap", () => {
	const addresses = found(readFileSync(join(folder, "sitemap-0.xml"), "utf8"), /<loc>([^<]*)<\/loc>/g);
	const canonicals = new Map(pages.map(({ path, html }) => [SITE + path, one(html, CANONICAL)]));

	it("names pages that are there and stand for themselves, and no list but the first page of all posts", () => {
		expect(addresses.filter((address) => canonicals.get(address) !== address)).toEqual([]);
		expect(addresses.filter((address) => /\/(page|by)\//.test(address))).toEqual([]);
	});

	it("leaves out no page that stands for itself but lists and the page for what is not there", () => {
		const missing = [...canonicals].filter(
			([address, canonical]) => address === canonical && !addresses.includes(address),
		);
		expect(missing.map(([address]) => address).filter((address) => !/\/(page|by)\/|404\.html$/.test(address))).toEqual(
			[],
		);
	});

	it("dates what changes", () => {
		const dated = found(readFileSync(join(folder, "sitemap-0.xml"), "utf8"), /<lastmod>([^<]*)<\/lastmod>/g);
		expect(dated.length).toBeGreaterThan(addresses.length * 0.8);
		for (const day of dated) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
	});
});

describe("llms.txt", () => {
	it("leads only to what is there", () => {
		const text = readFileSync(join(folder, "llms.txt"), "utf8");
		const links = found(text, /\]\((https:[^)]*)\)/g);
		expect(links.length).toBeGreaterThan(15);
		for (const link of links) {
			const path = link.slice(SITE.length);
			expect(existsSync(join(folder, path.endsWith("/") ? `${path}index.html` : path)), link).toBe(true);
		}
	});
});

/** A thing and all things inside it. */
function nested(value: unknown): Thing[] {
	if (Array.isArray(value)) return value.flatMap(nested);
	if (typeof value !== "object" || value === null) return [];
	return [value as Thing, ...Object.values(value).flatMap(nested)];
}
