import type { Collation, Digest, Level, PostId, RenderedPost } from "#pipeline/index.ts";
import type { Root } from "hast";
import type { Urls } from "./urls.ts";

/** What every page and feed is drawn from. */
export interface Site {
	readonly digest: Digest;
	readonly rendered: ReadonlyMap<PostId, RenderedPost>;
	/** Each copy against its representative. */
	readonly collations: ReadonlyMap<PostId, Collation>;
	readonly urls: Urls;
	/** A question's or a project's own text, or a part of it, as HTML. */
	readonly html: (tree: Root) => string;
	/** What the two axes look for, and how that makes a level. */
	readonly rules: { readonly incentive: AxisRules; readonly substance: AxisRules };
}

/** How one axis is judged, for readers. */
export interface AxisRules {
	readonly rules: readonly { readonly kind: string; readonly text: string }[];
	readonly levels: Readonly<Record<Level, string>>;
}
