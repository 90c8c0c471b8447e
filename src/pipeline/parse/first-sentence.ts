const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The first sentence of a text on one line, for a post without a title.
 *
 * @param most UTF-16 code units; a longer sentence is cut after a word, with an ellipsis
 */
export function firstSentence(text: string, most: number): string {
	const [line = ""] = text.trimStart().split("\n", 1);
	const [first] = SENTENCES.segment(line.slice(0, 20 * most));
	const sentence = (first?.segment ?? "").trim().replace(/\s+/g, " ");
	if (sentence.length <= most) return sentence;
	const cut = sentence.slice(0, most - 1);
	const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), 0)) || cut.replace(/\p{Surrogate}$/u, "");
	return `${words.replace(/[\s,;:–-]+$/u, "")}…`;
}
