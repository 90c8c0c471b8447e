import type { SightingFields } from "#pipeline/model/sighting.ts";
import { type FieldValue, formatFrontMatter } from "#pipeline/parse/format-front-matter.ts";
import type { Draft, DraftStance, Field } from "./draft.ts";

/** A post's file, and which of its lines a field stands on. */
export interface ComposedPost {
	readonly file: string;
	readonly fieldAt: (line: number) => Field;
}

/** Writes a draft as the file of a post. A sighting holds neither the text nor its author's name. */
export function composePost(draft: Draft, name: string, sighting: SightingFields | null): ComposedPost {
	const fields = fieldsOf(draft, sighting);
	const written = Object.entries(fields).filter(([, value]) => value !== null);
	const matter = formatFrontMatter(fields);
	const text = toLines(draft.text).trim();
	const lines: Field[] = ["file", ...written.map(([key]) => FIELD_OF[key] ?? "file"), "file"];
	return {
		file: sighting === null ? `${matter}\n${text}\n` : matter,
		fieldAt: (line) => (name === "" ? "name" : (lines[line - 1] ?? "text")),
	};
}

const FIELD_OF: Readonly<Record<string, Field>> = {
	title: "title",
	source: "source",
	author: "author",
	published: "published",
	form: "keep",
	rights: "keep",
	licence: "licence",
	permission: "permission",
	questions: "questions",
	projects: "projects",
	via: "via",
};

function fieldsOf(draft: Draft, sighting: SightingFields | null): Record<string, FieldValue | null> {
	const { keep, questions, projects } = draft;
	return {
		title: given(draft.title),
		source: given(draft.source) ?? "unknown",
		author: sighting === null ? (given(draft.author) ?? "unknown") : null,
		published: given(draft.published) ?? "unknown",
		added: draft.added,
		form: keep === "brief" ? "brief" : keep === "none" ? "sighting" : "copy",
		rights: keep,
		licence: keep === "full" ? given(draft.licence) : null,
		permission: keep === "full" ? given(draft.permission) : null,
		questions: questions.length === 0 ? null : Object.fromEntries(questions.map(stanceOf)),
		projects: orNone(projects),
		via: given(draft.via),
		words: sighting && String(sighting.words),
		incentive: sighting?.incentive ?? null,
		substance: sighting?.substance ?? null,
		signals: orNone(sighting?.signals),
		tags: orNone(sighting?.tags),
		fingerprint: sighting?.fingerprint ?? null,
	};
}

function stanceOf({ question, position, because }: DraftStance): [string, FieldValue] {
	const words = given(because);
	return [question, words === null ? position : { position, because: words }];
}

function orNone(list: readonly string[] | undefined): readonly string[] | null {
	return list === undefined || list.length === 0 ? null : list;
}

function given(value: string): string | null {
	const text = value.toWellFormed().trim();
	return text === "" ? null : text;
}

/** A text as files of the digest hold it: whole characters, lines ended by `\n`, no byte order mark. */
export function toLines(text: string): string {
	return text
		.toWellFormed()
		.replace(/^\ufeff/u, "")
		.replace(/\r\n?/gu, "\n");
}
