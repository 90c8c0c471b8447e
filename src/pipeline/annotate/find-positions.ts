import type { Annotation } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Checked, Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { QuestionId } from "#pipeline/model/ids.ts";
import type { Stance } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import { describeMiss } from "./describe-miss.ts";
import type { MatchOptions } from "./match-text-quote.ts";
import { matchTextQuote } from "./match-text-quote.ts";
import type { Reading } from "./read-post.ts";
import { overlapsAny } from "./spans.ts";

type Found = Pick<Annotation, "span" | "by" | "body">;
type Relabel = Extract<Decision, { kind: "relabel" }>;

/**
 * Where a post stands on the questions, by its front matter; a later decision beats that. The span is the first
 * place of the curator's quoted words, and the whole text where nothing is quoted.
 */
export function findPositions(
	reading: Reading,
	decisions: readonly Decision[],
	options: MatchOptions,
): Checked<readonly Found[]> {
	const { post } = reading;
	const relabels = latestRelabels(
		decisions.filter((decision) => decision.kind === "relabel" && decision.post === post.id),
	);
	const diagnostics: Diagnostic[] = [];
	const found: Found[] = [];
	for (const stance of post.matter.stances) {
		if (relabels.has(stance.question)) continue;
		const span = spanOf(reading, stance);
		if (!span) diagnostics.push(missingQuote(reading, stance, options));
		found.push({
			span: span ?? wholeText(reading),
			by: { kind: "curator", file: post.file },
			body: { kind: "position", question: stance.question, position: stance.position },
		});
	}
	for (const { question, position, file } of relabels.values()) {
		if (position === "none") continue;
		const body = { kind: "position", question, position } as const;
		found.push({ span: wholeText(reading), by: { kind: "curator", file }, body });
	}
	return { value: found, diagnostics };
}

/** The last word on each question: the latest decision by date, then by id. */
function latestRelabels(decisions: readonly Decision[]): Map<QuestionId, Relabel> {
	const sorted = decisions
		.filter((decision) => decision.kind === "relabel")
		.sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
	return new Map(sorted.map((decision) => [decision.question, decision]));
}

function wholeText({ post }: Reading): Span {
	return { start: 0, end: post.text.length };
}

/** The first place of the quoted words, whatever white space stands between them. */
function spanOf(reading: Reading, { because }: Stance): Span | null {
	if (because === null) return wholeText(reading);
	const words = because
		.trim()
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&"));
	for (const match of reading.post.text.matchAll(new RegExp(words.join("\\s+"), "gu"))) {
		const span = { start: match.index, end: match.index + match[0].length };
		if (!overlapsAny(reading.removed, span)) return span;
	}
	return null;
}

function missingQuote({ post }: Reading, { question, because }: Stance, options: MatchOptions): Diagnostic {
	const match = matchTextQuote(post.text, { exact: because ?? "", prefix: "", suffix: "" }, options);
	return {
		severity: "error",
		rule: "annotate/position-quote",
		file: post.file,
		line: 1,
		column: 1,
		message: `The words that show the position on "${question}" are not in the text: "${because}".`,
		remedy: `Copy the words from the text exactly. ${describeMiss(post.text, match)}`,
	};
}
