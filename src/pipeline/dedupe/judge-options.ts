import type { AlignOptions } from "./align.ts";
import type { FingerprintMargins } from "./compare-fingerprints.ts";

/** Cut-offs of the verdict; shares run from 0 to 1, lengths are words. */
export interface JudgeOptions {
	/** Fewest contradicting facts that make two texts siblings of one template, */
	readonly conflicts: number;
	/** their smallest share of all facts, */
	readonly conflictShare: number;
	/** of all places where a word stands in another's place, */
	readonly conflictPurity: number;
	/** and of the words of the shorter text. */
	readonly conflictDensity: number;
	/** Smallest part of both texts' own words that are numbers, dates or tickers, where whole sentences were moved. */
	readonly ownFactShare: number;
	/** Fewest such facts for each fact that both state. */
	readonly ownFactRatio: number;
	/** Two texts of which so little of what is not boilerplate is shared, in at least so many words, are siblings. */
	readonly rareShare: number;
	readonly rareWords: number;
	/** Fewer than twice that many rare words in common prove nothing where they are a smaller part of all than this. */
	readonly rareRest: number;
	/** A text with so little beside its boilerplate has nothing of its own. */
	readonly bareShare: number;
	/** or when less of what it has is shared than this. */
	readonly bareCovered: number;
	/** An own passage is long from so many words, or from that share of its text. */
	readonly ownWords: number;
	readonly ownShare: number;
	readonly editedShare: number;
	/** Shortest marked quotation. */
	readonly quotedWords: number;
	/** Smallest part of the quoted stretch that is the other text's. */
	readonly quotedDensity: number;
	/** Smallest part of a text before or after a marked quotation that makes it the quoting one. */
	readonly quotingShare: number;
	/** Own words around a whole text inside another, without a mark, that make it a quotation. */
	readonly aroundWords: number;
	readonly aroundShare: number;
	/** Both texts covered at least so far: a near copy. */
	readonly nearShare: number;
	/** A near copy that is covered less than this, in runs that are shorter than so many words, was reworded. */
	readonly nearCover: number;
	readonly nearRun: number;
	/** The same for texts that begin and end alike, and have at least so many words. */
	readonly editedCover: number;
	readonly editedWords: number;
	/** One text covered at least so far by the other: an excerpt or a quotation. */
	readonly insideShare: number;
	/** An excerpt is covered at least so far, and covers less than that of the fuller text. */
	readonly excerptUpper: number;
	readonly excerptLower: number;
	/** Smallest word 3-gram containment and common subsequence of a reworded copy. */
	readonly rewordedContainment: number;
	readonly rewordedSubsequence: number;
	/** Smallest part of either text that the other covers. */
	readonly rewordedShare: number;
	/** The same where clauses changed places: smallest part covered, and longest own run as a part of the text. */
	readonly scatteredShare: number;
	readonly scatteredOwn: number;
	/** Fewest shared words that are not boilerplate. */
	readonly rewordedWords: number;
	/** Largest part of the shared words of a reworded copy that stands in one run. */
	readonly rewordedBlock: number;
	readonly align: AlignOptions;
	readonly margins: FingerprintMargins;
}
