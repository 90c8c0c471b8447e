/** What is known of a word beyond its letters; one bit each. */
export const WORD_FLAGS = {
	/** Stands in a line that begins with `>`. */
	quoted: 1,
	/** A number, a number word, a month, a weekday or a cashtag: what one post states and its sibling does not. */
	fact: 2,
	/** First word of a line. */
	lineStart: 4,
	/** An ellipsis comes right after it: the text was cut here. */
	cut: 8,
	/** An opening quotation mark stands right before it. */
	opened: 16,
	/** A mention with a colon (`RT @someone:`) stands right before it. */
	attributed: 32,
	/** Last word of a sentence. */
	sentenceEnd: 64,
	/** Begins with a capital letter inside a sentence: most often a name. */
	name: 128,
} as const;
