import type { Checked } from "../model/diagnostic.ts";
import type { QuestionId } from "../model/ids.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Question } from "../model/vocabulary.ts";
import { type EntryFile, parseEntryFiles } from "./parse-entry-files.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type Fields, readFields, required } from "./read-fields.ts";
import { count, text } from "./readers.ts";

type QuestionFields = Omit<Question, "id" | "file" | "tree">;

/** The fields of a question. */
export const QUESTION_FIELDS: Fields<QuestionFields> = {
	question: required(text, "Is it fast enough?"),
	label: required(text, "Speed"),
	order: required(count, "2"),
	supports: required(text, "It is fast enough."),
	opposes: required(text, "It is too slow."),
	settle: required(text, "A measurement under load by someone without an interest."),
};

/** Parses `questions/<id>.md`; in the order that the questions give themselves. */
export function parseQuestions(files: readonly SourceFile[], options: ParseOptions): Checked<readonly Question[]> {
	const taken = new Map<number, string>();
	const { value, diagnostics } = parseEntryFiles<QuestionId, Question>(files, options, (entry) =>
		readQuestion(entry, taken),
	);
	return { value: value.toSorted((a, b) => a.order - b.order), diagnostics };
}

function readQuestion(entry: EntryFile<QuestionId>, taken: Map<number, string>): Question | null {
	const { complete, at } = readFields<QuestionFields>(entry.matter, "a question", QUESTION_FIELDS, entry.faults);
	if (complete === null) return null;
	const other = taken.get(complete.order);
	if (other !== undefined) {
		entry.faults.error(
			"question/order",
			at("order"),
			`The order ${complete.order} is taken by ${other}.`,
			"Give each question its own number.",
		);
	}
	taken.set(complete.order, entry.file);
	return { id: entry.id, file: entry.file, ...complete, tree: entry.tree };
}
