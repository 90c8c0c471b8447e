import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { type StaticServer, serve } from "../support/serve.ts";

const FOUNDING =
	readFileSync("content/posts/2026/i-keep-focusing-on-opengradient.md", "utf8").split("\n---\n")[1] ?? "";
const REWORDED = readFileSync(new URL("contribute/founding-post-reworded.md", import.meta.url), "utf8");
const UNRELATED = `The walnut growers of Lindenau met on Monday, and 41 of them stayed until the lamps were lit.

Nobody spoke of machines. The press had broken in March, the oil of last autumn was nearly gone, and the man who had promised to mend it sent his regrets and a bill.`;
const ONCE = FOUNDING.slice(0, FOUNDING.indexOf("$OPG"));

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let requests: string[];
beforeAll(async () => {
	browser = await openBrowser();
	server = await serve(inject("site"));
});
afterAll(async () => {
	await browser.close();
	await server.close();
});

async function open(options: Parameters<Browser["newContext"]>[0]): Promise<void> {
	context = await browser.newContext(options);
	page = await context.newPage();
	complaints = [];
	requests = [];
	page.on("console", (message) => complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	context.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
	await page.goto(`${server.origin}/contribute/`);
}

/** One page for most tests: what is pasted replaces what was there. */
beforeAll(() => open({ permissions: ["clipboard-read", "clipboard-write"] }));
beforeEach(async () => {
	await page.evaluate(() => document.querySelector("form")?.reset());
	await page.fill("#text", "");
	await page.dispatchEvent("#text", "input");
	await says("ready", /^Paste a text first\.$/);
	await says("standing", /^$/);
});

/** Waits until an element holds the words. */
async function says(id: string, words: RegExp): Promise<void> {
	const holds = ({ id, source, flags }: { id: string; source: string; flags: string }) =>
		new RegExp(source, flags).test(document.getElementById(id)?.textContent ?? "");
	await page.waitForFunction(holds, { id, source: words.source, flags: words.flags }).catch(async () => {
		expect(await page.textContent(`#${id}`)).toMatch(words);
	});
}

/** Pastes a text and waits until its file holds how it ends. */
async function paste(text: string): Promise<void> {
	await page.fill("#text", text);
	const end = text
		.trim()
		.slice(-20)
		.replace(/[$#.[\]]/g, "\\$&");
	await says("file-text", new RegExp(`${end}\\s*$`));
}

const FILE = /^content\/posts\/(\d{4}\/[a-z0-9-]+\.md)$/;

/** What the prefilled address holds: the place below the content folder, and the file. */
async function prefilled(): Promise<{ path: string; file: string | null }> {
	const address = new URL((await page.getAttribute("#open", "href")) ?? "");
	const [folder] = /content\/posts\/\d{4}$/.exec(address.pathname) ?? [];
	return { path: `${folder}/${address.searchParams.get("filename")}`, file: address.searchParams.get("value") };
}

/** Files that the page wrote, by their path; the last test lets the command line check them all. */
const written = new Map<string, string>();

/** What the command line says of files that are put into the content. */
function check(files: ReadonlyMap<string, string>): string[] {
	const folder = mkdtempSync(join(tmpdir(), "contribute-"));
	cpSync("content", join(folder, "content"), { recursive: true });
	for (const [path, file] of files) writeFileSync(join(folder, path), file);
	const run = spawnSync(
		process.execPath,
		["src/cli/main.ts", "check", "--content", join(folder, "content"), "--format", "json"],
		{
			encoding: "utf8",
		},
	);
	rmSync(folder, { recursive: true });
	const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { file: string; message: string }[] };
	return diagnostics
		.filter(({ file }) => [...files.keys()].some((path) => file.endsWith(path)))
		.map(({ file, message }) => `${file}: ${message}`);
}

const VERDICTS: readonly (readonly [what: string, text: string, verdict: RegExp])[] = [
	["the founding post", FOUNDING, /^Here already: an identical copy of I keep focusing on OpenGradient/],
	[
		"the founding post without its tags, in capitals",
		ONCE.toUpperCase(),
		/^Here already: an? (?:near|identical) copy of I keep/,
	],
	["its first half", ONCE.slice(0, 800), /^Here already: a cut-off copy of I keep focusing/],
	["its rewording", REWORDED, /^Here already: a reworded copy of I keep focusing/],
	["an unrelated text", UNRELATED, /^New: no post of the digest says the same\.$/],
	["a few words", "Decentralized compute is here.", /^Too short to compare: 4 words/],
	[
		"another text with the same tags",
		`${UNRELATED}\n\n$OPG #OPG @OpenGradient`,
		/New: [\s\S]*carries the tags of \d+ posts of one campaign: .*\$opg/,
	],
];

describe("the verdict", () => {
	it.each(VERDICTS)("on %s", async (_, text, verdict) => {
		await paste(text);
		await says("standing", verdict);
		const link = page.locator("#standing a");
		if (await link.count())
			expect(await link.first().getAttribute("href")).toMatch(
				/^\/(?:posts\/i-keep-focusing-on-opengradient|families\/[a-z0-9-]+)\/$/,
			);
		expect(complaints).toEqual([]);
	});

	it("changes with the text, and stands in a live region", async () => {
		await paste(FOUNDING);
		await paste(UNRELATED);
		expect(await page.locator("#standing").getAttribute("role")).toBe("status");
		await says("standing", /^New/);
		await page.fill("#text", "");
		await says("standing", /^$/);
	});

	it("comes with both axes and the words that they rest on", async () => {
		await paste(`${UNRELATED}\n\nBuy $OPG now! $OPG #OPG @OpenGradient`);
		await says("axes", /Incentive: strong\.[\s\S]*call to act: .?Buy \$OPG now!/);
		await says("axes", /Substance: some\.[\s\S]*41 of them stayed until the lamps were lit/);
		await says("named", /^The text names OpenGradient\.$/);
	});

	it("is the same for a file", async () => {
		const file = { name: "post.txt", mimeType: "text/plain", buffer: Buffer.from(REWORDED) };
		await page.setInputFiles("#text-file", file);
		await says("standing", /a reworded copy of/);
	});
});

describe("the source", () => {
	it.each([
		["https://example.org/a-source-that-nobody-has", /^$/],
		[
			/^source: (\S+)/m.exec(readFileSync("content/posts/2026/toploc-repo.md", "utf8"))?.[1] ?? "",
			/^The digest has this source: /,
		],
	])("%s is looked up by what it leads to", async (source, said) => {
		await paste(UNRELATED);
		await page.fill("#source", `${source}${source.includes("?") ? "&" : "?"}utm_source=mail`);
		await says("file-text", /utm_source=mail/);
		await says("same-source", said);
	});
});

describe("the file", () => {
	it("in the prefilled link is what the preview shows, and the command line accepts it", async () => {
		await paste(UNRELATED);
		await page.fill("#source", "https://example.org/2026/walnuts");
		await page.fill("#author", "Ada Example: @ada");
		await page.fill("#published", "2026-03");
		await page.fill("#title", 'The "walnut" question, #1');
		await page.selectOption("#keep", "full");
		await page.fill("#licence", "CC-BY-4.0");
		await page.fill("#via", "Bert Example");
		await page.click("text=Where it stands on the questions");
		expect(await page.isVisible("#because-speed")).toBe(false);
		await page.selectOption("#question-speed", "opposes");
		await page.fill("#because-speed", "Nobody spoke of machines.");
		await page.click("text=Projects that it is about");
		await page.check("#project-opengradient");
		await says("file-text", /projects: \[opengradient\]/);
		const { path, file } = await prefilled();
		expect(path).toMatch(FILE);
		expect(path).toBe(await page.innerText("#file-path"));
		expect(file).toBe(await page.textContent("#file-text"));
		expect(file).toContain('author: "Ada Example: @ada"\npublished: 2026-03\n');
		expect(file).toContain(
			"questions: {speed: {position: opposes, because: Nobody spoke of machines.}}\nprojects: [opengradient]\nvia: Bert Example\n",
		);
		written.set(path, file ?? "");
	});

	it("that is too long for an address is copied and pasted", async () => {
		const long = Array.from({ length: 60 }, (_, n) => `Item ${n} of many. ${UNRELATED}`).join("\n\n");
		await paste(long);
		await says("too-long", /GitHub takes 8,000 characters\. Copy the file first/);
		const { path, file } = await prefilled();
		expect(file).toBeNull();
		await page.click("#copy");
		await says("copied", /^Copied\.$/);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain("Item 59 of many.");
		written.set(path, copied);
	});

	it("of a sighting holds no word of the text", async () => {
		await paste(FOUNDING);
		await page.selectOption("#keep", "none");
		await says("file-text", /fingerprint: hq/);
		const { path, file } = await prefilled();
		expect(file).not.toMatch(/focusing|narrative|harder/i);
		expect(path).not.toMatch(/focusing/);
		written.set(path, file ?? "");
	});

	it("is not offered while a field is at fault; the fault stands beside the field and is reached from the file", async () => {
		await paste(UNRELATED);
		await page.fill("#published", "yesterday");
		await says("ready", /^To mend: Published/);
		expect(await page.getAttribute("#published", "aria-invalid")).toBeNull();
		await page.locator("#published").blur();
		expect(await page.getAttribute("#published", "aria-invalid")).toBe("true");
		const described = (await page.getAttribute("#published", "aria-describedby"))?.split(" ") ?? [];
		const words = await Promise.all(described.map((id) => page.innerText(`#${id}`)));
		expect(words.join(" ")).toContain("not a date of the calendar");
		expect(await page.isVisible("#open")).toBe(false);
		await page.click("#ready a");
		await page.waitForSelector("#published:focus");
		await page.fill("#published", "2026");
		await says("ready", /^The file is ready\.$/);
		expect(await page.getAttribute("#published", "aria-invalid")).toBeNull();
	});
});

describe("a hostile paste", () => {
	const HOSTILE = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [a](javascript:window.hacked=1)
</textarea></pre><iframe srcdoc="<script>parent.hacked=1</script>"></iframe> ${"word ".repeat(30)}
Pay \u202egnihton\u202c to nobody.\u200b Buy $OPG now! <b>Bold</b> claims: 12 % more.`;

	it("is shown as text and does nothing", async () => {
		await page.fill("#text", HOSTILE);
		await says("file-text", /onerror/);
		await says("axes", /Substance/);
		expect(await page.evaluate(() => "hacked" in window)).toBe(false);
		expect(await page.locator("form :is(img, script, iframe, b b)").count()).toBe(0);
		expect(await page.locator("#file-text .unseen").allInnerTexts()).toEqual(["U+202E", "U+202C", "U+200B"]);
		expect(complaints).toEqual([]);
	});

	it("could not become markup or code: the browser refuses strings", async () => {
		const refused = await page.evaluate(() => {
			const refuses = (act: () => unknown): boolean => {
				try {
					act();
					return false;
				} catch (error) {
					return error instanceof TypeError;
				}
			};
			const types = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
				.trustedTypes;
			return [
				refuses(() => {
					document.createElement("div").innerHTML = "<b>x</b>";
				}),
				refuses(() => new Worker("/_astro/other.js")),
				refuses(() => types.createPolicy("another", {})),
				refuses(() => types.createPolicy("contribute-worker", {})) || "already made once",
			];
		});
		expect(refused.slice(0, 3)).toEqual([true, true, true]);
	});
});

describe("what is pasted", () => {
	it("is sent nowhere", async () => {
		await paste(`${REWORDED} Geheimwort`);
		await page.fill("#source", "https://example.org/geheim");
		await says("file-text", /example\.org\/geheim/);
		for (const request of requests) {
			expect(request).toMatch(new RegExp(`^GET ${server.origin}/`));
			expect(decodeURIComponent(request)).not.toMatch(/geheim/i);
		}
		expect(requests.filter((request) => /\/contribute\/posts\//.test(request)).length).toBeLessThanOrEqual(12);
	});
});

describe("the keyboard alone", () => {
	it("pastes a text, fills in the fields and reaches the link", async () => {
		const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
		const tabTo = async (id: string): Promise<void> => {
			for (let steps = 0; steps < 40 && (await focused()) !== id; steps++) await page.keyboard.press("Tab");
			expect(await focused()).toBe(id);
		};
		await tabTo("text");
		await page.keyboard.insertText(UNRELATED);
		await tabTo("source");
		await page.keyboard.insertText("https://example.org/2026/walnuts");
		await tabTo("keep");
		await page.keyboard.press("ArrowDown");
		await tabTo("licence");
		await page.keyboard.insertText("CC0-1.0");
		await page.keyboard.press("Enter");
		await says("file-text", /^licence: CC0-1\.0$/m);
		await says("ready", /^The file is ready\.$/);
		expect(await focused()).toBe("ready");
		await tabTo("open");
		const { path, file } = await prefilled();
		expect(file).toContain("source: https://example.org/2026/walnuts\n");
		expect(file).toContain("rights: full\nlicence: CC0-1.0\n");
		written.set(path, file ?? "");
	});
});

describe("the command line", () => {
	it("accepts every file that the page wrote", () => {
		expect(written.size).toBe(4);
		expect(check(written)).toEqual([]);
	});
});

/** What the width or the theme can change; all other rules judge the document, which is one for all of them. */
const OF_THE_VIEW = ["color-contrast", "target-size", "scrollable-region-focusable"];

describe("the filled form", () => {
	it.each([
		["light", 390, true],
		["light", 1280, false],
		["dark", 768, false],
	] as const)("has no accessibility fault, %s at %d pixels", async (colorScheme, width, wholly) => {
		await context.close();
		await open({ colorScheme, bypassCSP: true });
		await paste(FOUNDING);
		await page.fill("#published", "yesterday");
		await page.selectOption("#keep", "full");
		await page.selectOption("#question-speed", "mixed", { force: true });
		await page.locator("#via").focus();
		await says("ready", /^2 things to mend/);
		await page.click("text=Where it stands on the questions");
		await page.click("text=Projects that it is about");
		await page.setViewportSize({ width, height: 900 });
		const axe = new AxeBuilder({ page });
		const { violations } = await (wholly ? axe : axe.withRules(OF_THE_VIEW)).analyze();
		expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`))).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(wide).toBeLessThanOrEqual(0);
	});
});

describe("without script", () => {
	it("the page explains three other ways", async () => {
		await context.close();
		await open({ javaScriptEnabled: false });
		expect(await page.isVisible("#contribute-form")).toBe(false);
		const notice = page.locator(".notice", { hasText: "needs JavaScript" });
		for (const id of ["hand", "command", "issue"]) {
			expect(await notice.locator(`a[href="#${id}"]`).count()).toBe(1);
			expect(await page.isVisible(`#${id}`)).toBe(true);
		}
	});
});
