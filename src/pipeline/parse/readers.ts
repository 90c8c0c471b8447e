import { type Id, isSlug, toId } from "../model/ids.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { suggestName } from "./nearest-name.ts";
import { type FieldContext, type Reader, reader } from "./read-fields.ts";
import type { YamlValue } from "./read-yaml.ts";

const MONTH = "[1-9]\\d{3}-(?:0[1-9]|1[0-2])";
const DAY = `${MONTH}-(?:0[1-9]|[12]\\d|3[01])`;
/** What looks like a number is one to editors. */
const PARTIAL_DATE = {
	anyOf: [
		{ type: "integer", minimum: 1000, maximum: 9999 },
		{ type: "string", pattern: `^(?:[1-9]\\d{3}|${MONTH}|${DAY})$` },
	],
};
const COUNT = {
	anyOf: [
		{ type: "integer", minimum: 1, maximum: 999_999_999 },
		{ type: "string", pattern: "^[1-9]\\d{0,8}$" },
	],
};

/** Says what is wrong with a value, with a correct sample. */
export function reject(
	value: YamlValue,
	field: FieldContext,
	rule: string,
	problem: string,
	remedy: string,
): undefined {
	const unknown = field.mayBeUnknown === true ? " If it is not known, write unknown." : "";
	field.faults.error(`field/${rule}`, value.at, `The field "${field.name}" ${problem}.`, remedy + unknown);
}

/** A value's text, on one line. Empty text is a fault. Editors take digits alone for a number. */
export const text: Reader<string> = reader({ type: ["string", "number", "boolean"], minLength: 1 }, (value, field) => {
	if (value.kind !== "text") {
		return reject(
			value,
			field,
			"text",
			`holds a ${value.kind}, not text`,
			'Write plain text, in quotes if it contains ": " or starts with [ or {.',
		);
	}
	if (value.text === "") return reject(value, field, "empty", "is empty", "Write a value, or remove the line.");
	return value.text.replace(/\s+/g, " ");
});

/** One word of a list. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
	return reader({ enum: words }, (value, field) => {
		const given = text(value, field);
		if (given === undefined) return undefined;
		const found = words.find((word) => word === given);
		return found ?? reject(value, field, "word", `cannot hold "${given}"`, suggestName(given, words));
	});
}

/** `unknown` becomes `null`; everything else is for the given reader. */
export function orUnknown<T>(read: Reader<T>): Reader<T | null> {
	return reader({ anyOf: [{ const: "unknown" }, read.schema] }, (value, field) =>
		value.kind === "text" && value.text === "unknown" ? null : read(value, { ...field, mayBeUnknown: true }),
	);
}

/** A list; a single value counts as a list of one. An entry at fault leaves the whole list unread, after all are checked. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
	return reader({ anyOf: [read.schema, { type: "array", items: read.schema }] }, (value, field) => {
		const items = (value.kind === "list" ? value.items : [value]).map((item) => read(item, field));
		return items.every((item) => item !== undefined) ? (items as T[]) : undefined;
	});
}

/** `yyyy-mm-dd`, a day that exists. */
export const day: Reader<string> = reader({ type: "string", pattern: `^${DAY}$` }, (value, field) => {
	const given = text(value, field);
	if (given === undefined || (given.length === 10 && isCalendarDate(given))) return given;
	return reject(
		value,
		field,
		"date",
		`holds "${given}", which is not a day of the calendar`,
		"Write year-month-day, for example 2026-06-15.",
	);
});

/** As much of a date as is known: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
export const partialDate: Reader<string> = reader(PARTIAL_DATE, (value, field) => {
	const given = text(value, field);
	if (given === undefined || isCalendarDate(given)) return given;
	return reject(
		value,
		field,
		"date",
		`holds "${given}", which is not a date of the calendar`,
		"Write for example 2026-06-15, 2026-06 or 2026.",
	);
});

/** An absolute http or https address without user name or password, as it was written. */
export const webAddress: Reader<string> = reader(
	{ type: "string", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\\\]+$" },
	(value, field) => {
		const given = text(value, field);
		if (given === undefined) return undefined;
		const remedy = "Write a whole address, for example https://example.org/2026/a-post.";
		if (!/^https?:\/\/[^\s\\]+$/i.test(given) || !URL.canParse(given)) {
			return reject(value, field, "address", `holds "${given}", which is not an http or https address`, remedy);
		}
		const { username, password } = new URL(given);
		if (username !== "" || password !== "") {
			return reject(value, field, "address", "holds an address with a user name or password", remedy);
		}
		return given;
	},
);

/** A whole number from 1 on. */
export const count: Reader<number> = reader(COUNT, (value, field) => {
	const given = text(value, field);
	if (given === undefined || /^[1-9]\d{0,8}$/.test(given)) return given === undefined ? undefined : Number(given);
	return reject(
		value,
		field,
		"count",
		`holds "${given}", which is not a whole number from 1 on`,
		"Write digits only, for example 3.",
	);
});

/** A BCP 47 language tag in its canonical spelling. */
export const languageTag: Reader<string> = reader(
	{ type: "string", pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" },
	(value, field) => {
		const given = text(value, field);
		if (given === undefined) return undefined;
		try {
			// No language has a longer code, though the form allows it: "english" would pass.
			if (/^[a-z]{2,3}(?:-|$)/i.test(given)) return Intl.getCanonicalLocales(given)[0];
		} catch {
			// Said below.
		}
		const message = `holds "${given}", which is not a language tag`;
		return reject(value, field, "language", message, "Write for example en or pt-BR.");
	},
);

/** An SPDX licence id, by its form. */
export const licenceId: Reader<string> = reader(
	{ type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9.+-]*$" },
	(value, field) => {
		const given = text(value, field);
		if (given === undefined || /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(given)) return given;
		return reject(value, field, "licence", `holds "${given}", which is not an SPDX id`, "Write for example CC-BY-4.0.");
	},
);

/** An id of the expected kind, whether or not something of that name exists. */
export function idOf<Kind extends Id>(): Reader<Kind> {
	return reader({ type: ["string", "integer"], pattern: "^[a-z0-9][a-z0-9-]{0,63}$" }, (value, field) => {
		const given = text(value, field);
		if (given === undefined) return undefined;
		if (isSlug(given)) return toId<Kind>(given);
		return reject(value, field, "id", `holds "${given}", which is not an id`, "Use 1 to 64 of a-z, 0-9 and -.");
	});
}

/** An id of something that exists. */
export function knownId<Kind extends Id>(
	known: ReadonlyMap<Kind, unknown> | ReadonlySet<Kind>,
	what: string,
): Reader<Kind> {
	const anyId = idOf<Kind>();
	return reader(anyId.schema, (value, field) => {
		const id = anyId(value, field);
		if (id === undefined || known.has(id)) return id;
		return reject(
			value,
			field,
			"unknown-id",
			`holds "${id}", which is not a known ${what}`,
			suggestName(id, known.keys()),
		);
	});
}
