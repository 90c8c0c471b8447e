/** A half-open range of a text, in UTF-16 code units. */
export interface SentenceRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Cuts a stretch of text into sentences, without the white space around them.
 *
 * Unicode's rules (UAX 29, through `Intl.Segmenter`) decide, with three corrections: addresses are one word,
 * an abbreviation or an initial ends no sentence, and a line end counts only where the line was not merely wrapped.
 * What goes on for longer than anyone's sentence is cut between words, so that every rule reads a bounded stretch.
 *
 * @param text one paragraph: its end always ends a sentence.
 * @param offset is added to every range, for a paragraph that stands inside a longer text.
 */
export function splitSentences(text: string, offset = 0): SentenceRange[] {
	const ranges: SentenceRange[] = [];
	let start = 0;
	for (const { segment, index } of SEGMENTER.segment(veil(text))) {
		const end = index + segment.length;
		if (end < text.length && isOpen(text.slice(Math.max(start, end - ENDING), end))) continue;
		while (start < end) {
			const until = pieceEnd(text, start, end);
			const range = trim(text, start, until);
			if (range) ranges.push({ start: range.start + offset, end: range.end + offset });
			start = until;
		}
	}
	return ranges;
}

/** Code units: eight long sentences. */
const LONGEST_PIECE = 1000;

/** Where the piece that begins at `start` ends: with its sentence, or at the last blank that is near enough. */
function pieceEnd(text: string, start: number, end: number): number {
	if (end - start <= LONGEST_PIECE) return end;
	const piece = text.slice(start, start + LONGEST_PIECE);
	const blank = piece.search(/\s\S*$/u);
	return start + (blank > 0 ? blank : piece.replace(/\p{Surrogate}$/u, "").length);
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const LINE_END = /\n/g;
/** Unicode's rules see no sentence's start in a sign or a number before a small letter. */
const TAG_AFTER_STOP = /(?<=[.!?…]\s+)[$#@]\p{Ll}/gu;
const NUMBER_AFTER_STOP = /(?<=(?:\p{L}|\d{3})[.!?…]\s+)\d/gu;

/** A copy of the same length in which nothing inside an address or at a wrapped line's end
 * looks like a sentence's end, and a tag or a number looks like its start. */
function veil(text: string): string {
	return text
		.replace(ADDRESS, (address) => "x".repeat(address.length))
		.replace(TAG_AFTER_STOP, (tag) => "X".repeat(tag.length))
		.replace(NUMBER_AFTER_STOP, "X")
		.replace(LINE_END, (_, at: number) => (isWrapped(text, at) ? " " : "\n"));
}

/** Code units; shorter lines are lines of a list or a poem rather than wrapped prose. */
const WRAPPED_LINE = 40;

function isWrapped(text: string, lineEnd: number): boolean {
	const next = text.slice(lineEnd + 1, lineEnd + 3);
	if (/^\p{Ll}/u.test(next)) return true;
	const length = lineEnd - (text.lastIndexOf("\n", lineEnd - 1) + 1);
	return length >= WRAPPED_LINE && /^[\p{L}\p{N}"'(“‘]/u.test(next);
}

const ABBREVIATION =
	/(?:^|[\s(“"])(?:e\.g|i\.e|cf|vs|approx|ca|dr|mr|mrs|ms|prof|st|no|nos|fig|figs|sec|ch|vol|pp|eq|resp|inc|ltd|corp|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|et al)\.\s*$/iu;
const INITIAL = /(?:^|\s)(?!I\.)\p{Lu}\.\s*$/u;
const DOTTED_INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}\s*$/u;
const LIST_NUMBER = /^\s*\d{1,3}\.\s*$/u;

/** Code units: enough for the longest abbreviation with what stands before it. */
const ENDING = 16;

/** Whether a piece with this ending goes on, though Unicode's rules end it here. */
function isOpen(ending: string): boolean {
	if (/\n\s*$/u.test(ending)) return false;
	return [ABBREVIATION, INITIAL, DOTTED_INITIALS, LIST_NUMBER].some((open) => open.test(ending));
}

function trim(text: string, start: number, end: number): SentenceRange | null {
	const piece = text.slice(start, end);
	const from = start + (piece.length - piece.trimStart().length);
	const to = start + piece.trimEnd().length;
	return to > from ? { start: from, end: to } : null;
}
