import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Paths of all files of a built site, sorted, with forward slashes. */
export function siteFiles(folder: string, ending = ""): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(ending) && statSync(join(folder, path)).isFile())
		.map((path) => path.replaceAll("\\", "/"))
		.sort();
}

/** One digest over names and bytes: equal exactly when two folders are. */
export function fingerprintOfFolder(folder: string): string {
	const hash = createHash("sha256");
	for (const path of siteFiles(folder))
		hash
			.update(path)
			.update("\0")
			.update(readFileSync(join(folder, path)))
			.update("\0");
	return hash.digest("hex");
}

/** The address path of each page of the site, for example `/posts/` and `/404.html`. */
export function pagePaths(folder: string): string[] {
	return siteFiles(folder, ".html").map((path) => `/${path.replace(/index\.html$/, "")}`);
}

/** One page of each type, the first in order; the founding post stands for posts, because it has everything a post can have. */
export function pageTypes(folder: string): string[] {
	const paths = pagePaths(folder);
	const first = (pattern: RegExp): string[] => paths.filter((path) => pattern.test(path)).slice(0, 1);
	const single = paths.filter((path) => path.split("/").length <= 3);
	const detail = [
		/^\/posts\/i-keep-focusing[^/]*\/$/,
		/^\/posts\/toploc[^/]*\/$/,
		/^\/posts\/[^/]+\/copies\/$/,
		/^\/questions\/[^/]+\/$/,
		/^\/claims\/zkml-overhead-hundredfold\/$/,
		/^\/projects\/opengradient\/$/,
		/^\/editions\/[^/]+\/$/,
		/^\/families\/[^/]+\/$/,
		/^\/posts\/binance-square-[^/]+\/$/,
	];
	return [...new Set([...single, ...detail.flatMap(first)])];
}
