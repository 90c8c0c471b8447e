import type { Annotation } from "#pipeline/model/annotation.ts";
import type { Checked, Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { NoteSource } from "#pipeline/model/note.ts";
import { type MatchOptions, matchTextQuote, type QuoteMatch } from "./match-text-quote.ts";
import type { Reading } from "./read-post.ts";

/**
 * Hangs curators' notes on the words that they quote. A quote that was found only in edited form is a warning;
 * one that is lost, or stands at several places, is an error and hangs nowhere.
 */
export function anchorNotes(
	{ post }: Reading,
	notes: readonly NoteSource[],
	options: MatchOptions,
): Checked<readonly Pick<Annotation, "span" | "by" | "body">[]> {
	const diagnostics: Diagnostic[] = [];
	const value = notes.flatMap((note) => {
		const match = matchTextQuote(post.text, { exact: note.quote, prefix: "", suffix: "" }, options);
		const diagnostic = diagnose(note, post.text, match);
		if (diagnostic) diagnostics.push(diagnostic);
		if (match.kind !== "exact" && match.kind !== "edited") return [];
		const body = { kind: "note", note: note.note, date: note.date } as const;
		return [{ span: match.span, by: { kind: "curator", file: note.file } as const, body }];
	});
	return { value, diagnostics };
}

function diagnose(note: NoteSource, text: string, match: QuoteMatch): Diagnostic | null {
	const place = { file: note.file, line: note.line, column: 1 };
	const quoted = `"${note.quote}"`;
	switch (match.kind) {
		case "exact":
			return null;
		case "edited":
			return {
				...place,
				severity: "warning",
				rule: "annotate/note-edited",
				message: `The post was edited since these words were quoted: ${quoted}.`,
				remedy: `Quote it as it stands now. ${describeMiss(text, match)}`,
			};
		case "ambiguous":
			return {
				...place,
				severity: "error",
				rule: "annotate/note-ambiguous",
				message: `These words stand more than once in the post "${note.post}": ${quoted}.`,
				remedy: `Quote more of the text around them. ${describeMiss(text, match)}`,
			};
		case "lost":
			return {
				...place,
				severity: "error",
				rule: "annotate/note-lost",
				message: `These words are not in the post "${note.post}": ${quoted}.`,
				remedy: `Copy the words from the post exactly. ${describeMiss(text, match)}`,
			};
	}
}

/** A note on a post that does not exist. */
export function orphanNote(note: NoteSource): Diagnostic {
	return {
		severity: "error",
		rule: "annotate/note-post",
		file: note.file,
		line: note.line,
		column: 1,
		message: `There is no post "${note.post}".`,
		remedy: "Name a post by its file name without the ending.",
	};
}

/** What stands in the post that is most like the quote, for the person who mends it. */
function describeMiss(text: string, match: QuoteMatch): string {
	switch (match.kind) {
		case "exact":
		case "edited":
			return `The post says: "${text.slice(match.span.start, match.span.end)}".`;
		case "ambiguous":
			return `It stands at ${match.spans.length} places, first at: "${around(text, match.spans[0]?.start ?? 0)}".`;
		case "lost":
			if (!match.nearest) return "Nothing in the post is like it.";
			return `Most like it: "${text.slice(match.nearest.span.start, match.nearest.span.end)}".`;
	}
}

/** Code units shown on each side of an offset. */
const SHOWN = 40;

function around(text: string, offset: number): string {
	return text.slice(Math.max(0, offset - SHOWN), offset + SHOWN).replace(/\s+/gu, " ");
}
