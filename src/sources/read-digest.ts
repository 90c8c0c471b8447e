import { buildDigest, type Digest, defaultOptions, type Options } from "#pipeline/index.ts";
import { contentFolder, contentFolderName } from "./content-folder.ts";
import { findSlowPosts } from "./find-slow-posts.ts";
import { readSources } from "./read-sources.ts";

export interface ReadDigest {
	readonly digest: Digest;
	/** The content folder as people name it from where they stand, for messages. */
	readonly root: string;
}

/** Reads a content folder and builds its digest, without posts that would take too long; all faults are in `digest.diagnostics`. */
export async function readDigest(given?: string, options: Options = defaultOptions): Promise<ReadDigest> {
	const sources = await readSources(contentFolder(given));
	const slow = await findSlowPosts(sources.value);
	const posts = sources.value.posts.filter(({ path }) => !slow.some(({ file }) => file === path));
	const digest = buildDigest({ ...sources.value, posts }, options);
	return {
		digest: { ...digest, diagnostics: [...sources.diagnostics, ...slow, ...digest.diagnostics] },
		root: contentFolderName(given),
	};
}
