/** A text to compare, as a line of a JSON Lines file gives it. */
export interface TextDocument {
	readonly id: string;
	/** Plain text or Markdown. */
	readonly text: string;
	readonly url?: string | null;
	/** `2026`, `2026-06` or `2026-06-15`. */
	readonly published?: string | null;
}
