/** A stretch of text that two witnesses share, or that only one of them has. */
export interface Hunk {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** A copy against its representative, word by word, as far as the rights of both let it be shown. */
export interface Collation {
	/** `same` and `removed` together are the representative, `same` and `added` the copy. */
	readonly hunks: readonly Hunk[];
	/** Whether only the excerpts of both are compared, because the rights of one allow no more. */
	readonly excerpted: boolean;
}
