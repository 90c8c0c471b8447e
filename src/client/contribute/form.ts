import { POSITIONS } from "#pipeline/model/post.ts";
import type { Draft, Keep } from "./draft.ts";

const KEEPS: readonly Keep[] = ["excerpt", "full", "brief", "none"];

/** What stands in the form now. */
export function readForm(form: HTMLFormElement, today: Date): Draft {
	const entries = new FormData(form);
	const text = (name: string) => String(entries.get(name) ?? "");
	const keep = text("keep");
	const questions = [...entries].flatMap(([name, value]) => {
		const position = POSITIONS.find((each) => each === value);
		const isQuestion = name.startsWith(QUESTION) && position !== undefined;
		const question = name.slice(QUESTION.length);
		return isQuestion ? [{ question, position, because: text(BECAUSE + question) }] : [];
	});
	return {
		text: text("text"),
		source: text("source"),
		author: text("author"),
		published: text("published"),
		title: text("title"),
		keep: KEEPS.find((each) => each === keep) ?? "excerpt",
		licence: text("licence"),
		permission: text("permission"),
		via: text("via"),
		projects: entries.getAll("project").map(String),
		questions,
		name: text("name"),
		added: dayOf(today),
	};
}

const QUESTION = "question-";
const BECAUSE = "because-";

/** The day where the reader is, `yyyy-mm-dd`. */
function dayOf(date: Date): string {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
