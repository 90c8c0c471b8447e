import type { DataFile, Urls } from "./urls.ts";

type Schema = Readonly<Record<string, unknown>>;

const ID: Schema = { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,63}$" };
const TEXT: Schema = { type: "string", minLength: 1 };
const ADDRESS: Schema = { type: "string", pattern: "^https?://" };
const COUNT: Schema = { type: "integer", minimum: 0 };
const SHARE: Schema = { type: "number", minimum: 0, maximum: 1 };
const DATE: Schema = { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" };
const LEVEL = orNull(oneOf("none", "some", "strong"));
const POSITION = oneOf("supports", "opposes", "mixed", "evidence");

/** Every field is always there; what is not known is `null`. */
function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: "object", properties, required, additionalProperties: false };
}

function listOf(items: Schema): Schema {
	return { type: "array", items };
}

function oneOf(...words: readonly string[]): Schema {
	return { enum: words };
}

function orNull(schema: Schema): Schema {
	return { anyOf: [schema, { type: "null" }] };
}

function described(schema: Schema, description: string): Schema {
	return { ...schema, description };
}

const POST = object({
	id: ID,
	url: ADDRESS,
	title: TEXT,
	source: orNull(ADDRESS),
	authors: listOf(object({ name: TEXT, handle: orNull(TEXT), url: orNull(ADDRESS) })),
	publisher: orNull(TEXT),
	published: described(orNull(DATE), "As much of the date as is known."),
	added: DATE,
	form: oneOf("copy", "brief", "sighting"),
	rights: oneOf("full", "excerpt", "brief", "none"),
	licence: orNull(TEXT),
	kind: orNull(oneOf("post", "thread", "paper", "report", "docs", "repository")),
	evidence: orNull(oneOf("measured", "reported", "asserted")),
	disclosure: oneOf("none", "holds-token", "paid", "employee", "unknown"),
	language: orNull(TEXT),
	projects: listOf(ID),
	positions: listOf(object({ question: ID, position: POSITION })),
	incentive: LEVEL,
	substance: LEVEL,
	representative: described(ID, "The listed post of this one's cluster; its own id when it is alone or listed."),
	formerly: listOf(ID),
	cites: described(listOf(ID), "Listed posts that its text links to."),
	words_shown: COUNT,
	annotations: described(ADDRESS, "W3C Web Annotations of this post."),
});

const MEASURES = object({
	words: { type: "array", items: COUNT, minItems: 2, maxItems: 2 },
	jaccard: SHARE,
	containment: SHARE,
	subsequence: SHARE,
});

const MEMBER = object(
	{
		id: ID,
		tier: oneOf("identical", "near", "excerpt", "reworded"),
		score: SHARE,
		against: described(ID, "The member that it was found alike to."),
		evidence: oneOf("representative", "source", "text", "fingerprint", "decision"),
		identity: described(TEXT, "With evidence source: what the two addresses share."),
		decision: described(TEXT, "With evidence decision: its id in decisions.json."),
		measures: orNull(MEASURES),
	},
	["identity", "decision", "measures"],
);

const PLACE = { start: COUNT, end: COUNT };

const CLAIM = object({
	id: ID,
	url: ADDRESS,
	claim: TEXT,
	label: TEXT,
	figure: orNull(TEXT),
	questions: listOf(ID),
	projects: listOf(ID),
	recognise: described(
		listOf(object({ all: listOf(listOf(TEXT)), figures: listOf(TEXT) })),
		"A sentence repeats the claim when it holds, for one of these, an alternative of each line and every figure.",
	),
	conflicts: described(listOf(ID), "Claims that give another figure for the same thing."),
	repeated_by: listOf(
		object({ post: ID, sentences: described(listOf(object(PLACE)), "Code points of the post's text, half-open.") }),
	),
	evidence: listOf(object({ post: ID, bearing: oneOf("supports", "contradicts", "qualifies"), ...PLACE })),
	independent_support: described(listOf(listOf(ID)), "Supporting posts; those of one list count as one source."),
	counts: object({ posts: COUNT, clusters: COUNT, independent: COUNT }),
});

const DECIDED = { id: TEXT, date: DATE, by: TEXT, reason: TEXT };
const DECISION: Schema = {
	oneOf: [
		object({ ...DECIDED, kind: oneOf("merge", "split"), posts: listOf(ID) }),
		object({ ...DECIDED, kind: oneOf("representative", "takedown"), post: ID }),
		object({
			...DECIDED,
			kind: oneOf("relabel"),
			post: ID,
			question: ID,
			position: oneOf("supports", "opposes", "mixed", "evidence", "none"),
		}),
	],
};

const ROWS: Record<DataFile, Schema> = {
	posts: POST,
	clusters: object({ representative: ID, members: listOf(MEMBER) }),
	claims: CLAIM,
	decisions: DECISION,
};

/** What a table below `/data/` looks like, as a JSON Schema (draft 2020-12). */
export function dataSchema(urls: Urls, name: DataFile): object {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		$id: urls.absolute(urls.dataSchema(name)),
		...object({ [name]: listOf(ROWS[name]) }),
	};
}
