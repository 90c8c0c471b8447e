import type { FaultLog } from "./fault-log.ts";
import type { MarkdownLimits } from "./parse-options.ts";

/** A stretch of lines without a blank one: the most that inline markup can span. */
interface Stretch {
	lines: number;
	emphasisRuns: number;
	brackets: number;
	codeRuns: number;
}

/** An underscore inside a word is never emphasis: names in code are full of them. */
const EMPHASIS = /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;

type Measure = readonly [found: number, most: number, what: string];

const REMEDY = "Shorten the text or remove the markup, or keep the post as a brief or an excerpt.";

/**
 * Counts what would make the Markdown parser slow or overflow its stack, before it sees the text: the parser is
 * quadratic, or recurses, in each of these. Reports the first limit passed and returns whether all are kept.
 *
 * @param firstLine the line of the file on which the text begins
 */
export function checkMarkdownLimits(
	text: string,
	firstLine: number,
	faults: FaultLog,
	limits: MarkdownLimits,
): boolean {
	let stretch = emptyStretch();
	const whole = { openers: 0, emphasisRuns: 0, brackets: 0, tags: 0, addresses: 0 };
	for (const [index, line] of text.split("\n").entries()) {
		stretch = line.trim() === "" ? emptyStretch() : extend(stretch, line);
		const opening = count(openers(line), /[>*+\-.)]/g);
		whole.openers += opening;
		whole.emphasisRuns += count(line, EMPHASIS);
		whole.brackets += count(line, /[[\]]/g);
		whole.tags += count(line, /</g);
		whole.addresses += count(line, /@|https?:|www\./gi);
		const passed = [
			...measureLine(line, opening, limits),
			...measureStretch(stretch, limits),
			[index + 1, limits.lines, "lines"] as const,
			[whole.openers, limits.openers, "quotes and list items"] as const,
			[whole.emphasisRuns, limits.allEmphasisRuns, "runs of *, _ and ~"] as const,
			[whole.brackets, limits.allBrackets, "square brackets"] as const,
			[whole.tags, limits.tags, "angle brackets"] as const,
			[whole.addresses, limits.addresses, "addresses and at signs"] as const,
		].find(([found, most]) => found > most);
		if (passed !== undefined) {
			const message = `The text has more than ${passed[1]} ${passed[2]}.`;
			faults.error("post/too-complex", { line: firstLine + index, column: 1 }, message, REMEDY);
			return false;
		}
	}
	return true;
}

function measureLine(line: string, opening: number, limits: MarkdownLimits): Measure[] {
	return [
		[line.length, limits.lineLength, "characters in one line"],
		[opening, limits.nesting, "quotes and list items that open on one line"],
		[columns(line), limits.indent, "columns of white space before a word"],
		[count(line, /\|/g), limits.columns, "bars in one line"],
		[longestSpace(line), limits.spaces, "blanks in a row"],
	];
}

function measureStretch(stretch: Stretch, limits: MarkdownLimits): Measure[] {
	return [
		[stretch.lines, limits.blockLines, "lines without a blank one between them"],
		[stretch.emphasisRuns, limits.emphasisRuns, "runs of *, _ and ~ in one block"],
		[stretch.brackets, limits.brackets, "square brackets in one block"],
		[stretch.codeRuns, limits.codeRuns, "runs of backticks in one block"],
	];
}

function emptyStretch(): Stretch {
	return { lines: 0, emphasisRuns: 0, brackets: 0, codeRuns: 0 };
}

function extend(stretch: Stretch, line: string): Stretch {
	return {
		lines: stretch.lines + 1,
		emphasisRuns: stretch.emphasisRuns + count(line, EMPHASIS),
		brackets: stretch.brackets + count(line, /[[\]]/g),
		codeRuns: stretch.codeRuns + count(line, /`+/g),
	};
}

/** The quote and list markers with which a line begins. */
function openers(line: string): string {
	return /^(?:[ \t]*(?:>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/.exec(line)?.[0] ?? "";
}

/** White space before the first word, after quote markers too; a tab counts four. */
function columns(line: string): number {
	const space = /^[> \t]*/.exec(line)?.[0] ?? "";
	return space.length + 3 * count(space, /\t/g);
}

function longestSpace(line: string): number {
	return Math.max(0, ...(line.match(/\s{2,}/gu) ?? []).map((space) => space.length));
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
