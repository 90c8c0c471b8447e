import {
	buildDigest,
	type CheckedDigest,
	checkDigest,
	type Diagnostic,
	type Digest,
	defaultOptions,
	type Options,
	type SourceFiles,
} from "#pipeline/index.ts";
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
	const { files, diagnostics } = await readFiles(given);
	const digest = buildDigest(files, options);
	return {
		digest: { ...digest, diagnostics: [...diagnostics, ...digest.diagnostics] },
		root: contentFolderName(given),
	};
}

/** Reads a content folder and finds its faults, the same as those of its digest, in a fraction of the time. */
export async function checkContent(given?: string, options: Options = defaultOptions): Promise<CheckedDigest> {
	const { files, diagnostics } = await readFiles(given);
	const checked = checkDigest(files, options);
	return { ...checked, diagnostics: [...diagnostics, ...checked.diagnostics] };
}

async function readFiles(given?: string): Promise<{ files: SourceFiles; diagnostics: readonly Diagnostic[] }> {
	const sources = await readSources(contentFolder(given));
	const slow = await findSlowPosts(sources.value);
	const posts = sources.value.posts.filter(({ path }) => !slow.some(({ file }) => file === path));
	return { files: { ...sources.value, posts }, diagnostics: [...sources.diagnostics, ...slow] };
}
