import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { pagePaths, siteFiles } from "../support/site-files.ts";

const site = inject("site");
const pages = siteFiles(site, ".html").map((path) => ({ path, html: readFileSync(join(site, path), "utf8") }));

describe("every page", () => {
	it("is valid HTML", async () => {
		const validator = new HtmlValidate(
			new FileSystemConfigLoader({
				root: true,
				extends: ["html-validate:standard", "html-validate:a11y"],
				rules: { "long-title": "off", "doctype-style": "off" },
			}),
		);
		const faults: string[] = [];
		// The further pages of a list are drawn as its second one is.
		for (const { path, html } of pages.filter(({ path }) => !/\/page\/(?!2\/)/.test(path))) {
			const report = await validator.validateString(html, path);
			for (const message of report.results.flatMap((result) => result.messages)) {
				faults.push(`${path}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
			}
		}
		expect(faults.slice(0, 30)).toEqual([]);
	});

	it("carries no inline style, no event handler, no foreign resource, and script only from the site's own files", () => {
		const unwanted =
			/<script(?! type="application\/ld\+json">| type="module" src="\/_astro\/[^"]+"><)|<style|\sstyle=|\son[a-z]+=|javascript:|<iframe|<object|<embed|<img[^>]+src="(?:https?:)?\/\//i;
		expect(pages.filter(({ html }) => unwanted.test(html)).map(({ path }) => path)).toEqual([]);
	});

	it("carries no script at all where there is only something to read", () => {
		const scripted = pages.filter(({ html }) => /<script type="module"/.test(html)).map(({ path }) => path);
		expect(scripted.filter((path) => path !== "search/index.html" && path !== "contribute/index.html")).toEqual([]);
	});

	it("has its policy first in the head, with nothing unsafe in it", () => {
		for (const { path, html } of pages) {
			const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? "";
			expect(policy, path).toContain("default-src 'none'");
			const allowed = path === "search/index.html" ? policy.replace("'wasm-unsafe-eval'", "") : policy;
			expect(allowed, path).not.toContain("unsafe");
			expect(html.indexOf("http-equiv"), path).toBeLessThan(html.indexOf("<link"));
		}
	});

	it("has a title, a description and a canonical address of its own", () => {
		const seen = new Map<string, string>();
		for (const { path, html } of pages) {
			const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
			expect(title.trim().length, path).toBeGreaterThan(5);
			expect(/<meta name="description" content="[^"]{20,}"/.test(html), path).toBe(true);
			expect(seen.get(title), `${path} has the title of another page`).toBeUndefined();
			seen.set(title, path);
			if (path !== "404.html") expect(/<link rel="canonical" href="https:\/\/[^"]+"/.test(html), path).toBe(true);
		}
	});

	it("is found by its links: no link leads nowhere, no anchor is missing", () => {
		const addresses = new Set([...pagePaths(site), ...siteFiles(site).map((path) => `/${path}`)]);
		const anchors = new Map(pages.map(({ path, html }) => [address(path), idsOf(html)] as const));
		const faults: string[] = [];
		for (const { path, html } of pages) {
			for (const [, href = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
				if (/^(https?:|mailto:)/.test(href)) continue;
				const [target = "", fragment] = decodeURIComponent(
					href.replaceAll("&amp;", "&").replaceAll("&#38;", "&"),
				).split("#");
				const page = target === "" ? address(path) : target;
				if (!addresses.has(page)) faults.push(`${path}: ${href}`);
				else if (fragment !== undefined && fragment !== "" && !anchors.get(page)?.has(fragment))
					faults.push(`${path}: ${href}`);
			}
		}
		expect(faults.slice(0, 20)).toEqual([]);
	});
});

function address(path: string): string {
	return `/${path.replace(/index\.html$/, "")}`;
}

function idsOf(html: string): Set<string> {
	return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ""));
}
