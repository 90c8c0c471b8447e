import type { Root } from "hast";
import type { PostId } from "./ids.ts";

/** A curator's note on a post, as it stands in its file: the exact words that it hangs on, then the comment. */
export interface NoteSource {
	readonly post: PostId;
	/** Path below the content folder. */
	readonly file: string;
	/** Where the quote begins in that file, counted from 1. */
	readonly line: number;
	/** The words of the post that the note is about. */
	readonly quote: string;
	readonly note: Root;
	/** Who wrote it. */
	readonly by: string;
	/** When, or when it was last corrected: `yyyy-mm-dd`. */
	readonly date: string;
}
