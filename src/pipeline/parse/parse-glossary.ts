import type { Checked } from "../model/diagnostic.ts";
import type { TermId } from "../model/ids.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Term } from "../model/vocabulary.ts";
import { byWords } from "./by-words.ts";
import { FaultLog, FILE_START } from "./fault-log.ts";
import { suggestName } from "./nearest-name.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type Fields, optional, type ReadFields, readFields, required } from "./read-fields.ts";
import { readYaml } from "./read-yaml.ts";
import { idOf, listOf, text } from "./readers.ts";

interface TermFields extends Omit<Term, "seeAlso" | "except"> {
	readonly except: readonly string[];
	readonly see_also: readonly TermId[];
}

/** The fields of a term. */
export const TERM_FIELDS: Fields<TermFields> = {
	id: required(idOf<TermId>(), "depin"),
	term: required(text, "DePIN"),
	aliases: optional(listOf(text), [], "[another name]"),
	except: optional(listOf(text), [], "[a phrase that means something else]"),
	definition: required(text, "One or two sentences."),
	see_also: optional(listOf(idOf<TermId>()), [], "[depin]"),
};

/** Parses `glossary.yaml`, a list of terms; sorted by term. Without the file there are no terms. */
export function parseGlossary(file: SourceFile | null, options: ParseOptions): Checked<readonly Term[]> {
	const faults = new FaultLog(file?.path ?? "glossary.yaml");
	const list = file === null ? null : readYaml(file.text, 1, faults, options);
	if (list === null) return { value: [], diagnostics: faults.diagnostics };
	if (list.kind !== "list") {
		const remedy = 'Begin each term with "- id: its-id".';
		faults.error("glossary/list", FILE_START, "The glossary is not a list of terms.", remedy);
		return { value: [], diagnostics: faults.diagnostics };
	}
	const read = list.items.flatMap((item) => {
		if (item.kind === "map") return [readTerm(item, faults)];
		faults.error("glossary/list", item.at, "This is not a term.", 'Write "id", "term" and "definition".');
		return [];
	});
	checkReferences(read, faults);
	const terms = read.flatMap(({ complete }): Term[] => {
		if (complete === null) return [];
		const { see_also: seeAlso, ...term } = complete;
		return [{ ...term, seeAlso }];
	});
	return { value: terms.toSorted((a, b) => byWords(a.term, b.term)), diagnostics: faults.diagnostics };
}

function readTerm(item: Parameters<typeof readFields>[0], faults: FaultLog): ReadFields<TermFields> {
	return readFields<TermFields>(item, "a term", TERM_FIELDS, faults);
}

function checkReferences(terms: readonly ReadFields<TermFields>[], faults: FaultLog): void {
	const known = new Set<string>();
	for (const { values, at } of terms) {
		if (values.id === undefined) continue;
		if (known.has(values.id)) {
			faults.error("glossary/duplicate", at("id"), `The id "${values.id}" stands twice.`, "Give each term its own id.");
		}
		known.add(values.id);
	}
	for (const { values, at } of terms) {
		for (const id of values.see_also ?? []) {
			if (known.has(id)) continue;
			faults.error("field/unknown-id", at("see_also"), `"${id}" is not a known term.`, suggestName(id, known));
		}
	}
}
