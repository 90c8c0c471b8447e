import { describe, expect, it } from "vitest";
import { draftPageInWorker, PAGE_OPTIONS } from "#capture/draft-page-in-worker.ts";

const draft = (html: string, options = {}) =>
	draftPageInWorker({ html, address: "https://bar.example/" }, { ...PAGE_OPTIONS, ...options });

/** Pages made to keep a parser busy, each below the limits of size and tags. */
const HOSTILE: readonly (readonly [name: string, html: string])[] = [
	["elements inside each other", `${"<div>".repeat(100_000)}x`],
	["formatting that is opened again in every block", `${"<b><i><font>".repeat(300)}${"<p>x".repeat(40_000)}`],
	["lists inside each other", `${"<ul><li>".repeat(2000)}x`],
	["linked data inside itself", `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script><p>words`],
];

describe("the worker", () => {
	it("turns a page into a draft", async () => {
		expect((await draft("<title>Bar</title><p>The bar is open.")).draft).toMatchObject({
			title: "Bar",
			text: "The bar is open.",
		});
	});

	it.each(HOSTILE)("ends in time, with a draft or a sentence: %s", async (_, html) => {
		const from = performance.now();
		const outcome = await draft(html, { timeout: 2500 }).then(
			({ draft }) => typeof draft.text,
			(error: Error) => error.message,
		);
		expect(outcome).toMatch(
			/^string$|^The page (?:takes too long|takes too much memory|is nested too deep)[^.]*\.\nCopy/,
		);
		expect(performance.now() - from).toBeLessThan(6000);
	});

	it("refuses at once what has too many tags", async () => {
		const from = performance.now();
		await expect(draft("<b>".repeat(2_000_000))).rejects.toThrow("The page holds more than 200000 tags.");
		expect(performance.now() - from).toBeLessThan(500);
	});
});
