import type { Root } from "hast";
import type { ClaimId, PostId, ProjectId, QuestionId, TermId } from "./ids.ts";
import type { Position } from "./post.ts";
import type { Span } from "./span.ts";

export const LEVELS = ["none", "some", "strong"] as const;
export type Level = (typeof LEVELS)[number];

/** Who says so: a named rule, or a curator's file. */
export type AnnotationSource =
	| { readonly kind: "rule"; readonly rule: string }
	| { readonly kind: "curator"; readonly file: string };

/** What is said of the span. */
export type AnnotationBody =
	| { readonly kind: "tag"; readonly tag: "cashtag" | "hashtag" | "handle"; readonly name: string }
	| { readonly kind: "project"; readonly project: ProjectId }
	| { readonly kind: "term"; readonly term: TermId }
	| { readonly kind: "sentence"; readonly sentence: "question" | "figure" | "hedge" | "call-to-act" }
	| { readonly kind: "claim"; readonly claim: ClaimId }
	| { readonly kind: "position"; readonly question: QuestionId; readonly position: Position }
	/** `date`: `yyyy-mm-dd`, of the note's file. */
	| { readonly kind: "note"; readonly note: Root; readonly date?: string };

/** A statement about a span of one post's text. */
export interface Annotation {
	/** Unique within its post, stable while the post's text and the rule stay: kind, start and end. */
	readonly id: string;
	readonly post: PostId;
	readonly span: Span;
	readonly by: AnnotationSource;
	readonly body: AnnotationBody;
}

/** Words that show someone is paid or selling. It labels the text, never a person. */
export interface Signal {
	/** For example `tag-block`, `call-to-act`. */
	readonly kind: string;
	readonly span: Span;
}

/** What the annotate stage says of one post. */
export interface PostAnnotations {
	/** By start, then end, then id. */
	readonly annotations: readonly Annotation[];
	readonly incentive: { readonly level: Level; readonly signals: readonly Signal[] };
	/** Statements that can be checked. */
	readonly substance: { readonly level: Level; readonly statements: readonly Span[] };
}
