import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type ProjectId, type QuestionId, type TermId, toId } from "#pipeline/model/ids.ts";
import type { Project, Question, Term, Vocabulary } from "#pipeline/model/vocabulary.ts";

interface ProjectEntry {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
}
interface TermEntry {
	readonly id: string;
	readonly term: string;
	readonly aliases: readonly string[];
}

const PROJECTS: readonly ProjectEntry[] = read("projects");
const TERMS: readonly TermEntry[] = read("terms");
const QUESTIONS = ["cost", "verification", "speed", "demand"];

const EMPTY = { type: "root" as const, children: [] };

/** What the digest of the labelled posts knows by name. */
export const VOCABULARY: Vocabulary = {
	profile: {
		id: "fixtures",
		title: "Fixtures",
		tagline: "Labelled posts",
		question: "What do the rules find?",
		description: "For the eval.",
		url: "https://digest.example.org",
		repository: "https://code.example.org/digest",
		language: "en",
		licence: "CC-BY-4.0",
		contact: null,
		hub: null,
	},
	questions: new Map(QUESTIONS.map((id) => [toId<QuestionId>(id), toQuestion(id)])),
	projects: new Map(PROJECTS.map((entry) => [toId<ProjectId>(entry.id), toProject(entry)])),
	terms: new Map(TERMS.map((entry) => [toId<TermId>(entry.id), toTerm(entry)])),
};

/** One of the lists beside this file. */
function read<Entry>(name: string): readonly Entry[] {
	return parse(readFileSync(fileURLToPath(new URL(`./${name}.yaml`, import.meta.url)), "utf8"));
}

function toQuestion(id: string): Question {
	const said = { question: `What of ${id}?`, label: id, order: 1, supports: "yes", opposes: "no", settle: "a test" };
	return { id: toId<QuestionId>(id), file: `questions/${id}.md`, ...said, tree: EMPTY };
}

function toProject({ id, name, aliases }: ProjectEntry): Project {
	const unknown = { layer: "compute", homepage: null, repository: null, seen: null };
	return { id: toId(id), file: `projects/${id}.md`, name, aliases, exactCase: false, ...unknown, tree: EMPTY };
}

function toTerm({ id, term, aliases }: TermEntry): Term {
	return { id: toId(id), term, aliases, definition: `What ${term} means.`, seeAlso: [] };
}
