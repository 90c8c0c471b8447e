import type { Annotation } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { QuestionId } from "#pipeline/model/ids.ts";
import type { Stance } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { Reading } from "./read-post.ts";
import { overlapsAny } from "./spans.ts";

type Relabel = Extract<Decision, { kind: "relabel" }>;

/**
 * Where a post stands on the questions, by its front matter; a decision beats that. The span is the first place of the
 * curator's quoted words, and the whole text where nothing is quoted.
 */
export function findPositions(
	reading: Reading,
	decisions: readonly Decision[],
): Pick<Annotation, "span" | "by" | "body">[] {
	const { post } = reading;
	const relabels = lastRelabels(post.id, decisions);
	const stated = post.matter.stances
		.filter(({ question }) => !relabels.has(question))
		.map((stance) => ({ ...stance, file: post.file, span: spanOf(reading, stance) }));
	const decided = [...relabels.values()].map((relabel) => ({ ...relabel, span: wholeText(reading) }));
	return [...stated, ...decided].flatMap(({ question, position, file, span }) =>
		position === "none"
			? []
			: [{ span, by: { kind: "curator" as const, file }, body: { kind: "position" as const, question, position } }],
	);
}

/** The last word on each question: the latest decision by date, then by id. */
function lastRelabels(post: Reading["post"]["id"], decisions: readonly Decision[]): Map<QuestionId, Relabel> {
	const relabels = decisions
		.filter((decision) => decision.kind === "relabel")
		.filter((relabel) => relabel.post === post)
		.sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
	return new Map(relabels.map((relabel) => [relabel.question, relabel]));
}

function wholeText({ post }: Reading): Span {
	return { start: 0, end: post.text.length };
}

/** Parsing has checked that the text holds the words; if all their places are repeated passages, they count for the whole. */
function spanOf(reading: Reading, { because }: Stance): Span {
	const { text } = reading.post;
	for (let at = because ? text.indexOf(because) : -1; at >= 0 && because; at = text.indexOf(because, at + 1)) {
		const span = { start: at, end: at + because.length };
		if (!overlapsAny(reading.removed, span)) return span;
	}
	return wholeText(reading);
}
