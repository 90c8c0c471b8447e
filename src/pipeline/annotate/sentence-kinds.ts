import { isCallToAct } from "./calls-to-act.ts";
import { hasFigure } from "./figures.ts";
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

/** Whether a sentence asks. */
export function isQuestion(text: string): boolean {
	return /[?？؟]["'”’)\]!\s]*(?:$|[^\p{L}\p{N}\s])/u.test(text) && !/[?]\S*[\p{L}\p{N}]\S*$/u.test(text);
}

const HEDGE =
	/\b(?:might|could|perhaps|maybe|possibly|probably|presumably|arguably|apparently|seems?|seemed|unclear|uncertain|likely|unlikely)\b|\bappears? to\b|(?<!\bbecause )\bI (?:think|believe|guess|suspect|suppose|assume)\b|\bI (?:do not|don['’]t) (?:know|have an answer|think)\b|\bI(?:['’]m| am) not (?:sure|certain|convinced)\b|\bin my (?:opinion|view|experience)\b|\bit remains to be seen\b/iu;

/** Not the month. */
const MAY = /(?<=[\p{L}\p{N},)] )may\b/u;

/** Whether a sentence limits its own certainty. */
export function isHedge(text: string): boolean {
	return HEDGE.test(text) || MAY.test(text);
}
