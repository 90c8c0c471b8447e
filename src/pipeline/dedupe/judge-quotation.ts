import type { JudgeOptions } from "./judge-options.ts";
import { type Overlap, type Side, share } from "./overlap.ts";

/** Which of two texts carries the other, or a part of it, inside its own words; null when neither does. */
export function judgeQuotation(
	{ a, b }: Overlap,
	options: JudgeOptions,
): { kind: "quotation"; outer: "a" | "b"; rule: string } | null {
	if (isQuotation(a, b, options)) return { kind: "quotation", outer: "a", rule: ruleOf(a) };
	if (isQuotation(b, a, options)) return { kind: "quotation", outer: "b", rule: ruleOf(b) };
	return null;
}

function ruleOf(outer: Side): string {
	return outer.marks !== 0 ? "marked-quotation" : "text-around";
}

/** The shared stretch is compact, and the outer text has words of its own around it. */
function isQuotation(outer: Side, inner: Side, options: JudgeOptions): boolean {
	if (outer.covered < options.quotedWords || outer.covered < options.quotedDensity * outer.stretch) return false;
	const innerOwn = inner.before + inner.after >= options.ownWords;
	const long = Math.max(options.ownWords, options.quotingShare * outer.words);
	const isQuotedToo = innerOwn && isMarkedWhole(inner, outer);
	if (outer.marks !== 0 && !isQuotedToo) return outer.before >= long || (outer.after >= long && outer.resumes);
	const around = outer.before + outer.after;
	return (
		share(inner) >= options.insideShare &&
		outer.before >= options.aroundWords &&
		outer.after >= options.ownWords &&
		around >= options.aroundShare * outer.words
	);
}

/** Marks around all of what is shared, as those of a quotation that both took from a third text. */
function isMarkedWhole({ marks, surely, begins }: Side, other: Side): boolean {
	return surely !== 0 && (begins || (other.marks & ~marks) === 0);
}
