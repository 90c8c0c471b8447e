import { describe, expect, it } from "vitest";
import { disguisedHost } from "#pipeline/render/disguised-host.ts";

const CASES: readonly (readonly [words: string, href: string, host: string | null])[] = [
	["a study", "https://example.org/a", null],
	["example.org", "https://example.org/a", null],
	["www.example.org/a", "https://example.org/a", null],
	["https://example.org", "https://blog.example.org/", null],
	["https://example.org/a…", "https://example.org/a-long-address", null],
	["example.org", "https://example.com/", "example.com"],
	["https://example.org/login", "https://example.com/", "example.com"],
	["blog.example.org", "https://example.org/", "example.org"],
	["example.org", "https://example.org.evil.example/", "example.org.evil.example"],
	["\u0435xample.org", "https://xn--xample-2of.org/", "xn--xample-2of.org"],
	["a study", "https://xn--xample-2of.org/", "xn--xample-2of.org"],
	["xn--xample-2of.org", "https://xn--xample-2of.org/", null],
	["worker.js", "https://example.org/worker.js", null],
	["ada@example.org", "mailto:ada@example.org", null],
	["an end of it. Next", "https://example.org", null],
];

describe("the host behind a link's words", () => {
	it.each(CASES)("%s, leading to %s: %s", (words, href, host) => {
		expect(disguisedHost(href, words)).toBe(host);
	});
});
