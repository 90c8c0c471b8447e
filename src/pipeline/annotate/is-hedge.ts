/** Whether a sentence limits its own certainty. */
export function isHedge(text: string): boolean {
	return HEDGE.test(text) || MAY.test(text);
}

const HEDGE =
	/\b(?:might|could|perhaps|maybe|possibly|probably|presumably|arguably|apparently|seems?|seemed|unclear|uncertain|likely|unlikely)\b|\bappears? to\b|(?<!\bbecause )\bI (?:think|believe|guess|suspect|suppose|assume)\b|\bI (?:do not|don['’]t) (?:know|have an answer|think)\b|\bI(?:['’]m| am) not (?:sure|certain|convinced)\b|\bin my (?:opinion|view|experience)\b|\bit remains to be seen\b/iu;

/** Not the month. */
const MAY = /(?<=[\p{L}\p{N},)] )may\b/u;
