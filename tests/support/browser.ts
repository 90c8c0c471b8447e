import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** Without these, Chromium asks its maker's hosts for updates at each start. */
const QUIET = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Starts a headless browser; the caller closes it. */
export function openBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: findBrowser(), args: QUIET });
}
