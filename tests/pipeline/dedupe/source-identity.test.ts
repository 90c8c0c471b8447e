import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl, SOURCE_IDENTITY_VERSION, sourceIdentity } from "#pipeline/dedupe/source-identity.ts";
import { DIFFERENT, SAME } from "./source-identity.cases.ts";

const everyAddress = [...new Set([...SAME.flat(), ...DIFFERENT.flat()])];
const webAddresses = everyAddress.filter((url) => /^\s*https?:/i.test(url));

const tracking = fc.tuple(
	fc.constantFrom("utm_source", "UTM_Medium", "fbclid", "gclid", "ref", "referralCode", "mc_cid", "_hsenc", "igsh"),
	fc.stringMatching(/^[A-Za-z0-9]{1,8}$/),
);

describe("sourceIdentity", () => {
	it.each(SAME)("sees one source in %s", (first, ...others) => {
		for (const other of others) expect([other, sourceIdentity(other)]).toEqual([other, sourceIdentity(first)]);
	});

	it.each(DIFFERENT)("tells %s from %s", (one, other) => {
		expect(sourceIdentity(one)).not.toBe(sourceIdentity(other));
	});

	it("has cases enough", () => {
		expect(SAME.length).toBeGreaterThanOrEqual(120);
		expect(DIFFERENT.length).toBeGreaterThanOrEqual(60);
		expect(SOURCE_IDENTITY_VERSION).toBe(1);
	});

	it("gives groups of the table that share no address different identities", () => {
		const groupsOf = new Map<string, Set<string>>();
		for (const group of SAME) {
			const identity = sourceIdentity(group[0] ?? "");
			groupsOf.set(identity, new Set([...(groupsOf.get(identity) ?? []), canonicalUrl(group[0] ?? "") ?? ""]));
		}
		for (const addresses of groupsOf.values()) expect(addresses.size).toBe(1);
	});

	it.each(webAddresses)("keeps the identity and the address of its canonical address: %s", (url) => {
		const canonical = canonicalUrl(url) ?? "";
		expect(sourceIdentity(canonical)).toBe(sourceIdentity(url));
		expect(canonicalUrl(canonical)).toBe(canonical);
	});

	it("is unaffected by tracking parameters and by the order of parameters", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...webAddresses.filter((url) => !/[#]|cache:|href\.li|\/web\/|\/\?https/.test(url.trim()))),
				fc.array(tracking, { maxLength: 4 }),
				fc.boolean(),
				(url, added, front) => {
					const query = new URL(url).search.slice(1);
					const extra = added.map(([name, value]) => `${name}=${value}`).join("&");
					const joined = (front ? [extra, query] : [query, extra]).filter(Boolean).join("&");
					const changed = new URL(url);
					changed.search = joined;
					expect(sourceIdentity(changed.href)).toBe(sourceIdentity(url));
				},
			),
		);
	});

	it("is idempotent on any address, and never throws", () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
				const canonical = canonicalUrl(url) ?? "";
				expect(sourceIdentity(canonical)).toBe(sourceIdentity(url));
				expect(canonicalUrl(canonical)).toBe(canonical);
			}),
			{ numRuns: 1000 },
		);
	});

	it("sees through a wrapper around any address", () => {
		fc.assert(
			fc.property(
				fc.webUrl(),
				fc.constantFrom("https://web.archive.org/web/2026/", "https://archive.ph/newest/"),
				(url, wrapper) => {
					expect(sourceIdentity(wrapper + url)).toBe(sourceIdentity(url));
				},
			),
		);
	});

	it("keeps text that is no web address apart from every address", () => {
		fc.assert(
			fc.property(fc.string(), fc.webUrl(), (text, url) => {
				const identity = sourceIdentity(text);
				if (canonicalUrl(text) === null) expect(identity).toBe(`text:${text.trim()}`);
				expect(sourceIdentity(url).startsWith("text:")).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("canonicalUrl", () => {
	const cases: readonly (readonly [string, string | null])[] = [
		["http://www.example.org/a/?utm_source=x&b=1&a=2#part", "https://www.example.org/a/?b=1&a=2"],
		["http://example.org:8080/a", "http://example.org:8080/a"],
		["https://nitter.net/ann/status/17#m", "https://x.com/ann/status/17"],
		["https://nitter.net/ann", "https://x.com/ann"],
		["https://www.binance.bh/sl/square/post/330000000000002", "https://www.binance.com/en/square/post/330000000000002"],
		["https://export.arxiv.org/pdf/2601.00001v2", "https://arxiv.org/abs/2601.00001"],
		["https://web.archive.org/web/2026/http://example.org/a", "https://example.org/a"],
		["https://ann:secret@example.org/a", "https://example.org/a"],
		["javascript:alert(1)", null],
		["mailto:ann@example.org", null],
		["not an address", null],
		["", null],
	];
	it.each(cases)("shows %s as %s", (url, expected) => expect(canonicalUrl(url)).toBe(expected));
});
