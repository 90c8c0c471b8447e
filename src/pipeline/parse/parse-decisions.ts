import type { Decision } from "../model/decision.ts";
import type { Checked } from "../model/diagnostic.ts";
import type { PostId } from "../model/ids.ts";
import { POSITIONS } from "../model/post.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { FaultLog, FILE_START } from "./fault-log.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { ParseOptions } from "./parse-options.ts";
import { type Fields, mapSchema, readFields, required } from "./read-fields.ts";
import { readYaml, type YamlMap } from "./read-yaml.ts";
import { idOf, knownId, listOf, oneOf, text } from "./readers.ts";

type Kind = Decision["kind"];

/** What stands in the file of a decision; the rest is in its name. */
type Said<K extends Kind> = Omit<Extract<Decision, { readonly kind: K }>, "id" | "file" | "date">;
type AnySaid = Said<"merge" | "split"> | Said<"representative" | "takedown"> | Said<"relabel">;

const KINDS: readonly Kind[] = ["merge", "split", "representative", "relabel", "takedown"];

/** Parses curators' decisions, `decisions/<yyyy-mm-dd>-<slug>.yaml`. Whether the posts exist is for the stage that applies them. */
export function parseDecisions(
	files: readonly SourceFile[],
	vocabulary: Vocabulary,
	options: ParseOptions,
): Checked<readonly Decision[]> {
	const parsed = files.map((file) => {
		const faults = new FaultLog(file.path);
		const decision = parseDecision(file, vocabulary, faults, options);
		return { value: faults.failed || decision === null ? [] : [decision], diagnostics: faults.diagnostics };
	});
	return {
		value: parsed.flatMap(({ value }) => value),
		diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
	};
}

function parseDecision(
	file: SourceFile,
	vocabulary: Vocabulary,
	faults: FaultLog,
	options: ParseOptions,
): Decision | null {
	const id = /([^/]*)\.yaml$/.exec(file.path)?.[1] ?? "";
	const date = id.slice(0, 10);
	if (date.length < 10 || !isCalendarDate(date)) {
		const remedy = "Name it for example decisions/2026-11-21-merge-two-copies.yaml.";
		faults.error("file/name", FILE_START, "The file's name does not begin with a day of the calendar.", remedy);
	}
	const value = readYaml(file.text, 1, faults, options);
	if (value?.kind !== "map") {
		const remedy = 'Write the fields kind, by and reason, each as "key: value".';
		if (!faults.failed) faults.error("decision/no-fields", FILE_START, "The decision holds no fields.", remedy);
		return null;
	}
	const kind = readKind(value, faults);
	if (kind === undefined) return null;
	const said = readByKind(kind, value, vocabulary, faults);
	return said === null ? null : { id, file: file.path, date, ...said };
}

function readKind(map: YamlMap, faults: FaultLog): Kind | undefined {
	const entry = map.entries.get("kind");
	if (entry !== undefined) return oneOf(KINDS)(entry.value, { name: "kind", faults });
	faults.error("field/missing", map.at, 'A decision needs the field "kind".', `Add one of: ${KINDS.join(", ")}.`);
	return undefined;
}

function readByKind(kind: Kind, map: YamlMap, vocabulary: Vocabulary, faults: FaultLog): AnySaid | null {
	const what = `a decision of kind ${kind}`;
	switch (kind) {
		case "merge":
		case "split": {
			const { complete, at } = readFields(map, what, ofPosts(kind), faults);
			if (complete !== null && new Set(complete.posts).size < 2) {
				const remedy = "Write for example [a-post, another-post].";
				faults.error("decision/posts", at("posts"), "Two different posts are needed.", remedy);
			}
			return complete;
		}
		case "representative":
		case "takedown":
			return readFields(map, what, ofPost(kind), faults).complete;
		case "relabel":
			return readFields(map, what, ofLabel(vocabulary), faults).complete;
	}
}

const BY = required(text, "Ada Example");
const REASON = required(text, "Both are the same essay; the second adds tags.");
const POST = required(idOf<PostId>(), "a-post");

function ofPosts<K extends "merge" | "split">(kind: K): Fields<Said<"merge" | "split"> & { kind: K }> {
	const posts = required(listOf(idOf<PostId>()), "[a-post, another-post]");
	return { kind: required(oneOf([kind]), kind), by: BY, reason: REASON, posts };
}

function ofPost<K extends "representative" | "takedown">(
	kind: K,
): Fields<Said<"representative" | "takedown"> & { kind: K }> {
	return { kind: required(oneOf([kind]), kind), by: BY, reason: REASON, post: POST };
}

function ofLabel({ questions }: Pick<Vocabulary, "questions">): Fields<Said<"relabel">> {
	return {
		kind: required(oneOf(["relabel"] as const), "relabel"),
		by: BY,
		reason: REASON,
		post: POST,
		question: required(knownId(questions, "question"), "speed"),
		position: required(oneOf([...POSITIONS, "none"] as const), "mixed"),
	};
}

/** What a decision of each kind looks like. */
export function decisionSchemas(): readonly JsonSchema[] {
	const several = (["merge", "split"] as const).map((kind) => mapSchema(ofPosts(kind)));
	const single = (["representative", "takedown"] as const).map((kind) => mapSchema(ofPost(kind)));
	return [...several, ...single, mapSchema(ofLabel({ questions: new Map() }))];
}
