import { claimFields } from "./claim-fields.ts";
import type { JsonSchema } from "./json-schema.ts";
import { decisionSchemas } from "./parse-decisions.ts";
import { EDITION_FIELDS } from "./parse-editions.ts";
import { TERM_FIELDS } from "./parse-glossary.ts";
import { NOTE_FIELDS } from "./parse-notes.ts";
import type { ParseOptions } from "./parse-options.ts";
import { PROFILE_FIELDS } from "./parse-profile.ts";
import { PROJECT_FIELDS } from "./parse-projects.ts";
import { QUESTION_FIELDS } from "./parse-questions.ts";
import { postFields } from "./post-fields.ts";
import { mapSchema } from "./read-fields.ts";

/**
 * JSON Schemas (draft 2020-12) of the fields of every kind of content file, by the kind, made from what the parser reads
 * by. They say less than `check`: whether a post, project or question exists, whether quotes are true and whether fields
 * go together is for the parser. Editors read YAML with numbers and truth values, so text may be one here.
 */
export function contentSchemas(options: ParseOptions): Readonly<Record<string, JsonSchema>> {
	const nothing = { questions: new Map(), projects: new Map() };
	const schemas: Readonly<Record<string, readonly [title: string, schema: JsonSchema]>> = {
		post: ["Front matter of a post", mapSchema(postFields(nothing))],
		question: ["Front matter of a question", mapSchema(QUESTION_FIELDS)],
		project: ["Front matter of a project", mapSchema(PROJECT_FIELDS)],
		claim: ["Front matter of a claim", mapSchema(claimFields(nothing, new Set(), options))],
		note: ["Front matter of a note", mapSchema(NOTE_FIELDS)],
		edition: ["Front matter of an edition", mapSchema(EDITION_FIELDS)],
		decision: ["A decision", { oneOf: decisionSchemas() }],
		digest: ["The digest's own name and place", mapSchema(PROFILE_FIELDS)],
		glossary: ["The glossary", { type: "array", items: mapSchema(TERM_FIELDS) }],
	};
	return Object.fromEntries(
		Object.entries(schemas).map(([kind, [title, schema]]) => [
			kind,
			{ $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schema },
		]),
	);
}
