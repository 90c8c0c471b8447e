import { isCallToAct } from "./calls-to-act.ts";
import { hasFigure } from "./figures.ts";
import { isHedge } from "./is-hedge.ts";
import { isQuestion } from "./is-question.ts";
import type { Reading, Sentence } from "./read-post.ts";

export type SentenceKind = "question" | "figure" | "hedge" | "call-to-act";

/**
 * What kinds of sentence one is; it can be several. Hedges and calls to act are looked for only in an author's own
 * published words: not in briefs, which are ours, and not in block quotations.
 */
export function sentenceKinds(sentence: Sentence, { post }: Reading): SentenceKind[] {
	const kinds: SentenceKind[] = [];
	if (isQuestion(sentence.text)) kinds.push("question");
	if (hasFigure(sentence.text)) kinds.push("figure");
	if (post.matter.form !== "copy" || sentence.quoted || sentence.heading) return kinds;
	if (isHedge(sentence.text)) kinds.push("hedge");
	if (isCallToAct(sentence.text)) kinds.push("call-to-act");
	return kinds;
}
