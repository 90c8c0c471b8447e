import { type ProjectId, type QuestionId, type TermId, toId } from "#pipeline/model/ids.ts";
import type { Project, Question, Term, Vocabulary } from "#pipeline/model/vocabulary.ts";
import type { VocabularyFile } from "#views/vocabulary-file.ts";

/** What the rules and the front-matter door need to know by name; all else of the vocabulary stays empty. */
export function readVocabulary({ questions, projects, terms }: VocabularyFile): Vocabulary {
	return {
		profile: EMPTY_PROFILE,
		questions: new Map(questions.map((id) => [toId<QuestionId>(id), emptyQuestion(toId<QuestionId>(id))])),
		projects: new Map(
			projects.map((each) => [toId<ProjectId>(each.id), { ...EMPTY_PROJECT, ...each, id: toId<ProjectId>(each.id) }]),
		),
		terms: new Map(terms.map((each) => [toId<TermId>(each.id), { ...EMPTY_TERM, ...each, id: toId<TermId>(each.id) }])),
	};
}

const EMPTY_TREE = { type: "root" as const, children: [] };

const EMPTY_PROFILE: Vocabulary["profile"] = {
	id: "digest",
	title: "",
	tagline: "",
	question: "",
	description: "",
	url: "",
	repository: "",
	language: "",
	licence: "",
	contact: null,
	hub: null,
};

function emptyQuestion(id: QuestionId): Question {
	return { id, file: "", question: "", label: "", order: 1, supports: "", opposes: "", settle: "", tree: EMPTY_TREE };
}

const EMPTY_PROJECT: Omit<Project, "id" | "name" | "aliases" | "exactCase"> = {
	file: "",
	layer: "",
	homepage: null,
	repository: null,
	seen: null,
	tree: EMPTY_TREE,
};

const EMPTY_TERM: Pick<Term, "definition" | "seeAlso"> = { definition: "", seeAlso: [] };
