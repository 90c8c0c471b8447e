import type { Digest, PostId, RenderedPost } from "#pipeline/index.ts";
import type { Urls } from "./urls.ts";

/** What every page and feed is drawn from. */
export interface Site {
	readonly digest: Digest;
	readonly rendered: ReadonlyMap<PostId, RenderedPost>;
	readonly urls: Urls;
}
