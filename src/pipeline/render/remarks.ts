import type { Root } from "hast";
import type { Annotation, AnnotationBody } from "../model/annotation.ts";
import type { ProjectId, QuestionId, TermId } from "../model/ids.ts";
import type { EvidenceGrade, Position, Post } from "../model/post.ts";
import type { Span } from "../model/span.ts";
import { plainTextSpans } from "./plain-text-spans.ts";
import { type ShownText, shownParts } from "./shown-text.ts";

/** A stretch of the author's text that a remark hangs on. */
export interface Mark {
	readonly span: Span;
	readonly classes: readonly string[];
	/** The remark's number. */
	readonly number: number;
	/** Where the number stands: after the last character of the span that is shown. */
	readonly at: number;
	/** Whether it is the first mark of its number, to which the remark leads back. */
	readonly first: boolean;
}

/** The first mention of something that has its own page. */
export interface Mention {
	readonly span: Span;
	readonly of:
		| { readonly kind: "project"; readonly project: ProjectId }
		| { readonly kind: "term"; readonly term: TermId };
}

/** What our notes say, each after the block in which `at` stands. */
export type Remark = { readonly at: number } & (
	| { readonly kind: "note"; readonly number: number; readonly note: Root }
	| { readonly kind: "position"; readonly number: number; readonly question: QuestionId; readonly position: Position }
	| { readonly kind: "figure"; readonly number: number; readonly grade: EvidenceGrade | "unknown" }
	| { readonly kind: "call-to-act"; readonly number: number }
	| { readonly kind: "term"; readonly term: TermId }
);

/** Whether a remark only names a sort of sentence, and so stands for every sentence of that sort. */
export function isSentenceSort({ kind }: Remark): boolean {
	return kind === "figure" || kind === "call-to-act";
}

export interface Remarks {
	/** By the place of their numbers. */
	readonly marks: readonly Mark[];
	readonly mentions: readonly Mention[];
	/** In order of the text. */
	readonly remarks: readonly Remark[];
}

/**
 * Chooses what to say beside a post: every curator's note and position; each kind of sentence once, however many
 * sentences it marks; and the definition of each glossary term at its first mention.
 */
export function collectRemarks(post: Post, annotations: readonly Annotation[], shown: ShownText): Remarks {
	const { marks, remarks } = numberMarks(post, annotations, shown);
	const mentions = firstMentions(post, annotations, shown, marks);
	const definitions = mentions.flatMap(({ span, of }): Remark[] =>
		of.kind === "term" ? [{ kind: "term", term: of.term, at: span.end }] : [],
	);
	return { marks, mentions, remarks: [...remarks, ...definitions].sort((a, b) => a.at - b.at) };
}

function numberMarks(post: Post, annotations: readonly Annotation[], shown: ShownText) {
	const placed = annotations.flatMap((annotation) => {
		// A position for which no words are quoted hangs on the whole text: it stands above the post, not in it.
		if (annotation.body.kind === "position" && isWholeText(annotation.span, post)) return [];
		const at = endOfMark(annotation.span, post.text, shown);
		return at === null ? [] : [{ annotation, at }];
	});
	placed.sort((a, b) => a.at - b.at);

	const numbers = new Map<string, number>();
	const marks: Mark[] = [];
	const remarks: Remark[] = [];
	for (const { annotation, at } of placed) {
		const topic = topicOf(annotation);
		if (topic === null) continue;
		const known = numbers.get(topic);
		const number = known ?? numbers.size + 1;
		const remark = remarkOf(annotation.body, number, at, post.matter.evidence);
		if (remark === null) continue;
		numbers.set(topic, number);
		if (known === undefined) remarks.push(remark);
		marks.push({ span: annotation.span, classes: classesOf(remark), number, at, first: known === undefined });
	}
	return { marks, remarks };
}

/** What a remark is about: annotations with one topic share one remark. */
function topicOf({ id, body }: Annotation): string | null {
	switch (body.kind) {
		case "note":
			return `note ${id}`;
		case "position":
			return `position ${body.question} ${body.position}`;
		case "sentence":
			return body.sentence;
		case "tag":
		case "project":
		case "term":
		case "claim":
			return null;
	}
}

function remarkOf(body: AnnotationBody, number: number, at: number, grade: EvidenceGrade | null): Remark | null {
	if (body.kind === "note") return { kind: "note", number, at, note: body.note };
	if (body.kind === "position") {
		return { kind: "position", number, at, question: body.question, position: body.position };
	}
	// Questions and hedges are seen by every reader; only what can be checked or asks for something is pointed at.
	if (body.kind !== "sentence" || body.sentence === "question" || body.sentence === "hedge") return null;
	if (body.sentence === "figure") return { kind: "figure", number, at, grade: grade ?? "unknown" };
	return { kind: body.sentence, number, at };
}

function classesOf(remark: Remark): string[] {
	return remark.kind === "figure" && remark.grade !== "unknown" ? [remark.kind, remark.grade] : [remark.kind];
}

/** The end of what is shown of a span; `null` when that is nothing, or when the rights cut it. */
function endOfMark(span: Span, text: string, shown: ShownText): number | null {
	if (shown.cut !== null && span.end > shown.cut) return null;
	for (const part of shownParts(span, shown).reverse()) {
		const length = text.slice(part.start, part.end).trimEnd().length;
		if (length > 0) return part.start + length;
	}
	return null;
}

function firstMentions(post: Post, annotations: readonly Annotation[], shown: ShownText, marks: readonly Mark[]) {
	const plain = plainTextSpans(post.tree);
	const mentions: Mention[] = [];
	const seen = new Set<string>();
	for (const { span, body } of annotations) {
		if (body.kind !== "project" && body.kind !== "term") continue;
		const topic = body.kind === "project" ? `project ${body.project}` : `term ${body.term}`;
		if (seen.has(topic) || !isWhole(span, plain) || !isWhole(span, shown.spans)) continue;
		if (mentions.some((other) => other.span.start < span.end && span.start < other.span.end)) continue;
		if (marks.some((mark) => isInside(mark.span.start, span) || isInside(mark.at, span))) continue;
		seen.add(topic);
		mentions.push({ span, of: body });
	}
	return mentions;
}

function isWhole(span: Span, within: readonly Span[]): boolean {
	return within.some(({ start, end }) => start <= span.start && span.end <= end);
}

function isWholeText({ start, end }: Span, { text }: Post): boolean {
	return start === 0 && end === text.length;
}

function isInside(offset: number, span: Span): boolean {
	return span.start < offset && offset < span.end;
}
