import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { buildSite } from "../support/build-site.ts";
import { contentDir } from "../support/corpus.ts";
import { READING_CORPUS } from "../support/reading-corpus.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { siteFiles } from "../support/site-files.ts";

let out = "";
let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
	out = mkdtempSync(join(tmpdir(), "reading-"));
	const run = buildSite(contentDir(READING_CORPUS), join(out, "dist"));
	if (run.code !== 0) throw new Error(run.output);
	browser = await openBrowser();
	server = await serve(join(out, "dist"));
});
afterAll(async () => {
	await browser.close();
	await server.close();
	rmSync(out, { recursive: true, force: true });
});

const file = (path: string): string => readFileSync(join(out, "dist", path), "utf8");
const textOf = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const page = (path: string): string => textOf(file(`${path}/index.html`));

async function visit<Value>(
	path: string,
	options: Parameters<Browser["newContext"]>[0],
	look: (page: Page) => Promise<Value>,
): Promise<Value> {
	const context = await browser.newContext(options);
	const open = await context.newPage();
	await open.goto(server.origin + path);
	const seen = await look(open);
	await context.close();
	return seen;
}

describe("a post of 3,000 words", () => {
	it("takes at most 14 kB with its style sheets", () => {
		const html = file("posts/long/index.html");
		expect(page("posts/long").match(/\S+/g)?.length).toBeGreaterThan(3000);
		const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map((match) => match[1] ?? "");
		const sizes = [html, ...sheets.map(file)].map((text) => brotliCompressSync(text).length);
		expect(
			sizes.reduce((sum, size) => sum + size, 0),
			`${sizes}`,
		).toBeLessThanOrEqual(14 * 1024);
	});

	it("loads at most 90 kB of fonts, and nothing moves", async () => {
		const seen = await visit("/posts/long/", { viewport: { width: 390, height: 844 } }, (open) =>
			open.evaluate(async () => {
				await document.fonts.ready;
				const shift = await new Promise<number>((done) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
					}).observe({ type: "layout-shift", buffered: true });
					setTimeout(() => done(sum), 300);
				});
				const fonts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".woff2"));
				return { shift, fonts: fonts.map((entry) => (entry as PerformanceResourceTiming).decodedBodySize) };
			}),
		);
		expect(seen.shift).toBe(0);
		expect(seen.fonts.length).toBeGreaterThan(2);
		expect(seen.fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
	});

	it("has its notes beside their paragraphs from 1180 pixels on, none over another", async () => {
		for (const width of [1180, 1280, 1920]) {
			const notes = await visit("/posts/long/", { viewport: { width, height: 900 } }, (open) =>
				open.evaluate(() =>
					[...document.querySelectorAll("article aside.gloss")].map((note) => {
						const { top, bottom, left } = note.getBoundingClientRect();
						const block = note.previousElementSibling?.getBoundingClientRect();
						return { top, bottom, left, blockTop: block?.top ?? 0, blockRight: block?.right ?? 0 };
					}),
				),
			);
			expect(notes.length).toBeGreaterThan(5);
			for (const [index, { top, left, blockTop, blockRight }] of notes.entries()) {
				expect(Math.abs(top - blockTop), `${width}`).toBeLessThanOrEqual(8);
				expect(left).toBeGreaterThanOrEqual(blockRight);
				expect(top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
			}
		}
	});

	it("names a paragraph in the rail when the address does", async () => {
		const content = await visit("/posts/long/#p7", { viewport: { width: 1280, height: 900 } }, (open) =>
			open.evaluate(() => {
				const link = document.querySelector(":target > .para") as Element;
				return `${getComputedStyle(link, "::before").content} ${getComputedStyle(link).opacity}`;
			}),
		);
		expect(content).toBe('"#p7" 1');
	});
});

