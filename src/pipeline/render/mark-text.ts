import type { Element, ElementContent } from "hast";
import type { Span } from "../model/span.ts";
import { element, text } from "./hast-build.ts";
import { overlapping } from "./overlapping.ts";
import type { Mark, Mention, Remarks } from "./remarks.ts";
import type { RenderHref } from "./render-options.ts";

/** What covers a piece of text, ready to be looked up piece by piece. */
export interface Cover {
	readonly marks: (span: Span) => Mark[];
	readonly mentions: (span: Span) => Mention[];
}

/** Makes the marks and links of a text ready for {@link markText}. */
export function coverOf({ marks, mentions }: Remarks): Cover {
	return { marks: overlapping(marks, extent), mentions: overlapping(mentions, ({ span }) => span) };
}

/**
 * Wraps one piece of the author's text in the marks and links that cover it, and sets each mark's number after it.
 * Marks overlap freely: the piece is cut wherever one begins or ends, and each part carries the classes of all marks
 * over it.
 *
 * @param span where the piece stands in the post's text
 * @param inLink whether it stands in a link, which can hold no other link: its numbers come after that one
 */
export function markText(value: string, span: Span, cover: Cover, href: RenderHref, inLink: boolean): ElementContent[] {
	if (value.trim() === "") return [text(value)];
	const over = cover.marks(span);
	const links = cover.mentions(span);
	const ends = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end]);

	return cut(span, ends(over.map(extent))).flatMap((part) => {
		const covering = over.filter((mark) => mark.span.start <= part.start && part.end <= mark.at);
		const inner = cut(part, ends(links.map((mention) => mention.span))).map((piece) => {
			const words = text(value.slice(piece.start - span.start, piece.end - span.start));
			const mention = links.find((link) => link.span.start <= piece.start && piece.end <= link.span.end);
			return mention ? linkTo(mention, words, href) : words;
		});
		const wrapped = covering.length > 0 ? [wrap(covering, inner)] : inner;
		return inLink ? wrapped : [...wrapped, ...markNumbers(part, cover)];
	});
}

/** The numbers of the marks that end in a piece, each leading to its remark; nothing where none does. */
export function markNumbers(span: Span, { marks }: Cover): Element[] {
	const ending = marks(span).filter(({ at }) => at <= span.end);
	const links = ending.filter((mark, index) => ending[index - 1]?.number !== mark.number).map(numberOf);
	if (links.length === 0) return [];
	return [element("sup", { dataOurs: "" }, ...links.flatMap((link, index) => (index === 0 ? [link] : [" ", link])))];
}

function numberOf({ number, first }: Mark): Element {
	const id = first ? { id: `m${number}` } : {};
	return element("a", { ...id, href: `#n${number}`, role: "doc-noteref" }, String(number));
}

function extent({ span, at }: Mark): Span {
	return { start: span.start, end: at };
}

/** Cuts a span at those of the given places that lie inside it. */
function cut(span: Span, places: readonly number[]): Span[] {
	const inside = new Set(places.filter((place) => span.start < place && place < span.end));
	const bounds = [span.start, ...[...inside].sort((a, b) => a - b), span.end];
	return bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? span.start, end }));
}

function wrap(marks: readonly Mark[], children: readonly ElementContent[]): Element {
	const className = [...new Set(marks.flatMap((mark) => mark.classes))];
	return element("mark", { className }, ...children);
}

function linkTo({ of }: Mention, words: ElementContent, href: RenderHref): Element {
	const target = of.kind === "project" ? href.project(of.project) : href.term(of.term);
	return element("a", { className: [of.kind], href: target }, words);
}
