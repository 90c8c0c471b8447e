import type { Position } from "#pipeline/model/post.ts";

/** What the digest may do with the text. */
export type Keep = "excerpt" | "full" | "brief" | "none";

/** A post as it is being written down: every field as typed, empty where nothing is known. */
export interface Draft {
	readonly text: string;
	readonly source: string;
	readonly author: string;
	readonly published: string;
	readonly title: string;
	readonly keep: Keep;
	readonly licence: string;
	readonly permission: string;
	readonly via: string;
	readonly projects: readonly string[];
	readonly questions: readonly DraftStance[];
	/** The file's name without `.md`; empty to let it be made. */
	readonly name: string;
	/** Today, `yyyy-mm-dd`. */
	readonly added: string;
}

/** A draft of which nothing is known yet. */
export const EMPTY_DRAFT: Draft = {
	text: "",
	source: "",
	author: "",
	published: "",
	title: "",
	keep: "excerpt",
	licence: "",
	permission: "",
	via: "",
	projects: [],
	questions: [],
	name: "",
	added: "2000-01-01",
};

/** Where a text stands on a question. */
export interface DraftStance {
	readonly question: string;
	readonly position: Position;
	/** Words of the text that show it; empty where none are given. */
	readonly because: string;
}

/** Fields that a fault can be tied to; `file` for what belongs to none. */
export const FIELDS = [
	"text",
	"source",
	"author",
	"published",
	"title",
	"keep",
	"licence",
	"permission",
	"questions",
	"projects",
	"via",
	"name",
	"file",
] as const;
export type Field = (typeof FIELDS)[number];

/** What is wrong with a field, and how to mend it. */
export interface Fault {
	readonly field: Field;
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly remedy: string;
}
