import type { PostId } from "./ids.ts";
import type { Span } from "./span.ts";

/** A passage that stands more than once inside one post; only the first one is read and compared. */
export interface Repeat {
	readonly post: PostId;
	readonly keptWords: number;
	readonly removedWords: number;
	/** What is left out of reading: ascending, not overlapping. */
	readonly removed: readonly Span[];
}

export const TIERS = ["identical", "near", "excerpt", "reworded"] as const;
/** How alike a copy and its representative are, strongest first. */
export type Tier = (typeof TIERS)[number];

/** Two stretches of text that say the same. `against` counts in the text of the member it is compared with. */
export interface AlignedPassage {
	readonly member: Span;
	readonly against: Span;
}

/** The exact measures of a pair, each from 0 to 1; symmetric but for the word counts. */
export interface Measures {
	/** Words compared, on either side. */
	readonly words: readonly [member: number, against: number];
	/** Shared word 3-grams over all word 3-grams. */
	readonly jaccard: number;
	/** Shared word 3-grams over those of the text that has fewer. */
	readonly containment: number;
	/** Longest common subsequence of words over the words of the shorter text. */
	readonly subsequence: number;
}

/** Why two posts stand in one cluster. */
export type Evidence =
	| { readonly kind: "representative" }
	| { readonly kind: "source"; readonly identity: string; readonly measures: Measures | null }
	| { readonly kind: "text"; readonly measures: Measures; readonly aligned: readonly AlignedPassage[] }
	/** Of a sighting: its fingerprint against the other's; the measures are estimates. */
	| { readonly kind: "fingerprint"; readonly measures: Measures }
	| { readonly kind: "decision"; readonly decision: string; readonly measures: Measures | null };

export interface ClusterMember {
	readonly id: PostId;
	readonly tier: Tier;
	/** From 0 to 1, comparable within a tier. */
	readonly score: number;
	/** The member that it was found alike to: the representative, wherever that pair passes on its own. */
	readonly against: PostId;
	readonly evidence: Evidence;
}

/** Posts that are the same text. The representative is the first member. */
export interface Cluster {
	readonly representative: PostId;
	readonly members: readonly ClusterMember[];
}

/** One post stands, whole or in part, inside another author's own text. Never a merge. */
export interface Quotation {
	readonly outer: PostId;
	readonly inner: PostId;
	/** Where, in the outer text. */
	readonly spans: readonly Span[];
}

/** Posts of one campaign or template that are not the same text. Never a merge. */
export interface Family {
	readonly id: string;
	readonly members: readonly PostId[];
	/** What they share: tags, or word runs of a common skeleton. */
	readonly markers: readonly string[];
}

/** What the dedupe stage says. Posts that are alone are in no cluster. */
export interface Duplicates {
	readonly repeats: ReadonlyMap<PostId, Repeat>;
	/** Sorted by representative. */
	readonly clusters: readonly Cluster[];
	readonly quotations: readonly Quotation[];
	readonly families: readonly Family[];
}
