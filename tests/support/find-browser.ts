import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { attempt, installFromDebian } from "./debian-packages.ts";

const INSTALLED = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/opt/google/chrome/chrome",
	"/snap/bin/chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium or Chrome: `CHROME_PATH`, otherwise an installed one, otherwise Debian's package,
 * otherwise Playwright's own, the last two installed by this call.
 *
 * @throws {Error} when none can be had, saying what to do; browser tests are never skipped in silence.
 */
export function findBrowser(): string {
	const found = installedBrowser();
	if (found !== null) return found;
	const tried = [installFromDebian(["chromium", "fonts-dejavu-core"]), installFromPlaywright()];
	const now = installedBrowser();
	if (now !== null) return now;
	throw new Error(
		`The browser tests need Chromium or Chrome, and none could be found or installed.\n${tried.join("\n")}\nInstall one ("apt-get install chromium" on Debian) or set CHROME_PATH to its program file.`,
	);
}

function installedBrowser(): string | null {
	const given = process.env["CHROME_PATH"];
	if (given !== undefined && given !== "") {
		if (existsSync(given)) return given;
		throw new Error(`CHROME_PATH is "${given}", but there is no such file.`);
	}
	return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function installFromPlaywright(): string {
	if (installedBrowser() !== null) return "";
	console.log("No browser found: asking Playwright for its own Chromium.");
	const cli = createRequire(import.meta.url).resolve("playwright-core/cli.js");
	return attempt([[process.execPath, cli, "install", "chromium"]]);
}
