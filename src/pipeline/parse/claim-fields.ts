import { BEARINGS, type Claim, type ClaimEvidence, type ClaimPattern } from "../model/claim.ts";
import type { ClaimId, PostId } from "../model/ids.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { readWords } from "../text/words.ts";
import type { FaultLog, Place } from "./fault-log.ts";
import type { ParseOptions } from "./parse-options.ts";
import { optional, type Reader, type ReadFields, readFields, required } from "./read-fields.ts";
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
	{ questions, projects }: Vocabulary,
	posts: ReadonlySet<PostId>,
	faults: FaultLog,
	{ labelWords }: ParseOptions,
): ReadFields<ClaimFields> {
	return readFields<ClaimFields>(
		matter,
		"a claim",
		{
			claim: required(text, "A relay answers within nine seconds."),
			label: required(shortText(labelWords), "relay answers, nine seconds"),
			questions: required(someOf(knownId(questions, "question")), "[speed]"),
			projects: optional(listOf(knownId(projects, "project")), [], "[opengradient]"),
			figure: optional(text, null, "9 seconds"),
			recognise: required(someOf(pattern), "[{all: [[relay], [answer, reply]]}]"),
			evidence: optional(listOf(evidenceIn(posts)), [], '[{post: a-post, bearing: supports, because: "exact words"}]'),
			conflicts: optional(listOf(placed(idOf<ClaimId>())), [], "[another-claim]"),
		},
		faults,
	);
}

function shortText(mostWords: number): Reader<string> {
	return (value, field) => {
		const given = text(value, field);
		const words = given?.split(" ").length ?? 0;
		return words <= mostWords
			? given
			: reject(value, field, "long", `has ${words} words`, `Use at most ${mostWords} words.`);
	};
}

const pattern: Reader<ClaimPattern> = (value, field) => {
	if (value.kind !== "map") {
		return reject(value, field, "map", "holds no pattern", 'Write for example "- all: [[relay], [answer, reply]]".');
	}
	const { complete } = readFields<ClaimPattern>(
		value,
		"a pattern",
		{
			all: required(someOf(someOf(withWords)), "[[relay], [answer, reply]]"),
			figures: optional(listOf(withWords), [], '["1,000"]'),
		},
		field.faults,
	);
	return complete ?? undefined;
};

/** Text in which something can be found: signs alone never are. */
const withWords: Reader<string> = (value, field) => {
	const given = text(value, field);
	if (given === undefined || readWords(given).hashes.length > 0) return given;
	return reject(value, field, "words", `holds "${given}", in which there is no word`, "Write it without $, # and @.");
};

function evidenceIn(posts: ReadonlySet<PostId>): Reader<Placed<ClaimEvidence>> {
	return (value, field) => {
		if (value.kind !== "map") {
			const remedy = 'Write for example "- {post: a-post, bearing: supports, because: "exact words"}".';
			return reject(value, field, "map", "holds no evidence", remedy);
		}
		const { complete, at } = readFields<ClaimEvidence>(
			value,
			"evidence",
			{
				post: required(knownId(posts, "post"), "a-post"),
				bearing: required(oneOf(BEARINGS), "supports"),
				because: required(text, '"exact words of the post"'),
			},
			field.faults,
		);
		return complete === null ? undefined : { value: complete, at: at("because") };
	};
}

function placed<T>(read: Reader<T>): Reader<Placed<T>> {
	return (value, field) => {
		const given = read(value, field);
		return given === undefined ? undefined : { value: given, at: value.at };
	};
}

/** A list that is not empty. */
function someOf<T>(read: Reader<T>): Reader<readonly T[]> {
	return (value, field) => {
		if (value.kind !== "list" || value.items.length > 0) return listOf(read)(value, field);
		return reject(value, field, "empty", "is an empty list", "Write at least one value.");
	};
}
