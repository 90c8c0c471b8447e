import { buildDigest, type DigestProfile, defaultOptions } from "#pipeline/index.ts";
import { readSources } from "./read-sources.ts";

/**
 * The digest's own name and place, for what must know its address before the site is built. What is missing or wrong in
 * `digest.yaml` has a neutral value here; the build reports it.
 */
export async function readProfile(contentDir: string): Promise<DigestProfile> {
	const { value } = await readSources(contentDir);
	const lists = { posts: [], questions: [], projects: [], claims: [], notes: [], decisions: [], editions: [] };
	return buildDigest({ digest: value.digest, glossary: null, ...lists }, defaultOptions).vocabulary.profile;
}
