import type { Root } from "hast";
import type { Collation, Digest, Level, PostId, RenderedPost, WebAnnotation } from "#pipeline/index.ts";
import type { Urls } from "./urls.ts";

/** What every page and feed is drawn from. */
export interface Site {
	readonly digest: Digest;
	readonly rendered: ReadonlyMap<PostId, RenderedPost>;
	/** Each copy against its representative. */
	readonly collations: ReadonlyMap<PostId, Collation>;
	readonly urls: Urls;
	/** A post's annotations in the W3C model, quoting nothing beyond its rights. */
	readonly webAnnotations: (id: PostId) => readonly WebAnnotation[];
	/** An edition's foreword as HTML for feed readers: plain elements, whole addresses. */
	readonly feedHtml: (tree: Root) => string;
	/** A question's or a project's own text, or a part of it, as HTML. */
	readonly html: (tree: Root) => string;
	/** What the two axes look for, and how that makes a level; how the posts of a claim are counted. */
	readonly rules: {
		readonly incentive: IncentiveRules;
		readonly substance: SubstanceRules;
		readonly claims: ClaimRules;
	};
}

interface Rule {
	readonly kind: string;
	/** What it looks for, for readers. */
	readonly text: string;
}

interface IncentiveRules {
	readonly rules: readonly Rule[];
	readonly levels: Readonly<Record<Level, string>>;
}

interface SubstanceRules {
	readonly rules: readonly Rule[];
	/** What never counts. */
	readonly excludes: string;
	/** How many checkable statements make the substance strong. */
	readonly strong: number;
}

interface ClaimRules {
	readonly counting: readonly string[];
	/** When two sources are one. */
	readonly independence: readonly string[];
}
