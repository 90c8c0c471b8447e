import { rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "astro";
import { formatDiagnostics } from "#cli/format-diagnostics.ts";
import { contentFolderName } from "#sources/content-folder.ts";
import { responseHeaders } from "#views/response-headers.ts";
import { findSiteFaults } from "./find-site-faults.ts";
import { writePictures } from "./pictures/write-pictures.ts";
import { moveFolder, openFreshFolder, replaceFolder } from "./replace-folder.ts";
import { writeSearchIndex } from "./write-search-index.ts";

/**
 * `npm run build`: reads the content, builds the site beside `out`, checks it, and only then puts it in
 * `out`'s place. Whatever goes wrong before that leaves the last site as it was.
 *
 * @param out the folder to publish into, absolute
 * @returns the exit code: 0, or 1 when nothing was published
 */
export async function publishSite(out: string): Promise<0 | 1> {
	// Imported when the site is wanted: the module reads the content as it is loaded, and Astro's build finds it loaded.
	const { site } = await step("read and compared the posts", () => import("#loaders/site.ts"));
	const { digest } = site;
	const errors = digest.diagnostics.filter((each) => each.severity === "error");
	if (digest.diagnostics.length > 0)
		console.error(formatDiagnostics(digest.diagnostics, "pretty", contentFolderName()));
	if (errors.length > 0) {
		console.error(`\nNot published: ${errors.length} errors. ${basename(out)}/ is as it was.`);
		return 1;
	}
	const fresh = openFreshFolder(out);
	// Astro keeps what it compiles beside a site that it builds below the working folder, and in one place shared by all
	// builds otherwise: built here, two builds at once do not meet.
	const work = openFreshFolder(resolve(".cache/site"));
	try {
		await step("drew pages and feeds", () => build({ outDir: work, logLevel: "warn" }));
		await step("wrote the search index", () => writeSearchIndex(site, work));
		await step("drew link pictures", () => writePictures(site, work));
		writeFileSync(join(work, "_headers"), responseHeaders(site.urls.base));
		const faults = await step("checked the site", () => findSiteFaults(work, digest));
		if (faults.length > 0) throw new Error(`The built site is not whole:\n${faults.join("\n")}`);
		moveFolder(work, fresh);
		replaceFolder(out, fresh);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		console.error(`\nNot published. ${basename(out)}/ is as it was.`);
		return 1;
	} finally {
		for (const folder of [work, fresh]) rmSync(folder, { recursive: true, force: true });
	}
	const { posts, duplicates } = digest;
	const folded = duplicates.clusters.reduce((sum, cluster) => sum + cluster.members.length - 1, 0);
	console.log(`Published ${posts.size} posts (${folded} copies folded) into ${basename(out)}/.`);
	return 0;
}

/** Runs one step of the build, and prints what was done in how many milliseconds of wall time. */
async function step<Result>(done: string, run: () => Result | Promise<Result>): Promise<Result> {
	const start = performance.now();
	const result = await run();
	console.log(
		`${Math.round(performance.now() - start)
			.toString()
			.padStart(7)} ms  ${done}`,
	);
	return result;
}
