import { LEVELS } from "../model/annotation.ts";
import type { PostId } from "../model/ids.ts";
import {
	type Author,
	DISCLOSURES,
	EVIDENCE_GRADES,
	FORMS,
	type FrontMatter,
	POSITIONS,
	type Position,
	RIGHTS,
	SOURCE_KINDS,
	type Stance,
} from "../model/post.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { FaultLog, Place } from "./fault-log.ts";
import { suggestName } from "./nearest-name.ts";
import {
	type Fields,
	mapSchema,
	optional,
	type Reader,
	type ReadFields,
	reader,
	readFields,
	required,
} from "./read-fields.ts";
import type { YamlMap } from "./read-yaml.ts";
import {
	count,
	day,
	idOf,
	knownId,
	languageTag,
	licenceId,
	listOf,
	oneOf,
	orUnknown,
	partialDate,
	reject,
	text,
	webAddress,
} from "./readers.ts";

/** A stance with the place of its quote, which can only be checked against the text. */
export interface StanceField extends Stance {
	readonly becauseAt: Place;
}

/** A post's fields as written: by the names that front matter uses. */
export interface PostFields extends Omit<FrontMatter, "authors" | "stances"> {
	readonly author: readonly Author[];
	readonly questions: readonly StanceField[];
}

/** Reads a post's front matter field by field; what one field says of another is for `check-post-fields.ts`. */
export function readPostFields(matter: YamlMap, vocabulary: Vocabulary, faults: FaultLog): ReadFields<PostFields> {
	return readFields<PostFields>(matter, "a post", postFields(vocabulary), faults);
}

/** The fields of a post. */
export function postFields(vocabulary: Pick<Vocabulary, "questions" | "projects">): Fields<PostFields> {
	return {
		source: required(orUnknown(webAddress), "https://example.org/2026/a-post"),
		author: optional(authors, [], "Ada Example"),
		publisher: optional(orUnknown(text), null, "Example Journal"),
		published: optional(orUnknown(partialDate), null, "2026-06-15"),
		added: required(day, "2026-11-21"),
		form: required(oneOf(FORMS), "copy"),
		rights: required(oneOf(RIGHTS), "excerpt"),
		title: optional(text, null, "A title"),
		licence: optional(licenceId, null, "CC-BY-4.0"),
		permission: optional(text, null, "Given by the author by e-mail on 2026-06-15."),
		kind: optional(orUnknown(oneOf(SOURCE_KINDS)), null, "post"),
		evidence: optional(orUnknown(oneOf(EVIDENCE_GRADES)), null, "measured"),
		questions: optional(stances(vocabulary), [], "{speed: supports}"),
		projects: optional(listOf(knownId(vocabulary.projects, "project")), [], "[opengradient]"),
		disclosure: optional(oneOf(DISCLOSURES), "unknown", "holds-token"),
		language: optional(orUnknown(languageTag), null, "en"),
		via: optional(orUnknown(text), null, "Ada Example"),
		formerly: optional(listOf(idOf<PostId>()), [], "[old-slug]"),
		entry: optional(idOf<PostId>(), null, "a-post"),
		fingerprint: optional(text, null, "text that the command new --sighting wrote"),
		words: optional(count, null, "250"),
		incentive: optional(oneOf(LEVELS), null, "some"),
		substance: optional(oneOf(LEVELS), null, "none"),
		signals: optional(listOf(text), [], "[tag-block, call-to-act]"),
		tags: optional(listOf(text), [], '["#opx", "$opx"]'),
	};
}

const AUTHOR: Fields<Author> = {
	name: required(text, "Ada Example"),
	handle: optional(orUnknown(text), null, '"@ada"'),
	url: optional(orUnknown(webAddress), null, "https://example.org/ada"),
};

const oneAuthor: Reader<Author> = reader({ anyOf: [text.schema, mapSchema(AUTHOR)] }, (value, field) => {
	if (value.kind === "map") return readFields<Author>(value, "an author", AUTHOR, field.faults).complete ?? undefined;
	const name = text(value, field);
	return name === undefined ? undefined : { name, handle: null, url: null };
});

const someAuthors = listOf(oneAuthor);

const authors: Reader<readonly Author[]> = reader(someAuthors.schema, (value, field) => {
	if (value.kind === "text" && value.text === "unknown") return [];
	return someAuthors(value, field);
});

const STANCE: Fields<{ position: Position; because: string | null }> = {
	position: required(oneOf(POSITIONS), "supports"),
	because: optional(text, null, '"exact words of the text"'),
};

const readStance: Reader<Omit<StanceField, "question">> = reader(
	{ anyOf: [{ enum: POSITIONS }, mapSchema(STANCE)] },
	(value, field) => {
		if (value.kind !== "map") {
			const position = oneOf(POSITIONS)(value, field);
			return position === undefined ? undefined : { position, because: null, becauseAt: value.at };
		}
		const { complete, at } = readFields(value, "a position", STANCE, field.faults);
		return complete === null ? undefined : { ...complete, becauseAt: at("because") };
	},
);

/** `{speed: supports}` or `{speed: {position: supports, because: exact words}}`. */
function stances({ questions }: Pick<Vocabulary, "questions">): Reader<readonly StanceField[]> {
	return reader({ type: "object", additionalProperties: readStance.schema }, (value, field) => {
		if (value.kind !== "map") {
			return reject(value, field, "map", "holds no question", 'Write for example "questions: {speed: supports}".');
		}
		const read: StanceField[] = [];
		let whole = true;
		for (const [name, entry] of value.entries) {
			const question = [...questions.keys()].find((id) => id === name);
			if (question === undefined) {
				const remedy = suggestName(name, questions.keys());
				field.faults.error("field/unknown-id", entry.at, `"${name}" is not a known question.`, remedy);
			}
			const stance = readStance(entry.value, { name: `questions.${name}`, faults: field.faults });
			if (question === undefined || stance === undefined) whole = false;
			else read.push({ question, ...stance });
		}
		return whole ? read : undefined;
	});
}
