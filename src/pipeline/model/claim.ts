import type { Root } from "hast";
import type { ClaimId, PostId, ProjectId, QuestionId } from "./ids.ts";
import type { Span } from "./span.ts";

export const BEARINGS = ["supports", "contradicts", "qualifies"] as const;
/** What a source makes of a claim. `qualifies`: it holds, within limits. */
export type Bearing = (typeof BEARINGS)[number];

/** Recognises a claim in one sentence: that holds of each line one alternative, and every figure. */
export interface ClaimPattern {
	readonly all: readonly (readonly string[])[];
	readonly figures: readonly string[];
}

/** A source that bears on a claim, by a curator's word. */
export interface ClaimEvidence {
	readonly post: PostId;
	readonly bearing: Bearing;
	/** The exact words of the post's text that show it. */
	readonly because: string;
}

/** A checkable statement that texts repeat, as its file gives it. */
export interface Claim {
	readonly id: ClaimId;
	readonly file: string;
	/** One sentence that can be wrong. */
	readonly claim: string;
	/** A few words, for lists. */
	readonly label: string;
	readonly questions: readonly QuestionId[];
	readonly projects: readonly ProjectId[];
	/** With its unit, as it is stated. */
	readonly figure: string | null;
	/** Any one of them is enough. */
	readonly recognise: readonly ClaimPattern[];
	readonly evidence: readonly ClaimEvidence[];
	/** Claims that give another figure for the same thing; each names the other. */
	readonly conflicts: readonly ClaimId[];
	readonly tree: Root;
}

/** A post that says a claim, with the sentences that do; at least one, ascending. */
export interface ClaimRepetition {
	readonly post: PostId;
	readonly spans: readonly Span[];
}

/** A source that bears on a claim, found in its text. */
export interface LocatedEvidence extends ClaimEvidence {
	readonly span: Span;
}

/** A claim with what the posts of the digest make of it. */
export interface TrackedClaim {
	readonly claim: Claim;
	/** By id of the post. */
	readonly repeatedBy: readonly ClaimRepetition[];
	/** How many different texts repeat it: copies of one text count once. */
	readonly clusters: number;
	/** In the order of the claim's file. */
	readonly evidence: readonly LocatedEvidence[];
	/** The sources that support it, in groups that are independent of one another; each sorted by id. */
	readonly support: readonly (readonly PostId[])[];
}
