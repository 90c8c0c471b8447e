import type { TextAxis } from "./axes-of-text.ts";
import type { Campaign } from "./campaign.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import type { Known, Standing } from "./known-posts.ts";

/** Both axes of a text, and the projects that its words name. */
export interface AxesAnswer {
	readonly axes: readonly TextAxis[];
	readonly projects: readonly string[];
}

/** What is said of a draft. */
export interface DraftAnswer extends CheckedDraft {
	/** Posts of the same source. */
	readonly sameSource: readonly Known[];
}

/** What the page may ask of the worker, and what it is answered. */
export interface Questions {
	readonly standing: { readonly given: string; readonly answer: Standing & { readonly campaign: Campaign | null } };
	readonly axes: { readonly given: string; readonly answer: AxesAnswer };
	readonly draft: { readonly given: Draft; readonly answer: DraftAnswer };
}

export type Request = {
	[Kind in keyof Questions]: { readonly kind: Kind; readonly id: number; readonly given: Questions[Kind]["given"] };
}[keyof Questions];

/** `failed` says why there is no answer. */
export type Reply =
	| { readonly id: number; readonly answer: Questions[keyof Questions]["answer"] }
	| { readonly id: number; readonly failed: string };

/** Where the worker finds what the build published. */
export interface Places {
	readonly base: string;
	readonly version: string;
}
