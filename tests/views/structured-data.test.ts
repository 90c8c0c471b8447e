import { describe, expect, it } from "vitest";
import { contentPolicy } from "#views/content-policy.ts";
import { frameOf } from "#views/frame.ts";
import { postMeaning } from "#views/meaning.ts";
import { structuredData } from "#views/structured-data.ts";
import { samplePost } from "../support/sample-post.ts";
import { sampleSite } from "../support/sample-site.ts";

const HOSTILE = '</script><script>alert("x")</script><!-- \u2028';
const post = samplePost("a-post", "<p>Forty words stand here, of which none is repeated.</p>", {
	form: "brief",
	title: HOSTILE,
	authors: [{ name: "Ada Example", handle: null, url: null }],
	published: "2026-06",
	kind: "paper",
});
const site = sampleSite([post]);
const frame = frameOf(site, {
	title: HOSTILE,
	description: "A post & its <facts>.",
	path: site.urls.post(post.id),
	...postMeaning(site, post),
});

describe("JSON-LD", () => {
	it("cannot end the element that holds it, and says every word as it is", () => {
		expect(frame.structuredData).not.toContain("<");
		const graph = JSON.parse(frame.structuredData)["@graph"];
		expect(graph.find((thing: { "@type": string }) => thing["@type"] === "ItemPage").name).toBe(HOSTILE);
	});

	it("names the way to the page, the source of a brief and nobody who is not known", () => {
		const graph = JSON.parse(frame.structuredData)["@graph"] as Record<string, unknown>[];
		const of = (type: string) => graph.find((thing) => thing["@type"] === type);
		expect(of("BreadcrumbList")).toMatchObject({
			itemListElement: [
				{ position: 1, name: "A Test Digest", item: "https://digest.example/base/" },
				{ position: 2, name: "Posts", item: "https://digest.example/base/posts/" },
				{ position: 3, item: "https://digest.example/base/posts/a-post/" },
			],
		});
		expect(of("Article")).toMatchObject({
			author: { name: "A Test Digest" },
			isBasedOn: {
				"@type": "ScholarlyArticle",
				url: "https://example.org/a-post",
				author: [{ name: "Ada Example" }],
				datePublished: "2026-06",
			},
		});
		expect(of("Article")).not.toHaveProperty("about");
		expect((of("Article")?.["isBasedOn"] as object | undefined) ?? {}).not.toHaveProperty("publisher");
	});

	it("offers the search on the home page alone", () => {
		const meaning = { type: "WebPage", title: "x", description: "y", things: [] } as const;
		const at = (path: string) => structuredData(site, { ...meaning, path, canonical: site.urls.absolute(path) });
		expect(at(site.urls.home())).toContain("https://digest.example/base/search/?q={search_term_string}");
		expect(at(site.urls.about())).not.toContain("SearchAction");
	});
});

const POLICIES: [abilities: Parameters<typeof contentPolicy>[0], has: string[], lacks: string[]][] = [
	[[], ["default-src 'none'", "form-action 'none'", "base-uri 'none'", "connect-src 'self'"], ["script-src", "unsafe"]],
	[["form"], ["form-action 'self'"], ["script-src", "unsafe"]],
	[["script"], ["script-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"], ["unsafe"]],
	[
		["form", "search"],
		["script-src 'self' 'wasm-unsafe-eval'", "form-action 'self'", "trusted-types 'none'"],
		["unsafe-inline", "'unsafe-eval'"],
	],
];

describe("the policy of a page", () => {
	it.each(POLICIES)("that needs %o", (abilities, has, lacks) => {
		const policy = contentPolicy(abilities);
		for (const part of has) expect(policy).toContain(part);
		for (const part of lacks) expect(policy).not.toContain(part);
		const names = policy.split("; ").map((directive) => directive.split(" ")[0]);
		expect(new Set(names).size).toBe(names.length);
	});
});
