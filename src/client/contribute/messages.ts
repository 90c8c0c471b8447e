import type { TextAxis } from "./axes-of-text.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import type { Known, Standing } from "./known-posts.ts";

/** What the page asks the worker. */
export type Request =
	| { readonly kind: "text"; readonly id: number; readonly text: string }
	| { readonly kind: "draft"; readonly id: number; readonly draft: Draft };

/** What is said of a text. */
export interface TextAnswer {
	readonly standing: Standing;
	readonly axes: readonly TextAxis[];
	/** Projects that its words name. */
	readonly projects: readonly string[];
}

/** What is said of a draft. */
export interface DraftAnswer extends CheckedDraft {
	/** Posts of the same source. */
	readonly sameSource: readonly Known[];
}

export type Answer =
	| { readonly kind: "text"; readonly id: number; readonly answer: TextAnswer }
	| { readonly kind: "draft"; readonly id: number; readonly answer: DraftAnswer }
	| { readonly kind: "failed"; readonly id: number; readonly reason: string };

/** Where the worker finds what the build published. */
export interface Places {
	readonly base: string;
	readonly version: string;
}
