/** Where the rules of {@link annotatePosts} draw their lines. */
export interface AnnotateOptions {
	/** How many code units of context a quote selector carries on each side, unless it needs more to be unique. */
	readonly quoteContext: number;
	/** How many code units of context it may need on each side; where that is not enough, only its position is given. */
	readonly mostContext: number;
	/** How many words a quote must have before it is looked for in edited text. */
	readonly reanchorWords: number;
	/** How alike, from 0 to 1, an edited passage must be to its quote: one minus edited words over the quote's words. */
	readonly reanchorFloor: number;
	/** How many tags in a row make a tag block. */
	readonly tagBlock: number;
	/** How many kinds of signal make the incentive strong. */
	readonly strongIncentive: number;
	/** How many checkable statements make the substance strong. */
	readonly strongSubstance: number;
}
