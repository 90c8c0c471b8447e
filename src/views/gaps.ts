import type { Digest, Position, PostId, Question } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { listedPosts } from "./listed-posts.ts";

/** A question that lacks a side, or a measured source on it. */
export interface Gap {
	readonly question: Question;
	/** For readers: `no source against`. */
	readonly lacks: string;
}

const SIDES = [
	["supports", "for"],
	["opposes", "against"],
] as const;

/** What the digest lacks: sides of a question on which no source, or no source that measured, has been found. */
export function findGaps(digest: Digest): readonly Gap[] {
	const listed = listedPosts(digest);
	return [...digest.vocabulary.questions.values()].flatMap((question) => {
		const lacks = SIDES.flatMap(([position, name]) => {
			const side = listed.filter(({ id }) => holds(digest, id, question, position));
			if (side.length === 0) return [`no source ${name}`];
			if (side.some(({ matter }) => matter.evidence === "measured")) return [];
			return [`no measured source ${name} (${counted(side.length, "other")})`];
		});
		return lacks.length === 0 ? [] : [{ question, lacks: lacks.join("; ") }];
	});
}

function holds({ annotations }: Digest, post: PostId, question: Question, position: Position): boolean {
	const found = annotations.get(post)?.annotations ?? [];
	return found.some(
		({ body }) => body.kind === "position" && body.question === question.id && body.position === position,
	);
}
