import type { Root } from "hast";
import type { Level } from "./annotation.ts";
import type { PostId, ProjectId, QuestionId } from "./ids.ts";
import type { Span } from "./span.ts";

export const FORMS = ["copy", "brief", "sighting"] as const;
/** `copy`: a Markdown copy of a published post; `brief`: our summary of a source; `sighting`: seen at an address, no word kept. */
export type Form = (typeof FORMS)[number];

export const RIGHTS = ["full", "excerpt", "brief", "none"] as const;
/** How much of the source's text may be published. */
export type Rights = (typeof RIGHTS)[number];

export const POSITIONS = ["supports", "opposes", "mixed", "evidence"] as const;
/** Where a post stands on a question. `evidence`: facts that both sides can use. */
export type Position = (typeof POSITIONS)[number];

export const SOURCE_KINDS = ["post", "thread", "paper", "report", "docs", "repository"] as const;
/** What sort of text the source is. */
type SourceKind = (typeof SOURCE_KINDS)[number];

export const EVIDENCE_GRADES = ["measured", "reported", "asserted"] as const;
/** How the source comes to what it says, strongest first. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const DISCLOSURES = ["none", "holds-token", "paid", "employee", "unknown"] as const;
/** What the author says of their own interest. */
export type Disclosure = (typeof DISCLOSURES)[number];

/** `2026`, `2026-06` or `2026-06-15`: as much of a date as is known. */
export type PartialDate = string;

export interface Author {
	readonly name: string;
	readonly handle: string | null;
	readonly url: string | null;
}

/** A curator's word on where a post stands. */
export interface Stance {
	readonly question: QuestionId;
	readonly position: Position;
	/** The exact words of the post's text that show it, where the curator gave them. */
	readonly because: string | null;
}

/** What stands above a post's text. `null` and an empty list mean unknown; nothing is ever invented. */
export interface FrontMatter {
	readonly source: string | null;
	readonly authors: readonly Author[];
	readonly publisher: string | null;
	readonly published: PartialDate | null;
	/** The day the post entered the digest, `yyyy-mm-dd`. */
	readonly added: string;
	readonly form: Form;
	readonly rights: Rights;
	/** The title as given; without one, pages show {@link Post.title}. */
	readonly title: string | null;
	/** SPDX id. */
	readonly licence: string | null;
	/** Who allowed the full text, and where. */
	readonly permission: string | null;
	readonly kind: SourceKind | null;
	readonly evidence: EvidenceGrade | null;
	readonly stances: readonly Stance[];
	readonly projects: readonly ProjectId[];
	readonly disclosure: Disclosure;
	/** BCP 47 tag. */
	readonly language: string | null;
	/** Who brought it. */
	readonly via: string | null;
	/** Addresses it had before: they redirect, and the first one keeps the feed id. */
	readonly formerly: readonly PostId[];
	/** The first name of a copy that is gone or came later than its own: the name under which feed readers know the text. */
	readonly entry: PostId | null;
	/** Only with `form: sighting`. */
	readonly fingerprint: string | null;
	/** Only with `form: sighting`: how many words the text had. */
	readonly words: number | null;
	/** Only with `form: sighting`: what the rules said of the text when it was seen. */
	readonly incentive: Level | null;
	readonly substance: Level | null;
	/** Only with `form: sighting`: the kinds of signals that the text showed. */
	readonly signals: readonly string[];
	/** Only with `form: sighting`: the tags and cashtags that stood in a row, and the handles of known projects. */
	readonly tags: readonly string[];
}

export type PassageKind = "paragraph" | "heading" | "item" | "code" | "table";

/** A paragraph-sized block of a post's text. */
export interface Passage {
	readonly kind: PassageKind;
	readonly span: Span;
	/** Whether it stands inside a block quotation. */
	readonly quoted: boolean;
}

export interface Link {
	readonly span: Span;
	readonly url: string;
}

/**
 * One post, parsed. Never changed by a later stage: what a stage finds out about a post goes into
 * that stage's own table, keyed by the post's id.
 */
export interface Post {
	readonly id: PostId;
	/** Path below the content folder. */
	readonly file: string;
	readonly matter: FrontMatter;
	/** The given title, otherwise the first sentence of the text. Never empty. */
	readonly title: string;
	/** The text as a reader sees it: all text nodes of {@link tree} in document order, so every span is true of both. */
	readonly text: string;
	/** The sanitised document. Blocks are separated by text nodes that hold one `\n`. */
	readonly tree: Root;
	/** In order; no two overlap. */
	readonly passages: readonly Passage[];
	readonly links: readonly Link[];
	/** Where in the file the text begins: faults in it are reported below this line. Counted from 1. */
	readonly bodyLine: number;
}
