import type { DigestProfile } from "#pipeline/index.ts";

type Named = Pick<DigestProfile, "id">;

/** The id of a text's entry, by the name under which feed readers know it. */
export function entryId({ id }: Named, name: string): string {
	return `urn:${id}:post:${name}`;
}

/** The id of the entry that announces a decision. */
export function decisionId({ id }: Named, decision: string): string {
	return `urn:${id}:decision:${decision}`;
}

/** The id of the entry of a month, `yyyy-mm`. */
export function editionId({ id }: Named, month: string): string {
	return `urn:${id}:edition:${month}`;
}

/** The id of a feed, whatever its format. */
export function feedId({ id }: Named, scope: string): string {
	return `urn:${id}:feed:${scope}`;
}
