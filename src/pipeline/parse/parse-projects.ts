import type { Checked } from "../model/diagnostic.ts";
import type { ProjectId } from "../model/ids.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Project } from "../model/vocabulary.ts";
import { byWords } from "./by-words.ts";
import { type EntryFile, parseEntryFiles } from "./parse-entry-files.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type Fields, optional, readFields, required } from "./read-fields.ts";
import { listOf, oneOf, orUnknown, text, webAddress } from "./readers.ts";

interface ProjectFields extends Omit<Project, "id" | "file" | "tree" | "exactCase"> {
	readonly case: "any" | "exact";
}

/** The fields of a project. */
export const PROJECT_FIELDS: Fields<ProjectFields> = {
	name: required(text, "Example Network"),
	aliases: optional(listOf(text), [], '["$EXA", "#EXA"]'),
	layer: required(text, "compute"),
	homepage: optional(orUnknown(webAddress), null, "https://example.org"),
	repository: optional(orUnknown(webAddress), null, "https://example.org/repository"),
	case: optional(oneOf(["any", "exact"] as const), "any", "exact"),
	seen: optional(orUnknown(text), null, "documentation"),
};

/** Parses `projects/<id>.md`; sorted by name. */
export function parseProjects(files: readonly SourceFile[], options: ParseOptions): Checked<readonly Project[]> {
	const { value, diagnostics } = parseEntryFiles<ProjectId, Project>(files, options, readProject);
	return { value: value.toSorted((a, b) => byWords(a.name, b.name)), diagnostics };
}

function readProject({ id, file, matter, tree, faults }: EntryFile<ProjectId>): Project | null {
	const { complete } = readFields<ProjectFields>(matter, "a project", PROJECT_FIELDS, faults);
	if (complete === null) return null;
	const { case: letters, ...fields } = complete;
	return { id, file, ...fields, exactCase: letters === "exact", tree };
}
