import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "#pipeline/index.ts";

/** An `href` or `src` that stays on the site. */
const LOCAL_LINK = /\s(?:href|src)="(\/[^"#?]*)/g;

/**
 * What a freshly built site lacks: pages of posts, feeds, and the targets of its own links.
 *
 * @param folder the built site
 * @returns one sentence a fault, at most twenty; empty when the site may be published
 */
export function findSiteFaults(folder: string, digest: Digest): readonly string[] {
	const { pathname } = new URL(digest.vocabulary.profile.url);
	const base = pathname.replace(/\/$/, "");
	const needed = [
		"index.html",
		"404.html",
		"feed.xml",
		"atom.xml",
		"feed.json",
		...[...digest.posts.keys()].map((id) => `posts/${id}/index.html`),
		...[...digest.vocabulary.questions.keys()].map((id) => `questions/${id}/index.html`),
	];
	const missing = needed.filter((path) => !existsSync(join(folder, path))).map((path) => `${path} was not built.`);
	return [...missing, ...brokenLinks(folder, base)].slice(0, 20);
}

function brokenLinks(folder: string, base: string): string[] {
	const checked = new Map<string, boolean>();
	const exists = (path: string): boolean => {
		const known = checked.get(path);
		if (known !== undefined) return known;
		const file = join(folder, decodeURIComponent(path));
		const found =
			existsSync(path.endsWith("/") ? join(file, "index.html") : file) &&
			(path.endsWith("/") || statSync(file).isFile());
		checked.set(path, found);
		return found;
	};
	return pages(folder).flatMap((page) => {
		const html = readFileSync(join(folder, page), "utf8");
		const targets = new Set([...html.matchAll(LOCAL_LINK)].map((match) => match[1] ?? ""));
		return [...targets]
			.filter((target) => !target.startsWith("//"))
			.filter((target) => !target.startsWith(`${base}/`) || !exists(target.slice(base.length)))
			.map((target) => `${page} links to ${target}, which is not there.`);
	});
}

function pages(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".html"))
		.sort();
}