describe("every picture of a balance", () => {
	/** Counts by position, from the table that stands beneath the picture on the page of the question. */
	const tableOf = (html: string): Record<string, number> => {
		const names = [...html.matchAll(/<th scope="col">\s*(for|against|mixed|evidence)\s*<\/th>/g)].map(
			(match) => match[1],
		);
		const row = /<th scope="row">\s*all\s*<\/th>(.*?)<\/tr>/s.exec(html)?.[1] ?? "";
		const counts = [...row.matchAll(/<td>\s*(\d+)\s*<\/td>/g)].map((match) => Number(match[1]));
		return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0]));
	};
	const spoken = (text: string): Record<string, number> =>
		Object.fromEntries(
			[...text.matchAll(/(\d+) (for|against|mixed|evidence)/g)].map((match) => [match[2], Number(match[1])]),
		);
	const drawn = (svg: string): number[] => {
		const rects = [...svg.matchAll(/<rect class="([abo])"[^>]*width="([\d.]+)"/g)];
		const width = (kind: string) =>
			rects.filter((match) => match[1] === kind).reduce((sum, match) => sum + Number(match[2]) + 1, 0);
		return [width("a"), width("o"), width("b")];
	};
	const withoutZeros = (counts: Record<string, number>) =>
		Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

	it.each(["speed", "cost"])("says and draws what the table counts: %s", (id) => {
		const html = file(`questions/${id}/index.html`);
		const counts = tableOf(html);
		const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
		expect(total).toBeGreaterThan(4);
		const home = new RegExp(`<li[^>]* id="${id}".*?</li>`, "s").exec(file("index.html"))?.[0] ?? "";
		for (const part of [html, home]) {
			const svg = /<svg class="balance".*?<\/svg>/s.exec(part)?.[0] ?? "";
			expect(spoken(/aria-label="([^"]*)"/.exec(svg)?.[1] ?? "")).toEqual(withoutZeros(counts));
			const shares = [counts["for"] ?? 0, (counts["mixed"] ?? 0) + (counts["evidence"] ?? 0), counts["against"] ?? 0];
			const widths = drawn(svg);
			const room = widths.reduce((sum, width) => sum + width, 0);
			shares.forEach((share, index) => {
				expect((widths[index] ?? 0) / room).toBeCloseTo(share / total, 2);
			});
		}
		expect(spoken(textOf(home).slice(-80))).toEqual(withoutZeros(counts));
	});
});

describe("the page of a family", () => {
	it("counts how few say something, and names no author", () => {
		const text = page("families/acme");
		expect(text).toContain("Of 12 posts, none says something that can be checked.");
		expect(text).not.toMatch(/Writer \d/);
		expect(file("families/acme/index.html").match(/<th scope="row">/g)).toHaveLength(12);
	});

	it("is reached from the home page, the log, the project and its posts", () => {
		for (const path of ["index.html", "log/index.html", "projects/acme/index.html", "posts/campaign-1/index.html"]) {
			expect(file(path), path).toMatch(/href="\/families\/(acme\/)?"/);
		}
	});
});

describe("the copies of a text", () => {
	it("are witnesses with sigla, place and method; those only seen have no words", () => {
		const text = page("posts/base/copies");
		expect(text).toContain("6 witnesses of one text.");
		expect(text).toMatch(/2 witnesses were seen and not kept/);
		expect(text.match(/seen, not kept seen\.example/g)).toHaveLength(2);
		expect(text).toContain("Decided by Ada Example: The author says that both are one text.");
	});

	it("name the paragraph of each difference and leave out the middle of long ones", () => {
		const html = file("posts/base/copies/index.html");
		expect(html).toMatch(/href="\/posts\/base\/#p5"[^>]*>\s*Paragraph 5/);
		expect(textOf(html)).toMatch(/… \d+ more words …/);
		for (const match of html.matchAll(/href="\/posts\/base\/#(p\d+)"/g)) {
			expect(file("posts/base/index.html")).toContain(`id="${match[1]}"`);
		}
	});

	it("stand on a page of their own where they differ in very many places", () => {
		expect(file("posts/many/copies/index.html")).toContain('href="/posts/many/copies/many-changed/"');
		const whole = file("posts/many/copies/many-changed/index.html");
		expect(whole.match(/<ins>indeed /g)?.length).toBeGreaterThan(40);
	});
});

