/** One file as it stood on disk. */
export interface SourceFile {
	/** Path below the content folder, with forward slashes, for example `posts/2026/a-post.md`. */
	readonly path: string;
	/** The whole text, valid Unicode, without a byte order mark, lines ended by `\n`. */
	readonly text: string;
}

/** All files of a content folder, by what they are for; each list sorted by path. */
export interface SourceFiles {
	readonly digest: SourceFile | null;
	readonly glossary: SourceFile | null;
	readonly posts: readonly SourceFile[];
	readonly questions: readonly SourceFile[];
	readonly projects: readonly SourceFile[];
	readonly claims: readonly SourceFile[];
	readonly notes: readonly SourceFile[];
	readonly decisions: readonly SourceFile[];
	readonly editions: readonly SourceFile[];
}
