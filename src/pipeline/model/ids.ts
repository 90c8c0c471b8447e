/**
 * Names of things. Each kind of name is its own nominal type, so that a project's name can never
 * be looked up among posts. A name is made only here, from a string that obeys the slug rule.
 */

declare const kind: unique symbol;
type Named<Kind extends string> = string & { readonly [kind]: Kind };

export type PostId = Named<"post">;
export type QuestionId = Named<"question">;
export type ProjectId = Named<"project">;
export type TermId = Named<"term">;
export type ClaimId = Named<"claim">;
/** A month: `yyyy-mm`. */
export type EditionId = Named<"edition">;

export type Id = PostId | QuestionId | ProjectId | TermId | ClaimId | EditionId;

/** What a file name, an address and an id may look like: 1 to 64 of `a-z 0-9 -`, not starting with a hyphen. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Whether a string may serve as an id and as one step of an address. */
export function isSlug(value: string): boolean {
	return SLUG.test(value);
}

/**
 * Makes an id of the kind that the caller expects.
 *
 * @throws {RangeError} when the string is not a slug: callers check with {@link isSlug} first.
 */
export function toId<Kind extends Id>(value: string): Kind {
	if (!isSlug(value)) throw new RangeError(`"${value}" is not an id: use 1 to 64 of a-z, 0-9 and -`);
	return value as Kind;
}