describe("the timeline", () => {
	const rows = (): string[] => file("timeline.csv").trim().split("\r\n").slice(1);

	it("places every source with a date, and none without", () => {
		const html = file("timeline/index.html");
		const plot = /<svg class="timeline".*?<\/svg>/s.exec(html)?.[0] ?? "";
		const dated = rows().filter((row) => !row.startsWith(","));
		for (const row of dated.filter((each) => /,(for|against|mixed|evidence),/.test(each))) {
			const path = /https:\/\/digest\.example(\/posts\/[^/]+\/)/.exec(row)?.[1] ?? "";
			expect(plot, row).toContain(`href="${path}"`);
		}
		expect(plot).not.toContain('href="/posts/stance-15/"');
		const undated = html.slice(html.indexOf('id="undated"'));
		expect(undated).toContain('href="/posts/stance-15/"');
	});

	it("counts campaigns by month instead of drawing each post", () => {
		const plot = /<svg class="timeline".*?<\/svg>/s.exec(file("timeline/index.html"))?.[0] ?? "";
		expect(plot).not.toContain('href="/posts/campaign-');
		const counts = [...plot.matchAll(/class="count"[^>]*>\s*(\d+)/g)].map((match) => Number(match[1]));
		expect(counts.slice(0, 3).reduce((sum, count) => sum + count, 0)).toBe(12);
	});

	it("gives every mark a target of 24 pixels, at every width, and scrolls in itself", async () => {
		for (const width of [320, 1280]) {
			const seen = await visit("/timeline/", { viewport: { width, height: 900 } }, (open) =>
				open.evaluate(() => ({
					targets: [...document.querySelectorAll(".timeline .target")].map((each) => {
						const box = each.getBoundingClientRect();
						return Math.min(box.width, box.height);
					}),
					overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
				})),
			);
			expect(Math.min(...seen.targets)).toBeGreaterThanOrEqual(24);
			expect(seen.overflow).toBe(0);
		}
	});
});

describe("in print", () => {
	it("every detail is open, links show their addresses and navigation is gone", async () => {
		const seen = await visit("/posts/base/", {}, async (open) => {
			await open.emulateMedia({ media: "print" });
			return open.evaluate(() => ({
				nav: getComputedStyle(document.querySelector(".masthead nav") as Element).display,
				address: getComputedStyle(document.querySelector('main a[href^="http"]') as Element, "::after").content,
			}));
		});
		expect(seen.nav).toBe("none");
		expect(seen.address).toContain("http");
		const open = await visit("/timeline/", {}, async (timeline) => {
			await timeline.emulateMedia({ media: "print" });
			return timeline.evaluate(() => document.querySelector("details table")?.getBoundingClientRect().height ?? 0);
		});
		expect(open).toBeGreaterThan(50);
	});
});

describe("in forced colours", () => {
	it("poles, marks and changes keep more than a colour", async () => {
		const seen = await visit("/posts/base/copies/", { forcedColors: "active" }, (open) =>
			open.evaluate(() =>
				["del", "ins"].map(
					(name) => getComputedStyle(document.querySelector(`main ${name}`) as Element).textDecorationLine,
				),
			),
		);
		expect(seen).toEqual(["line-through", "underline"]);
		const fills = await visit("/", { forcedColors: "active" }, (open) =>
			open.evaluate(() =>
				[".balance rect.a", ".balance rect.b", ".balance rect.o"].map(
					(each) => getComputedStyle(document.querySelector(each) as Element).fill,
				),
			),
		);
		expect(new Set(fills).size).toBe(2);
		expect(fills[1]).toBe("none");
	});
});

it("no reading page has a line of script that runs", () => {
	const reading = siteFiles(join(out, "dist"), ".html").filter((path) => !/^(search|contribute)\//.test(path));
	const scripts = reading.flatMap((path) => file(path).match(/<script(?! type="application\/ld\+json")[^>]*>/g) ?? []);
	expect(scripts).toEqual([]);
});
