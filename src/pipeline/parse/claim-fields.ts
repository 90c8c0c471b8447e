import { BEARINGS, type Claim, type ClaimEvidence, type ClaimPattern } from "../model/claim.ts";
import type { ClaimId, PostId } from "../model/ids.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { readWords } from "../text/words.ts";
import type { FaultLog, Place } from "./fault-log.ts";
import type { ParseOptions } from "./parse-options.ts";
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
import { idOf, knownId, listOf, oneOf, reject, text } from "./readers.ts";

/** A value with the place where it stands, for what can only be checked against other files. */
export interface Placed<T> {
	readonly value: T;
	readonly at: Place;
}

/** A claim's fields as written. */
export interface ClaimFields extends Omit<Claim, "id" | "file" | "tree" | "evidence" | "conflicts"> {
	readonly evidence: readonly Placed<ClaimEvidence>[];
	readonly conflicts: readonly Placed<ClaimId>[];
}

/** Reads a claim's front matter; whether quotes stand in their posts and conflicts are mutual is for `parse-claims.ts`. */
export function readClaimFields(
	matter: YamlMap,
	vocabulary: Vocabulary,
	posts: ReadonlySet<PostId>,
	faults: FaultLog,
	options: ParseOptions,
): ReadFields<ClaimFields> {
	return readFields<ClaimFields>(matter, "a claim", claimFields(vocabulary, posts, options), faults);
}

/** The fields of a claim. */
export function claimFields(
	{ questions, projects }: Pick<Vocabulary, "questions" | "projects">,
	posts: ReadonlySet<PostId>,
	{ labelWords }: Pick<ParseOptions, "labelWords">,
): Fields<ClaimFields> {
	return {
		claim: required(text, "A relay answers within nine seconds."),
		label: required(shortText(labelWords), "relay answers, nine seconds"),
		questions: required(someOf(knownId(questions, "question")), "[speed]"),
		projects: optional(listOf(knownId(projects, "project")), [], "[opengradient]"),
		figure: optional(text, null, "9 seconds"),
		recognise: required(someOf(pattern), "[{all: [[relay], [answer, reply]]}]"),
		evidence: optional(listOf(evidenceIn(posts)), [], '[{post: a-post, bearing: supports, because: "exact words"}]'),
		conflicts: optional(listOf(placed(idOf<ClaimId>())), [], "[another-claim]"),
	};
}

function shortText(mostWords: number): Reader<string> {
	return reader(text.schema, (value, field) => {
		const given = text(value, field);
		const words = given?.split(" ").length ?? 0;
		return words <= mostWords
			? given
			: reject(value, field, "long", `has ${words} words`, `Use at most ${mostWords} words.`);
	});
}

/** Text in which something can be found: signs alone never are. */
const withWords: Reader<string> = reader(text.schema, (value, field) => {
	const given = text(value, field);
	if (given === undefined || readWords(given).hashes.length > 0) return given;
	return reject(value, field, "words", `holds "${given}", in which there is no word`, "Write it without $, # and @.");
});

const PATTERN: Fields<ClaimPattern> = {
	all: required(someOf(someOf(withWords)), "[[relay], [answer, reply]]"),
	figures: optional(listOf(withWords), [], '["1,000"]'),
};

const pattern: Reader<ClaimPattern> = reader(mapSchema(PATTERN), (value, field) => {
	if (value.kind === "map") return readFields(value, "a pattern", PATTERN, field.faults).complete ?? undefined;
	return reject(value, field, "map", "holds no pattern", 'Write for example "- all: [[relay], [answer, reply]]".');
});

function evidenceIn(posts: ReadonlySet<PostId>): Reader<Placed<ClaimEvidence>> {
	const fields: Fields<ClaimEvidence> = {
		post: required(knownId(posts, "post"), "a-post"),
		bearing: required(oneOf(BEARINGS), "supports"),
		because: required(text, '"exact words of the post"'),
	};
	return reader(mapSchema(fields), (value, field) => {
		if (value.kind !== "map") {
			const remedy = 'Write for example "- {post: a-post, bearing: supports, because: "exact words"}".';
			return reject(value, field, "map", "holds no evidence", remedy);
		}
		const { complete, at } = readFields(value, "evidence", fields, field.faults);
		return complete === null ? undefined : { value: complete, at: at("because") };
	});
}

function placed<T>(read: Reader<T>): Reader<Placed<T>> {
	return reader(read.schema, (value, field) => {
		const given = read(value, field);
		return given === undefined ? undefined : { value: given, at: value.at };
	});
}

/** A list that is not empty. */
function someOf<T>(read: Reader<T>): Reader<readonly T[]> {
	const some = { type: "array", items: read.schema, minItems: 1 };
	return reader({ anyOf: [read.schema, some] }, (value, field) => {
		if (value.kind !== "list" || value.items.length > 0) return listOf(read)(value, field);
		return reject(value, field, "empty", "is an empty list", "Write at least one value.");
	});
}
