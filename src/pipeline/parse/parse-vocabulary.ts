import type { Checked } from "../model/diagnostic.ts";
import type { Id, ProjectId, QuestionId, TermId } from "../model/ids.ts";
import type { SourceFiles } from "../model/source-file.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { parseGlossary } from "./parse-glossary.ts";
import type { ParseOptions } from "./parse-options.ts";
import { parseProfile } from "./parse-profile.ts";
import { parseProjects } from "./parse-projects.ts";
import { parseQuestions } from "./parse-questions.ts";

/** Parses everything that the digest knows by name: profile, questions, projects and glossary. */
export function parseVocabulary(files: SourceFiles, options: ParseOptions): Checked<Vocabulary> {
	const profile = parseProfile(files.digest, options);
	const questions = parseQuestions(files.questions, options);
	const projects = parseProjects(files.projects, options);
	const terms = parseGlossary(files.glossary, options);
	return {
		value: {
			profile: profile.value,
			questions: byId<QuestionId, (typeof questions.value)[number]>(questions.value),
			projects: byId<ProjectId, (typeof projects.value)[number]>(projects.value),
			terms: byId<TermId, (typeof terms.value)[number]>(terms.value),
		},
		diagnostics: [profile, questions, projects, terms].flatMap(({ diagnostics }) => diagnostics),
	};
}

function byId<Kind extends Id, T extends { readonly id: Kind }>(entries: readonly T[]): ReadonlyMap<Kind, T> {
	return new Map(entries.map((entry) => [entry.id, entry]));
}
