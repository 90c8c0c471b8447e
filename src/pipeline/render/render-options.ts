import type { PostId, ProjectId, QuestionId, TermId } from "../model/ids.ts";
import type { EvidenceGrade, Position } from "../model/post.ts";

/** Where things are; the site's own table of paths fits. */
export interface RenderHref {
	project(id: ProjectId): string;
	term(id: TermId): string;
	post(id: PostId): string;
	question(id: QuestionId): string;
	/** A path from the site's root, below the site's base. */
	within(path: string): string;
	/** The whole address of a path of the site. */
	absolute(path: string): string;
}

/** Our words around an author's text. */
interface RenderLabels {
	readonly note: string;
	readonly position: string;
	readonly positions: Readonly<Record<Position, string>>;
	readonly callToAct: SentenceLabel;
	/** `unknown`: the source's grade of evidence is not known. */
	readonly figure: Readonly<Record<EvidenceGrade | "unknown", SentenceLabel>>;
	/** Said in place of what the capture repeated. */
	readonly repeat: (words: number) => string;
	/** Stands where a text was cut. */
	readonly ellipsis: string;
}

interface SentenceLabel {
	readonly name: string;
	readonly says: string;
}

export interface RenderOptions {
	/** Words of a source that `rights: excerpt` allows. */
	readonly excerptWords: number;
	/** Words of a summary. */
	readonly summaryWords: number;
	/** Words of one margin note, above which glossary definitions are left out of it. */
	readonly asideWords: number;
	/** Blocks that one margin note may run down beside; the style sheet has a class for each number up to it. */
	readonly asideRows: number;
	readonly labels: RenderLabels;
	readonly href: RenderHref;
}
