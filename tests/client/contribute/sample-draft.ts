import type { Draft } from "#client/contribute/draft.ts";

const EMPTY: Draft = {
	text: "Some words.",
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
	added: "2026-11-21",
};

/** A draft of which nothing is known but what is given. */
export function draft(given: Partial<Draft> = {}): Draft {
	return { ...EMPTY, ...given };
}
