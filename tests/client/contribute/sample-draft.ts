import { type Draft, EMPTY_DRAFT } from "#client/contribute/draft.ts";

/** A draft of which nothing is known but what is given. */
export function draft(given: Partial<Draft> = {}): Draft {
	return { ...EMPTY_DRAFT, text: "Some words.", added: "2026-11-21", ...given };
}
