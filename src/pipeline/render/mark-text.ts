import type { Element, ElementContent } from "hast";
import type { Span } from "../model/span.ts";
import type { Mark, Mention, Remarks } from "./remarks.ts";
import type { RenderHref } from "./render-options.ts";

/**
 * Wraps one piece of the author's text in the marks and links that cover it, and sets each mark's number after it.
 * Marks overlap freely: the piece is cut wherever one begins or ends, and each part carries the classes of all marks
 * over it.
 *
 * @param span where the piece stands in the post's text
 * @param inLink whether it stands in a link, which can hold no other link: its numbers come after that one
 */
export function markText(
	value: string,
	span: Span,
	remarks: Remarks,
	href: RenderHref,
	inLink: boolean,
): ElementContent[] {
	if (value.trim() === "") return [{ type: "text", value }];
	const { marks, mentions } = remarks;
	const over = marks.filter((mark) => mark.span.start < span.end && span.start < mark.at);
	const links = mentions.filter((mention) => mention.span.start < span.end && span.start < mention.span.end);
	const ends = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end]);

	return cut(span, ends(over.map(extent))).flatMap((part) => {
		const covering = over.filter((mark) => mark.span.start <= part.start && part.end <= mark.at);
		const inner = cut(part, ends(links.map((mention) => mention.span))).map((piece) => {
			const text: ElementContent = {
				type: "text",
				value: value.slice(piece.start - span.start, piece.end - span.start),
			};
			const mention = links.find((link) => link.span.start <= piece.start && piece.end <= link.span.end);
			return mention ? linkTo(mention, text, href) : text;
		});
		const wrapped = covering.length > 0 ? [wrap(covering, inner)] : inner;
		return inLink ? wrapped : [...wrapped, ...markNumbers(part, remarks)];
	});
}

/** The numbers of the marks that end in a piece, each leading to its remark. */
export function markNumbers(span: Span, { marks }: Remarks): Element[] {
	const ending = marks.filter((mark) => span.start < mark.at && mark.at <= span.end);
	return ending.filter((mark, index) => ending[index - 1]?.number !== mark.number).map(numberOf);
}

function numberOf({ number, first }: Mark): Element {
	const link: Element = {
		type: "element",
		tagName: "a",
		properties: { href: `#n${number}`, role: "doc-noteref" },
		children: [{ type: "text", value: String(number) }],
	};
	const properties = { dataOurs: "", ...(first ? { id: `m${number}` } : {}) };
	return { type: "element", tagName: "sup", properties, children: [link] };
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

function wrap(marks: readonly Mark[], children: ElementContent[]): Element {
	const className = [...new Set(marks.flatMap((mark) => mark.classes))];
	return { type: "element", tagName: "mark", properties: { className }, children };
}

function linkTo({ of }: Mention, text: ElementContent, href: RenderHref): Element {
	const target = of.kind === "project" ? href.project(of.project) : href.term(of.term);
	return { type: "element", tagName: "a", properties: { className: [of.kind], href: target }, children: [text] };
}
