import { createHash } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { site } from "#loaders/site.ts";
import { defaultOptions, type Shard, sketchPosts } from "#pipeline/index.ts";

/** What the contribute page loads of all posts. */
interface SketchFiles {
	/** Stands behind the addresses of the files, so that those of two builds are never mixed. */
	readonly version: string;
	/** Deflated, because hosts compress no file of this type. */
	readonly sketch: Uint8Array<ArrayBuffer>;
	readonly shards: readonly Shard[];
}

function createSketchFiles(): SketchFiles {
	const { sketch, shards } = sketchPosts(site.digest.posts.values(), defaultOptions.dedupe);
	const version = createHash("sha256").update(sketch).update(JSON.stringify(shards)).digest("hex").slice(0, 12);
	const deflated = deflateRawSync(sketch, { level: constants.Z_BEST_COMPRESSION });
	return { version, sketch: Uint8Array.from(deflated), shards };
}

/** Computed once a build, and again whenever the site is. */
export const sketchFiles: SketchFiles = createSketchFiles();
