import type { Element, ElementContent } from "hast";
import type { Vocabulary } from "../model/vocabulary.ts";
import { element } from "./hast-build.ts";
import type { LinkContext } from "./link-attributes.ts";
import { countWords } from "./reading-words.ts";
import type { Remark } from "./remarks.ts";
import type { RenderOptions } from "./render-options.ts";
import { leadIn, noteContent, plainText } from "./tree-content.ts";

/**
 * The margin note of one block: its remarks as a short list, each beginning with its kind as a word. Definitions that
 * would make it longer than `asideWords` are left out; their words in the text lead to the glossary all the same.
 *
 * @param rows how many blocks it may run down beside
 * @returns `null` when nothing is left to say
 */
export function gloss(
	remarks: readonly Remark[],
	rows: number,
	vocabulary: Vocabulary,
	links: LinkContext,
	options: RenderOptions,
): Element | null {
	const items: Element[] = [];
	let length = 0;
	for (const remark of [...remarks].sort(definitionsLast)) {
		const item = itemOf(remark, vocabulary, links, options);
		length += countWords(plainText(item));
		if (remark.kind !== "term" || length <= options.asideWords) items.push(item);
	}
	if (items.length === 0) return null;
	const span = Math.min(rows, options.asideRows);
	const className = span > 1 ? ["gloss", `s${span}`] : ["gloss"];
	return element("aside", { className, role: "note", dataOurs: "" }, element("ul", {}, ...items));
}

function definitionsLast(a: Remark, b: Remark): number {
	return Number(a.kind === "term") - Number(b.kind === "term");
}

function itemOf(remark: Remark, vocabulary: Vocabulary, links: LinkContext, options: RenderOptions): Element {
	const says = words(remark, vocabulary, options);
	if (remark.kind === "term") return element("li", { className: [remark.kind] }, ...says);
	const { number } = remark;
	const back = element("a", { className: ["number"], href: `#m${number}` }, String(number));
	const lead = [back, " ", ...says];
	const content = remark.kind === "note" ? leadIn(lead, noteContent(remark.note, links)) : lead;
	return element("li", { className: [remark.kind], id: `n${number}` }, ...content);
}

/** What stands in a remark, for a curator's note only what stands before it. */
function words(remark: Remark, vocabulary: Vocabulary, { labels, href }: RenderOptions): (ElementContent | string)[] {
	switch (remark.kind) {
		case "note":
			return [kindWord(`${labels.note}:`), " "];
		case "position": {
			const label = vocabulary.questions.get(remark.question)?.label ?? remark.question;
			const question = element("a", { href: href.question(remark.question) }, label);
			return [kindWord(labels.position), " ", question, `, ${labels.positions[remark.position]}.`];
		}
		case "figure":
			return [kindWord(labels.figure[remark.grade].name), ` ${labels.figure[remark.grade].says}`];
		case "call-to-act":
			return [kindWord(labels.callToAct.name), ` ${labels.callToAct.says}`];
		case "term": {
			const term = vocabulary.terms.get(remark.term);
			const name = element("a", { href: href.term(remark.term) }, `${term?.term ?? remark.term}.`);
			return [element("b", { className: ["kind"] }, name), ` ${term?.definition ?? ""}`];
		}
	}
}

function kindWord(word: string): Element {
	return element("b", { className: ["kind"] }, word);
}
