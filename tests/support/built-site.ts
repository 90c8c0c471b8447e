import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "./build-site.ts";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The folder with the real content's built site. */
		site: string;
	}
}

/** Before any test of the site: makes sure of a browser and builds the real content once, as `npm run build` does. */
export default function setUp(project: TestProject): () => void {
	findBrowser();
	const folder = mkdtempSync(join(tmpdir(), "site-"));
	const built = buildSite("content", join(folder, "dist"));
	if (built.code !== 0) throw new Error(`The site could not be built:\n${built.output}`);
	project.provide("site", join(folder, "dist"));
	return () => rmSync(folder, { recursive: true, force: true });
}
