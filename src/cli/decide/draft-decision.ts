import { type Decision, formatFields, type PostId, type SourceFile } from "#pipeline/index.ts";

/** A decision before it has a name and a day. */
export interface DecisionDraft {
	readonly kind: Decision["kind"];
	readonly posts: readonly PostId[];
	/** Only with `relabel`. */
	readonly question: string | null;
	readonly position: string | null;
	readonly by: string;
	readonly reason: string;
}

/** Room is left for a number within the 64 characters of a name. */
const LONGEST = 60;

/**
 * Writes a decision as the file that the parser reads back.
 *
 * @param date `yyyy-mm-dd`
 * @param taken paths of the decisions that there are
 * @param schema where the file's JSON Schema stands, seen from the file, for editors
 */
export function draftDecision(
	{ kind, posts, question, position, by, reason }: DecisionDraft,
	date: string,
	taken: readonly string[],
	schema: string | null,
): SourceFile {
	const named = kind === "merge" || kind === "split" ? { posts } : { post: posts[0] ?? null };
	const hint = schema === null ? "" : `# yaml-language-server: $schema=${schema}\n`;
	const path = freePath(`decisions/${date}-${`${kind}-${posts[0] ?? ""}`.slice(0, LONGEST).replace(/-+$/, "")}`, taken);
	return { path, text: `${hint}${formatFields({ kind, ...named, question, position, by, reason })}` };
}

function freePath(wanted: string, taken: readonly string[]): string {
	for (let count = 1; ; count++) {
		const path = count === 1 ? `${wanted}.yaml` : `${wanted}-${count}.yaml`;
		if (!taken.includes(path)) return path;
	}
}
