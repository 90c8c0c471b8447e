import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type StaticServer, serve } from "../support/serve.ts";

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
	/** Console messages, errors and foreign requests. */
	readonly complaints: string[];
	close(): Promise<void>;
}

async function visit(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(`console: ${message.text()}`));
	page.on("pageerror", ({ message }) => {
		// On a machine that is busy, Chromium gives up the fade between two pages and says so as an error.
		if (!message.startsWith("Transition was aborted")) complaints.push(`error: ${message}`);
	});
	page.on("request", (request) => {
		if (!request.url().startsWith(server.origin)) complaints.push(`foreign request: ${request.url()}`);
	});
	await page.goto(server.origin + path);
	return { page, complaints, close: () => context.close() };
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What the width or the theme can change. */
const OF_THE_VIEW = ["color-contrast", "target-size"];
const VIEWS = [
	["latency", "light", 1280],
	["qzqzqz", "light", 390],
	["latency", "dark", 390],
] as const;

/** Results of what the form says now: while another query is typed or searched for, the list says that it is busy. */
const RESULT = '#found:not([hidden], [aria-busy="true"]) li';
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

describe("the search page", () => {
	it("works by its address, marks the words, says the count, and complains of nothing under its policy", async () => {
		const { page, complaints, close } = await visit("/search/?q=verification+cost&kind=brief");
		await page.waitForSelector(RESULT);
		expect(await page.inputValue("#q")).toBe("verification cost");
		expect(await page.inputValue("[name=kind]")).toBe("brief");
		expect(await page.textContent("#count")).toMatch(/^\d+ results?|^Nothing has all/);
		expect(await page.getAttribute("#count", "role")).toBe("status");
		const marked = await page.$$eval("#found mark", (marks) =>
			marks.map((mark) => mark.textContent?.toLowerCase() ?? ""),
		);
		expect(marked.length).toBeGreaterThan(0);
		expect(marked.filter((word) => !/verif|cost/.test(word))).toEqual([]);
		expect(await page.isVisible("#by-question")).toBe(false);
		expect(complaints).toEqual([]);
		await close();
	});

	it("writes the address as a reader searches, and goes back with them", async () => {
		const { page, complaints, close } = await visit("/search/");
		await page.fill("#q", "latency");
		await page.keyboard.press("Enter");
		await page.waitForSelector(RESULT);
		expect(new URL(page.url()).search).toBe("?q=latency");
		await page.selectOption("[name=kind]", "claim");
		await page.waitForURL("**/search/?q=latency&kind=claim");
		await page.waitForSelector(RESULT);
		const options = await page.$$eval("[name=kind] option", (all) =>
			all.map((option) => (option as HTMLOptionElement).label),
		);
		expect(options.some((label) => /\(\d+\)$/.test(label))).toBe(true);
		await page.goBack();
		await page.goBack();
		await page.waitForSelector("#by-question", { state: "visible" });
		expect(await page.inputValue("#q")).toBe("");
		expect(await page.textContent("#count")).toBe("");
		expect(complaints).toEqual([]);
		await close();
	});

	it("is worked by keys alone", async () => {
		const { page, close } = await visit("/search/");
		await page.keyboard.press("/");
		expect(await focused(page)).toBe("q");
		await page.keyboard.type("proofs / overhead");
		await page.waitForSelector(RESULT);
		const titles = await page.$$eval(`${RESULT} h2 a`, (links) => links.map((link) => link.textContent?.trim()));
		await page.keyboard.press("ArrowDown");
		expect(await focused(page)).toBe(titles[0]);
		await page.keyboard.press("ArrowDown");
		expect(await focused(page)).toBe(titles[1]);
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("ArrowUp");
		expect(await focused(page)).toBe("q");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Escape");
		expect(await focused(page)).toBe("q");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await page.waitForURL((url) => !url.pathname.startsWith("/search/"));
		await close();
	});

	it.each([
		["with the text that is found still", "latency ", "the same result"],
		["in the field when the text is not found any more", "qzqzqz", "q"],
	])("keeps a reader who is among the results %s", async (_, typed, place) => {
		const { page, close } = await visit("/search/?q=latency");
		await page.waitForSelector(RESULT);
		await page.focus("#q");
		for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
		const before = await focused(page);
		const isBusy = await page.evaluate((words) => {
			const field = document.querySelector<HTMLInputElement>("#q");
			if (field !== null) field.value = words;
			field?.dispatchEvent(new Event("input", { bubbles: true }));
			return document.querySelector("#found")?.getAttribute("aria-busy");
		}, typed);
		expect(isBusy).toBe("true");
		await page.waitForSelector(RESULT);
		expect(await focused(page)).toBe(place === "q" ? "q" : before);
		await close();
	});

	it("gives a screen's worth, and more when asked, without losing the place", async () => {
		const { page, close } = await visit("/search/?kind=brief");
		await page.waitForSelector(RESULT);
		expect(await page.locator(RESULT).count()).toBe(20);
		await page.dblclick("#more");
		await page.waitForFunction(() => document.querySelectorAll("#found li").length > 20);
		expect(await page.locator(RESULT).count()).toBe(40);
		const title = await page.textContent("#found li:nth-child(21) h2 a");
		expect(await focused(page)).toBe(title?.trim());
		await close();
	});

	it("offers the three nearest questions where nothing is found", async () => {
		const { page, close } = await visit("/search/?q=qzqzqz+vzvzvz");
		await page.waitForSelector(RESULT);
		expect(await page.textContent("#count")).toBe("Nothing found. The nearest questions:");
		const hrefs = await page.$$eval(`${RESULT} h2 a`, (links) => links.map((link) => link.getAttribute("href")));
		expect(hrefs).toHaveLength(3);
		for (const href of hrefs) expect(href).toMatch(/^\/questions\//);
		await close();
	});

	it("shows hostile words as words", async () => {
		const words = '<img src=x onerror=alert(1)> "><script>alert(1)</script>';
		const { page, complaints, close } = await visit(`/search/?q=${encodeURIComponent(words)}&kind=%3Cb%3E`);
		await page.waitForSelector(RESULT);
		expect(await page.locator("main img, main b").count()).toBe(0);
		expect(await page.inputValue("#q")).toBe(words);
		expect(complaints).toEqual([]);
		await close();
	});

	it("says so when the index cannot be loaded, and shows the lists", async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.route("**/facets.json", (route) => route.abort());
		await page.goto(`${server.origin}/search/?q=latency`);
		await page.waitForSelector("#count:text('could not be loaded')");
		expect(await page.isVisible("#by-question")).toBe(true);
		await context.close();
	});

	it("leads to every text without script", async () => {
		const { page, close } = await visit("/search/", { javaScriptEnabled: false });
		expect(await page.textContent("noscript")).toContain("needs script");
		expect(await page.locator("#by-question + ul a").count()).toBeGreaterThan(3);
		expect(await page.locator("#by-project + ul a").count()).toBeGreaterThan(3);
		await page.click("main >> text=Authors");
		await page.waitForURL("**/authors/");
		expect(await page.locator("main dt").count()).toBeGreaterThan(20);
		await close();
	});

	it("has no accessibility fault with results or without", async () => {
		for (const [query, colorScheme, width] of VIEWS) {
			const { page, close } = await visit(`/search/?q=${query}`, {
				colorScheme,
				bypassCSP: true,
				viewport: { width, height: 900 },
			});
			await page.waitForSelector(RESULT);
			const axe = new AxeBuilder({ page });
			const wholly = colorScheme === "light";
			const { violations } = await (wholly ? axe.withTags(STANDARDS) : axe.withRules(OF_THE_VIEW)).analyze();
			const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
			expect(faults, `${query} ${colorScheme} ${width}`).toEqual([]);
			await close();
		}
	});

	it("reflows at 320 pixels with results", async () => {
		const { page, close } = await visit("/search/?q=latency", { viewport: { width: 320, height: 800 } });
		await page.waitForSelector(RESULT);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await close();
	});

	it("lets no string become markup or code", async () => {
		const { page, close } = await visit("/search/");
		const allowed = await page.evaluate(() => {
			const attempts: Record<string, () => unknown> = {
				markup: () => document.body.insertAdjacentHTML("beforeend", "<p>"),
				worker: () => new Worker("/x.js"),
				script: () => Object.assign(document.createElement("script"), { src: "/x.js" }),
			};
			return Object.keys(attempts).filter((name) => {
				try {
					attempts[name]?.();
					return true;
				} catch {
					return false;
				}
			});
		});
		expect(allowed).toEqual([]);
		await close();
	});
});

describe("the page for what is not there", () => {
	it("has a form that leads to the search", async () => {
		const { page, complaints, close } = await visit("/404.html");
		await page.fill("#q", "latency");
		await page.click("text=Search >> nth=-1");
		await page.waitForURL("**/search/?q=latency");
		await page.waitForSelector(RESULT);
		expect(complaints).toEqual([]);
		await close();
	});
});
