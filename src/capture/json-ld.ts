/** What a page's JSON-LD (https://schema.org) says of its main text; `null` and empty where it says nothing. */
export interface LinkedFacts {
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly publisher: string | null;
	readonly published: string | null;
	readonly language: string | null;
	/** Whether it says that only part of the text is shown to everybody. */
	readonly isPaid: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const TEXTS = /(?:Article|Posting|Report|CreativeWork|Review|Comment)$/;

/**
 * Reads the first article, post or report that the scripts describe.
 *
 * @param scripts contents of `application/ld+json`; what is no JSON is passed over
 */
export function readJsonLd(scripts: readonly string[]): LinkedFacts | null {
	const things = scripts.flatMap(parse);
	const text = things.find((thing) => listOf(thing["@type"]).some((type) => TEXTS.test(String(type))));
	if (text === undefined) return null;
	const resolve = (value: unknown): Thing[] => listOf(value).flatMap((each) => referred(each, things));
	const nameOf = ({ name }: Thing): string[] => (typeof name === "string" ? [name] : []);
	return {
		title: string(text["headline"]) ?? string(text["name"]),
		authors: resolve(text["author"]).flatMap(nameOf),
		publisher: resolve(text["publisher"]).flatMap(nameOf)[0] ?? null,
		published: string(text["datePublished"]),
		language: string(text["inLanguage"]),
		isPaid: /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(text["isAccessibleForFree"])),
	};
}

function parse(script: string): Thing[] {
	try {
		return listOf(JSON.parse(script))
			.filter(isThing)
			.flatMap((thing) => [thing, ...listOf(thing["@graph"]).filter(isThing)]);
	} catch {
		return [];
	}
}

/** A thing itself, the one that it names by `@id`, or one that has only a name. */
function referred(value: unknown, things: readonly Thing[]): Thing[] {
	if (typeof value === "string") return [{ name: value }];
	if (!isThing(value)) return [];
	if (typeof value["name"] === "string") return [value];
	const found = things.find((thing) => thing["@id"] === value["@id"] && typeof thing["name"] === "string");
	return found === undefined ? [] : [found];
}

function isThing(value: unknown): value is Thing {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

function string(value: unknown): string | null {
	return typeof value === "string" && value.trim() !== "" ? value : null;
}
