import type { FaultLog, Place } from "./fault-log.ts";
import type { JsonSchema } from "./json-schema.ts";
import { suggestName } from "./nearest-name.ts";
import type { YamlMap, YamlValue } from "./read-yaml.ts";

/** What a reader needs to report a fault: where to, and what the value is called. */
export interface FieldContext {
	readonly name: string;
	readonly faults: FaultLog;
	/** Whether the word `unknown` would do. */
	readonly mayBeUnknown?: boolean;
}

/** Turns a YAML value into what the model wants, or logs why it cannot and returns `undefined`. */
type Read<T> = (value: YamlValue, field: FieldContext) => T | undefined;

/** The same, with what it takes as JSON Schema for editors. What only other files can tell is not part of the schema. */
export type Reader<T> = Read<T> & { readonly schema: JsonSchema };

/** Says of a function what it takes. */
export function reader<T>(schema: JsonSchema, read: Read<T>): Reader<T> {
	return Object.assign((value: YamlValue, field: FieldContext) => read(value, field), { schema });
}

/** One field of a file kind. */
export interface Field<T> {
	readonly read: Reader<T>;
	/** A correct line, for remedies. */
	readonly sample: string;
	/** Stands where the field is left out; a field without it is required. */
	readonly absent?: { readonly value: T };
}

/** The fields of a file kind, or of a map in it, by their names. */
export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

export interface ReadFields<T> {
	/** What could be read. */
	readonly values: Partial<T>;
	/** Everything, when no field is missing or wrong. */
	readonly complete: T | null;
	/** Where a field's value stands; where the map stands when it was left out. */
	at(name: keyof T & string): Place;
}

/** A field that must be there. `sample` is a correct value. */
export function required<T>(read: Reader<T>, sample: string): Field<T> {
	return { read, sample };
}

/** A field that may be left out and then has the given value. */
export function optional<T, const A>(read: Reader<T>, absent: A, sample: string): Field<T | A> {
	return { read, sample, absent: { value: absent } };
}

/**
 * Reads a map by its schema. Unknown keys, missing keys and wrong values are logged, all of them.
 *
 * @param what what the map describes, with its article: `a post`
 */
export function readFields<T extends object>(
	map: YamlMap,
	what: string,
	schema: Fields<T>,
	faults: FaultLog,
): ReadFields<T> {
	const known = Object.keys(schema);
	for (const [key, { at }] of map.entries) {
		if (!Object.hasOwn(schema, key)) {
			faults.error("field/unknown", at, `"${key}" is not a field of ${what}.`, suggestName(key, known));
		}
	}
	const values: Partial<T> = {};
	let whole = true;
	for (const name of known as (keyof T & string)[]) {
		const value = readField(map, name, what, schema[name], faults);
		if (value === undefined) whole = false;
		else values[name] = value;
	}
	return {
		values,
		complete: whole ? (values as T) : null,
		at: (name) => map.entries.get(name)?.value.at ?? map.at,
	};
}

/** What a map with the given fields looks like. */
export function mapSchema(fields: Readonly<Record<string, Field<unknown>>>): JsonSchema {
	const named = Object.entries(fields);
	const properties = named.map(([name, { read, sample }]) => {
		return [name, { description: `For example "${name}: ${sample}".`, ...read.schema }];
	});
	return {
		type: "object",
		properties: Object.fromEntries(properties),
		required: named.flatMap(([name, { absent }]) => (absent === undefined ? [name] : [])),
		additionalProperties: false,
	};
}

function readField<T>(map: YamlMap, name: string, what: string, field: Field<T>, faults: FaultLog): T | undefined {
	const entry = map.entries.get(name);
	if (entry !== undefined) return field.read(entry.value, { name, faults });
	if (field.absent !== undefined) return field.absent.value;
	const remedy = `Add for example "${name}: ${field.sample}".`;
	faults.error("field/missing", map.at, `The field "${name}" of ${what} is missing.`, remedy);
	return undefined;
}
