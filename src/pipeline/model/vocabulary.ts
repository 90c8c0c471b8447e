import type { Root } from "hast";
import type { ProjectId, QuestionId, TermId } from "./ids.ts";

/** What `content/digest.yaml` says: the digest's own name and place. */
export interface DigestProfile {
	/** Stands in the id of every feed entry, so that they stay when title, site and repository change: `[a-z0-9-]`, 2 to 32. */
	readonly id: string;
	readonly title: string;
	readonly tagline: string;
	readonly question: string;
	readonly description: string;
	/** Where the site is published, without a slash at the end; may have a path. */
	readonly url: string;
	readonly repository: string;
	readonly language: string;
	readonly licence: string;
	readonly contact: string | null;
	/** A WebSub hub that tells subscribers at once of what is new. */
	readonly hub: string | null;
}

/** One of the debate's questions. */
export interface Question {
	readonly id: QuestionId;
	readonly file: string;
	readonly question: string;
	/** One or two words, for lists and charts. */
	readonly label: string;
	/** Place in lists, from 1. */
	readonly order: number;
	/** What `supports` means on this question, and what `opposes` means. */
	readonly supports: string;
	readonly opposes: string;
	/** The evidence that would settle it. */
	readonly settle: string;
	readonly tree: Root;
}

/** A named project, protocol or tool. */
export interface Project {
	readonly id: ProjectId;
	readonly file: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** Whether only the spelling as given counts, because a name is also an ordinary word. */
	readonly exactCase: boolean;
	readonly layer: string;
	readonly homepage: string | null;
	readonly repository: string | null;
	/** Where what we say of it was seen. */
	readonly seen: string | null;
	readonly tree: Root;
}

/** A glossary term. */
export interface Term {
	readonly id: TermId;
	readonly term: string;
	readonly aliases: readonly string[];
	/** Phrases in which the word does not mean the term: `at stake`. */
	readonly except?: readonly string[];
	readonly definition: string;
	readonly seeAlso: readonly TermId[];
}

/** Everything that the digest knows by name; each map in the order in which lists show it. */
export interface Vocabulary {
	readonly profile: DigestProfile;
	readonly questions: ReadonlyMap<QuestionId, Question>;
	readonly projects: ReadonlyMap<ProjectId, Project>;
	readonly terms: ReadonlyMap<TermId, Term>;
}
