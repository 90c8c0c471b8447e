import type { Checked } from "../model/diagnostic.ts";
import type { Edition } from "../model/edition.ts";
import type { EditionId } from "../model/ids.ts";
import type { SourceFile } from "../model/source-file.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { FILE_START } from "./fault-log.ts";
import { type EntryFile, parseEntryFiles } from "./parse-entry-files.ts";
import type { ParseOptions } from "./parse-options.ts";
import { readPlainText } from "./plain-text.ts";
import { type Fields, optional, readFields, required } from "./read-fields.ts";
import { day, text } from "./readers.ts";
import { tidyBlocks } from "./tidy-blocks.ts";

type EditionFields = Pick<Edition, "title" | "by" | "date">;

/** The fields of an edition. */
export const EDITION_FIELDS: Fields<EditionFields> = {
	title: optional(text, null, "What the first month holds"),
	by: required(text, "Ada Example"),
	date: required(day, "2026-11-21"),
};

/** Parses `editions/<yyyy-mm>.md`: what a curator says of a month; ascending by month. */
export function parseEditions(files: readonly SourceFile[], options: ParseOptions): Checked<readonly Edition[]> {
	const { value, diagnostics } = parseEntryFiles<EditionId, Edition>(files, options, readEdition);
	return { value: value.toSorted((a, b) => (a.id < b.id ? -1 : 1)), diagnostics };
}

function readEdition({ id, file, matter, tree, faults }: EntryFile<EditionId>): Edition | null {
	if (!/^\d{4}-\d{2}$/.test(id) || !isCalendarDate(id)) {
		const remedy = "Name it by its month, for example editions/2026-11.md.";
		faults.error("file/name", FILE_START, "The file's name is not a month of the calendar.", remedy);
	}
	const foreword = tidyBlocks(tree);
	if (!faults.failed && readPlainText(foreword).text.trim() === "") {
		const remedy = "Write the foreword below the fields, or remove the file: a month needs none.";
		faults.error("edition/empty", FILE_START, "Nothing is said of this month.", remedy);
	}
	const { complete } = readFields<EditionFields>(matter, "an edition", EDITION_FIELDS, faults);
	return complete === null ? null : { id, file, ...complete, foreword };
}
