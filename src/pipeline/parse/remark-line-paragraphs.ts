import type { Paragraph, Root } from "mdast";

interface LineParagraphsOptions {
	/** From how many lines on. */
	readonly atLeast: number;
}

/**
 * Gives each line of a plain-text capture its own paragraph. Only where the whole text is one paragraph without
 * hard breaks: whoever writes a blank line, a list, a heading or a break has said where the blocks end.
 */
export function remarkLineParagraphs({ atLeast }: LineParagraphsOptions) {
	return (tree: Root, file: { readonly value: unknown }): void => {
		const [only, ...more] = tree.children;
		if (only?.type !== "paragraph" || more.length > 0) return;
		if (only.children.some((child) => child.type === "break")) return;
		if (isLinePerParagraph(String(file.value), atLeast)) tree.children = splitAtLineEnds(only);
	};
}

/**
 * Whether each line of a text without blank lines is a paragraph, rather than a piece of a wrapped one. Two signs must
 * agree, each for more than half of the lines that are followed by another:
 *
 * - the line ends as a paragraph ends: with the end of a sentence, or with a tag, handle or link;
 * - nothing forced the break: the next line's first word would still have fitted into the longest line.
 */
function isLinePerParagraph(text: string, atLeast: number): boolean {
	const lines = text
		.trim()
		.split("\n")
		.map((line) => line.trim());
	if (lines.length < atLeast || lines.includes("")) return false;
	const width = Math.max(...lines.map((line) => line.length));
	const followed = lines.slice(0, -1).map((line, index) => [line, lines[index + 1] ?? ""] as const);
	const ended = followed.filter(([line]) => endsAsParagraph(line)).length;
	const unforced = followed.filter(([line, next]) => line.length + 1 + firstWord(next).length <= width).length;
	return ended * 2 > followed.length && unforced * 2 > followed.length;
}

function endsAsParagraph(line: string): boolean {
	return /[.?!…:;。？！]["'”’»)\]*_]*$/u.test(line) || /(?:^|\s)(?:[$#@]\S+|https?:\/\/\S+)$/u.test(line);
}

function firstWord(line: string): string {
	return /^\S*/.exec(line)?.[0] ?? "";
}

function splitAtLineEnds(paragraph: Paragraph): Paragraph[] {
	const paragraphs: Paragraph[] = [{ type: "paragraph", children: [] }];
	for (const child of paragraph.children) {
		const [first, ...rest] = child.type === "text" ? child.value.split("\n") : [];
		if (first === undefined) {
			paragraphs.at(-1)?.children.push(child);
			continue;
		}
		paragraphs.at(-1)?.children.push({ type: "text", value: first });
		for (const value of rest) paragraphs.push({ type: "paragraph", children: [{ type: "text", value }] });
	}
	return paragraphs.filter(({ children }) => children.some((child) => child.type !== "text" || child.value !== ""));
}
