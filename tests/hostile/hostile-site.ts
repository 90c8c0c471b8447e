import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "#pipeline/index.ts";
import { readDigest } from "#sources/read-digest.ts";
import { buildSite } from "../support/build-site.ts";
import { contentDir } from "../support/corpus.ts";
import { HOSTILE_POSTS } from "./hostile-posts.ts";

export interface HostileSite {
	/** The built site. */
	readonly folder: string;
	readonly published: readonly string[];
	/** Why the others were refused. */
	readonly errors: readonly Diagnostic[];
	remove(): void;
}

/** Builds one site from every hostile post that is not refused. */
export async function buildHostileSite(): Promise<HostileSite> {
	const content = contentDir(Object.fromEntries(HOSTILE_POSTS.map(({ name, text }) => [pathOf(name), text])));
	const { digest } = await readDigest(content);
	const errors = digest.diagnostics.filter(({ severity }) => severity === "error");
	const refused = new Set(errors.map(({ file }) => file));
	for (const file of refused) rmSync(join(content, file));
	const work = mkdtempSync(join(tmpdir(), "hostile-"));
	const folder = join(work, "dist");
	const built = buildSite(content, folder);
	if (built.code !== 0) throw new Error(built.output.slice(-2000));
	return {
		folder,
		published: HOSTILE_POSTS.map(({ name }) => name).filter((name) => !refused.has(pathOf(name))),
		errors,
		remove() {
			for (const path of [content, work]) rmSync(path, { recursive: true, force: true });
		},
	};
}

function pathOf(name: string): string {
	return `posts/2026/${name}.md`;
}
