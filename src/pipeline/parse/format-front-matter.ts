/** What a field may hold; `null` fields are left out. */
export type FieldValue = string | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** Writes fields as the front matter that {@link readFrontMatter} reads back, fences included. */
export function formatFrontMatter(fields: Readonly<Record<string, FieldValue | null>>): string {
	return `---\n${formatFields(fields)}---\n`;
}

/**
 * Writes fields as the YAML that {@link readYaml} reads back: one field a line, in the order given, lists and maps in
 * brackets, text in quotes only where it needs them. White space becomes one space.
 */
export function formatFields(fields: Readonly<Record<string, FieldValue | null>>): string {
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === null ? [] : [`${key}: ${formatValue(value, false)}\n`],
	);
	return lines.join("");
}

function formatValue(value: FieldValue, inside: boolean): string {
	if (typeof value === "string") return formatText(value.replace(/\s+/g, " ").trim(), inside);
	if (isList(value)) return `[${value.map((item) => formatValue(item, true)).join(", ")}]`;
	return `{${Object.entries(value)
		.map(([key, item]) => `${key}: ${formatValue(item, true)}`)
		.join(", ")}}`;
}

function isList(value: FieldValue): value is readonly FieldValue[] {
	return Array.isArray(value);
}

/** Strings of JSON are strings of YAML. */
function formatText(text: string, inside: boolean): string {
	const isPlain = /^[\p{L}\p{N}]/u.test(text) && !/:(?:\s|$)|\s#|[\p{C}\u2028\u2029]/u.test(text);
	return isPlain && !(inside && /[,:[\]{}]/.test(text)) ? text : JSON.stringify(text);
}
