import type { PostId, QuestionId } from "./ids.ts";
import type { Position } from "./post.ts";

interface DecisionBase {
	/** The file's name without its ending; unique. */
	readonly id: string;
	readonly file: string;
	/** `yyyy-mm-dd`. */
	readonly date: string;
	/** Who decided. */
	readonly by: string;
	/** Why; shown on the log. */
	readonly reason: string;
}

/** A human's word that beats the machine's. Removing the file restores what the machine said. */
export type Decision = DecisionBase &
	(
		| { readonly kind: "merge"; readonly posts: readonly PostId[] }
		| { readonly kind: "split"; readonly posts: readonly PostId[] }
		| { readonly kind: "representative"; readonly post: PostId }
		| {
				readonly kind: "relabel";
				readonly post: PostId;
				readonly question: QuestionId;
				readonly position: Position | "none";
		  }
		| { readonly kind: "takedown"; readonly post: PostId }
	);
