import { buildDigest, type Digest, defaultOptions, type Options } from "#pipeline/index.ts";
import { contentFolder, contentFolderName } from "./content-folder.ts";
import { readSources } from "./read-sources.ts";

export interface ReadDigest {
	readonly digest: Digest;
	/** The content folder as people name it from where they stand, for messages. */
	readonly root: string;
}

/** Reads a content folder and builds its digest; faults of both are in `digest.diagnostics`. */
export async function readDigest(given?: string, options: Options = defaultOptions): Promise<ReadDigest> {
	const sources = await readSources(contentFolder(given));
	const digest = buildDigest(sources.value, options);
	return {
		digest: { ...digest, diagnostics: [...sources.diagnostics, ...digest.diagnostics] },
		root: contentFolderName(given),
	};
}
