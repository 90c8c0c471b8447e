import type { Decision } from "#pipeline/model/decision.ts";
import type { Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { PostId } from "#pipeline/model/ids.ts";

/** A decision names a post that there is not. */
export function unknownPost(decision: Decision, post: PostId): Diagnostic {
	return fault(
		decision,
		"decision/unknown-post",
		`This decision names the post "${post}", which does not exist.`,
		"Write the post's id, which is its file's name without the ending, or delete the decision.",
	);
}

/** A decision parts posts that other decisions hold together. */
export function mergedAndSplit(decision: Decision, one: PostId, other: PostId, holders: readonly string[]): Diagnostic {
	return fault(
		decision,
		"decision/contradiction",
		`This decision parts "${one}" and "${other}", and ${quoteAll(holders)} merges them.`,
		"Delete the decision that is wrong.",
	);
}

/** Two decisions name two representatives of one cluster. */
export function twoRepresentatives(decision: Decision, post: PostId, other: Decision): Diagnostic {
	return fault(
		decision,
		"decision/contradiction",
		`This decision makes "${post}" the representative of a cluster for which "${other.id}" chooses another post.`,
		"Delete one of the two decisions, or split the cluster.",
	);
}

/** A decision makes a post the representative that another takes down. */
export function representativeTakenDown(decision: Decision, post: PostId): Diagnostic {
	return fault(
		decision,
		"decision/contradiction",
		`This decision makes "${post}" a representative, and another decision takes it down.`,
		"Choose another representative, or delete this decision.",
	);
}

/** A decision makes a post the representative that is in no cluster. */
export function representativeAlone(decision: Decision, post: PostId): Diagnostic {
	return fault(
		decision,
		"decision/representative-alone",
		`This decision makes "${post}" a representative, but no other post is the same text.`,
		"Delete the decision, or merge the post with its copies by a decision with `kind: merge`.",
	);
}

function quoteAll(names: readonly string[]): string {
	return [...new Set(names)].map((name) => `"${name}"`).join(" with ");
}

function fault(decision: Decision, rule: string, message: string, remedy: string): Diagnostic {
	return { severity: "error", rule, file: decision.file, line: 1, column: 1, message, remedy };
}
