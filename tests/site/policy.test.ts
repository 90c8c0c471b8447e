import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { siteFiles } from "../support/site-files.ts";

const site = inject("site");
const pages = siteFiles(site, ".html").map((path) => ({ path, html: readFileSync(join(site, path), "utf8") }));
const headers = new Map(
	readFileSync(join(site, "_headers"), "utf8")
		.split("\n")
		.filter((line) => line.startsWith("  "))
		.map((line) => [line.slice(2, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
);

function directives(policy: string): Map<string, string[]> {
	return new Map(
		policy.split("; ").map((directive) => {
			const [name = "", ...sources] = directive.split(" ");
			return [name, sources] as const;
		}),
	);
}

describe("the policy", () => {
	const outer = directives(headers.get("Content-Security-Policy") ?? "");

	it("allows nothing by default, nothing inline, nothing from elsewhere and no frame", () => {
		expect(outer.get("default-src")).toEqual(["'none'"]);
		expect(outer.get("frame-ancestors")).toEqual(["'none'"]);
		expect(outer.get("base-uri")).toEqual(["'none'"]);
		const sources = [...outer]
			.filter(([name]) => name.endsWith("-src") || name === "form-action")
			.flatMap(([, all]) => all);
		expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'"]));
	});

	it("of a page never allows what the header does not", () => {
		for (const { path, html } of pages) {
			const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
			const inner = directives(content.replaceAll("&#39;", "'").replaceAll("&#x27;", "'"));
			expect(inner.get("default-src"), path).toEqual(["'none'"]);
			for (const [name, sources] of inner) {
				const allowed = outer.get(name) ?? [];
				expect(
					sources.filter((source) => source !== "'none'" && !allowed.includes(source)),
					`${path}: ${name}`,
				).toEqual([]);
			}
			if (/<script(?![^>]*ld\+json)/.test(html))
				expect(inner.get("require-trusted-types-for"), path).toEqual(["'script'"]);
			else expect(inner.has("script-src"), path).toBe(false);
		}
	});

	it("comes with what else a header can say", () => {
		expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
		expect(headers.get("Referrer-Policy")).toBe("no-referrer");
		expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
		expect(headers.get("Permissions-Policy")).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
	});

	it("is told to browsers with every page: no address goes out with a reader", () => {
		expect(
			pages.filter(({ html }) => !html.includes('<meta name="referrer" content="no-referrer"')).map(({ path }) => path),
		).toEqual([]);
	});
});
