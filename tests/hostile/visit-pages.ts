import type { Browser, BrowserContext, Page } from "playwright-core";
import { findElementFaults } from "./element-faults.ts";

/** How many pages are open at once. */
const AT_ONCE = 6;

/** What a visit of some pages shows, each line with its page. */
export interface Visits {
	readonly ran: string[];
	readonly requests: string[];
	readonly complaints: string[];
	readonly faults: string[];
}

/**
 * Opens pages one after the other, some at once, and notes scripts that ran, dialogs, requests to other hosts, moves to
 * other addresses, what the console says, and elements that a text may not have.
 *
 * @param bypassCSP whether the page's policy is set aside, so that only the markup itself is judged
 */
export async function visitPages(
	browser: Browser,
	origin: string,
	paths: readonly string[],
	bypassCSP: boolean,
): Promise<Visits> {
	const visits: Visits = { ran: [], requests: [], complaints: [], faults: [] };
	const context = await browser.newContext({ bypassCSP });
	await context.exposeBinding("canary", ({ page }) => void visits.ran.push(page.url()));
	const waiting = [...paths];
	const work = async () => {
		const page = await openPage(context, origin, visits);
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const address = new URL(path, origin).href;
			await page.goto(address, { waitUntil: "load" });
			if (page.url() !== address) visits.ran.push(`${path} led to ${page.url()}`);
			visits.faults.push(...(await page.evaluate(findElementFaults)).map((fault) => `${path}: ${fault}`));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	await context.close();
	return visits;
}

async function openPage(context: BrowserContext, origin: string, visits: Visits): Promise<Page> {
	const page = await context.newPage();
	page.on("dialog", (dialog) => {
		visits.ran.push(`${page.url()}: ${dialog.type()}`);
		void dialog.dismiss();
	});
	page.on("request", (request) => {
		if (!request.url().startsWith(origin)) visits.requests.push(`${page.url()}: ${request.url()}`);
	});
	page.on("console", (message) => visits.complaints.push(`${page.url()}: ${message.text()}`));
	page.on("pageerror", (error) => visits.complaints.push(`${page.url()}: ${error.message}`));
	return page;
}
