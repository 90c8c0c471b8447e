/** One fault in the content: where it is, what is wrong and how to mend it. Faults are data; they never throw. */
export interface Diagnostic {
	readonly severity: "error" | "warning";
	/** Names the rule, for example `front-matter/unknown-key`. */
	readonly rule: string;
	/** Path below the content folder, with forward slashes. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in UTF-16 code units. */
	readonly column: number;
	/** What is wrong: one sentence. */
	readonly message: string;
	/** How to mend it: one sentence, with a correct sample where that helps. */
	readonly remedy: string;
}

/** A stage's result together with the faults that it met. */
export interface Checked<T> {
	readonly value: T;
	readonly diagnostics: readonly Diagnostic[];
}
