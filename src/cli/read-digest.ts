import { relative } from "node:path";
import { buildDigest, type Digest, defaultOptions } from "#pipeline/index.ts";
import { contentFolder } from "#sources/content-folder.ts";
import { readSources } from "#sources/read-sources.ts";

export interface ReadDigest {
	readonly digest: Digest;
	/** The content folder as people name it from where they stand, for messages. */
	readonly root: string;
}

/** Reads a content folder and builds its digest; faults of both are in `digest.diagnostics`. */
export async function readDigest(given?: string): Promise<ReadDigest> {
	const folder = contentFolder(given);
	const sources = await readSources(folder);
	const digest = buildDigest(sources.value, defaultOptions);
	return {
		digest: { ...digest, diagnostics: [...sources.diagnostics, ...digest.diagnostics] },
		root: relative(process.cwd(), folder) || ".",
	};
}
