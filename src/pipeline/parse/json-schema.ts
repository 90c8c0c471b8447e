/** A schema of JSON Schema, draft 2020-12. */
export interface JsonSchema {
	readonly [keyword: string]: unknown;
}
