import { describe, expect, it } from "vitest";
import { decodePage } from "#capture/decode-page.ts";
import { draftPage } from "#capture/page-draft.ts";
import { sourceOf } from "#capture/page-source.ts";
import { sourceSlug } from "#capture/source-slug.ts";
import { readDate } from "#capture/written-date.ts";

describe("a written date", () => {
	it.each([
		["2026-06-15", "2026-06-15"],
		["2026-06-15T23:40:00+02:00", "2026-06-15"],
		["2026-06-15 23:40", "2026-06-15"],
		["2026-06", "2026-06"],
		["2026", "2026"],
		["15 June 2026", "2026-06-15"],
		["Mon, 15 Jun 2026 23:40:00 GMT", "2026-06-15"],
		["June 15th, 2026", "2026-06-15"],
		["Jun. 5, 2026 at 9:30 AM", "2026-06-05"],
		["06/07/2026", null],
		["2026-02-30", null],
		["2026-13", null],
		["1970-01-01T00:00:00Z", null],
		["0001-01-01", null],
		["yesterday", null],
		["Mon 99 Foo 2026", null],
		["", null],
	])("%j is %j", (text, date) => {
		expect(readDate(text)).toBe(date);
	});
});

describe("the address of a page", () => {
	const here = "https://www.notes.example/2026/post?utm_source=feed";
	it.each([
		["nothing else known", null, here, "https://www.notes.example/2026/post", null],
		["its own, relative", "/p/1", here, "https://www.notes.example/p/1", null],
		["its own, without www", "https://notes.example/p/1?ref=x", here, "https://notes.example/p/1", null],
		["a part of its site", "https://blog.notes.example/p/1", here, "https://blog.notes.example/p/1", null],
		[
			"another site's: only told",
			"https://other.example/p/1",
			here,
			"https://www.notes.example/2026/post",
			"https://other.example/p/1",
		],
		["the front page", "https://www.notes.example/", here, "https://www.notes.example/2026/post", null],
		["a script", "javascript:alert(1)", here, "https://www.notes.example/2026/post", null],
		["with a password", "https://a:b@www.notes.example/p", here, "https://www.notes.example/2026/post", null],
		["a saved page", "https://other.example/p/1", null, "https://other.example/p/1", null],
		[
			"a page on this machine",
			"https://other.example/p/1",
			"http://127.0.0.1:8080/p",
			"https://other.example/p/1",
			null,
		],
		["a page on this machine that does not say", null, "http://localhost/p", null, null],
		[
			"an archive's copy",
			null,
			"https://web.archive.org/web/2026/https://old.example/p",
			"https://old.example/p",
			null,
		],
	])("%s", (_, canonical, address, source, original) => {
		expect(sourceOf(canonical, address)).toEqual({ source, original });
	});
});

describe("a name made of an address", () => {
	it.each([
		["https://www.binance.com/sl/square/post/339337474980434", "binance-square-339337474980434"],
		["https://x.com/ada/status/12345", "x-12345"],
		["https://arxiv.org/abs/2401.01234v2", "arxiv-2401-01234"],
		["https://ada-example.substack.com/p/the-meter", expect.stringMatching(/^substack-[0-9a-f]{10}$/)],
		["https://example.org/the-meter", expect.stringMatching(/^example-org-[0-9a-f]{10}$/)],
		[`https://${"long-label.".repeat(12)}example/`, expect.stringMatching(/^[a-z0-9-]{59}$/)],
	])("%s", (address, name) => {
		expect(sourceSlug(address)).toEqual(name);
	});
});

describe("what a page says of itself", () => {
	const page = (
		head: string,
		body = "<p>Nineteen hours of every day the card lies idle in the barn, and the bill comes all the same.</p>",
	) =>
		draftPage(
			`<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`,
			"https://notes.example/p",
		).draft;
	const NOTHING = { title: null, authors: [], publisher: null, published: null, language: null };

	it.each([
		["nothing", "", NOTHING],
		[
			"a title with its site's name",
			'<title>Idle – Notes</title><meta property="og:site_name" content="Notes">',
			{ title: "Idle", publisher: "Notes" },
		],
		["a title that holds a dash of its own", "<title>Idle – and dear</title>", { title: "Idle – and dear" }],
		["a title that is but the beginning", "<title>Nineteen hours of every day the card…</title>", { title: null }],
		[
			"several authors",
			'<meta name="citation_author" content="A Example"><meta name="citation_author" content="B Example">',
			{ authors: ["A Example", "B Example"] },
		],
		[
			"an author's address and no name",
			'<meta property="article:author" content="https://notes.example/ada">',
			{ authors: [] },
		],
		[
			"linked data before meta",
			'<meta name="author" content="Wrong"><script type="application/ld+json">[{"@type":"BlogPosting","author":{"name":"Ada"},"datePublished":"2026-05-04"}]</script>',
			{ authors: ["Ada"], published: "2026-05-04" },
		],
		[
			"linked data that is none",
			'<meta name="author" content="Ada"><script type="application/ld+json">{"@type":</script>',
			{ authors: ["Ada"] },
		],
		[
			"signs that are not seen",
			'<meta name="author" content="A\u200bda\u202e Example\u0000">',
			{ authors: ["Ada Example"] },
		],
		["a date that could be two", '<meta name="date" content="04/05/2026">', { published: null }],
	])("%s", (_, head, facts) => {
		expect(page(head)).toMatchObject(facts);
	});

	it.each([
		["one time element", "<time datetime='2026-05-04T10:00'>May</time>", "2026-05-04"],
		[
			"the same day twice",
			"<time datetime='2026-05-04'>a</time><time datetime='2026-05-04T11:00'>b</time>",
			"2026-05-04",
		],
		["two days", "<time datetime='2026-05-04'>a</time><time datetime='2026-05-05'>b</time>", null],
	])("a day by %s", (_, times, published) => {
		expect(page("", `<p>${times}</p><p>Nineteen hours of every day the card lies idle in the barn.</p>`)).toMatchObject(
			{ published },
		);
	});

	it.each([
		["xx-not a tag", null],
		["pt_BR", "pt-BR"],
		["EN", "en"],
		["english", null],
	])("the language %j", (lang, language) => {
		expect(draftPage(`<html lang="${lang}"><p>Words of some length.`, null).draft).toMatchObject({ language });
	});
});

describe("the bytes of a page", () => {
	const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
	it.each([
		["UTF-8 without a word", bytes("<p>é"), null, "<p>é"],
		["windows-1252 without a word", bytes("<p>", [0xe9, 0x80]), null, "<p>é€"],
		["the server's word", bytes([0xe9]), "text/html; charset=ISO-8859-1", "é"],
		["the page's word", bytes('<meta charset="shift_jis">', [0x82, 0xa0]), null, '<meta charset="shift_jis">あ'],
		["a mark before all words", bytes([0xff, 0xfe, 0x41, 0x00]), "text/html; charset=utf-8", "A"],
		["an encoding that is none", bytes("é"), "text/html; charset=klingon", "é"],
	])("%s", (_, given, contentType, text) => {
		expect(decodePage(given, contentType)).toBe(text);
	});
});
