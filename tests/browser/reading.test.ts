import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { pageTypes } from "../support/site-files.ts";

const paths = pageTypes(inject("site"));
const POST = "/posts/i-keep-focusing-on-opengradient/";
const WIDTHS = [390, 768, 1280];
const THEMES = ["light", "dark"] as const;

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
	browser = await openBrowser();
	server = await serve(inject("site"));
});
afterAll(async () => {
	await browser.close();
	await server.close();
});

interface Visit {
	readonly page: Page;
	/** Console messages, foreign requests and failed requests. */
	readonly complaints: readonly string[];
	close(): Promise<void>;
}

async function visit(path: string, options: Parameters<Browser["newContext"]>[0]): Promise<Visit> {
	const context: BrowserContext = await browser.newContext(options);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(`console: ${message.text()}`));
	page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
	page.on("request", (request) => {
		if (!request.url().startsWith(server.origin)) complaints.push(`foreign request: ${request.url()}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400 && !path.includes("404")) complaints.push(`${response.status()}: ${response.url()}`);
	});
	await page.goto(server.origin + path);
	return { page, complaints, close: () => context.close() };
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What the width or the theme can change; all other rules judge the document, which is one for all of them. */
const OF_THE_VIEW = ["color-contrast", "target-size", "scrollable-region-focusable"];

async function faultsOf(page: Page, wholly: boolean): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (wholly ? axe.withTags(STANDARDS) : axe.withRules(OF_THE_VIEW)).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`));
}

describe.each(paths)("%s", (path) => {
	it.each(THEMES)("has no accessibility fault at three widths, %s", async (colorScheme) => {
		const { page, close } = await visit(path, { colorScheme, bypassCSP: true });
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			const isFirst = width === WIDTHS[0] && colorScheme === THEMES[0];
			expect(await faultsOf(page, isFirst), `${path} at ${width}`).toEqual([]);
		}
		await close();
	});

	it("loads without a complaint and asks nobody else for anything", async () => {
		const { complaints, close } = await visit(path, {});
		expect(complaints).toEqual([]);
		await close();
	});

	it("reflows at 320 pixels", async () => {
		const { page, close } = await visit(path, { viewport: { width: 320, height: 800 } });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(wide).toBeLessThanOrEqual(0);
		await close();
	});
});

describe("margin notes", () => {
	it("stand beside their paragraph on a wide screen, none over another", async () => {
		const { page, close } = await visit(POST, { viewport: { width: 1280, height: 900 } });
		const notes = await page.evaluate(() =>
			[...document.querySelectorAll("aside.gloss")].map((note) => {
				let block = note.previousElementSibling;
				while (block?.matches("aside")) block = block.previousElementSibling;
				const box = note.getBoundingClientRect();
				const text = block?.getBoundingClientRect();
				return {
					top: box.top,
					bottom: box.bottom,
					left: box.left,
					blockTop: text?.top ?? box.top,
					blockRight: text?.right ?? 0,
				};
			}),
		);
		expect(notes.length).toBeGreaterThan(0);
		for (const note of notes) {
			expect(Math.abs(note.top - note.blockTop)).toBeLessThanOrEqual(8);
			expect(note.left).toBeGreaterThanOrEqual(note.blockRight);
		}
		for (const [index, note] of notes.entries()) expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
		await close();
	});

	it("follow their paragraph on a phone", async () => {
		const { page, close } = await visit(POST, { viewport: { width: 390, height: 844 } });
		const misplaced = await page.evaluate(
			() =>
				[...document.querySelectorAll("aside.gloss")].filter((note) => {
					const before = note.previousElementSibling?.getBoundingClientRect();
					return before === undefined || note.getBoundingClientRect().top < before.bottom - 1;
				}).length,
		);
		expect(misplaced).toBe(0);
		await close();
	});
});

describe("the keyboard", () => {
	it("reaches the text first by the skip link", async () => {
		const { page, close } = await visit(POST, {});
		await page.keyboard.press("Tab");
		const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
		expect(first).toMatch(/^#/);
		await page.keyboard.press("Enter");
		await page.waitForURL(`**${first}`);
		await close();
	});
});
