import { annotatePosts } from "./annotate/annotate-posts.ts";
import { buildDigest, byId, byPlace, withoutTakedowns } from "./build-digest.ts";
import { checkConsistency } from "./consistency/check-consistency.ts";
import { applyDecisions } from "./dedupe/decisions.ts";
import { dedupePosts } from "./dedupe/dedupe-posts.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Duplicates } from "./model/duplicate.ts";
import type { SourceFiles } from "./model/source-file.ts";
import type { Options } from "./options.ts";
import { parseDigest } from "./parse/index.ts";
import { suggestName } from "./parse/nearest-name.ts";

/** What `check` says of a content folder. */
export interface CheckedDigest {
	/** How many posts can be read. */
	readonly posts: number;
	/** The same as those of the digest, in the same order. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A figure in plain words, with no markup before it: a brief that has one states a fact, whatever else it says. */
const FIGURE = /^\p{L}[\p{L}\p{N} ,;.'’-]*\d/mu;

const NOTHING_FOUND: Duplicates = { repeats: new Map(), clusters: [], quotations: [], families: [] };

/**
 * The faults that {@link buildDigest} finds, without the work that can find none: texts are read where something is
 * said of their words, and copies are looked for only where a decision can be judged by nothing else.
 */
export function checkDigest(files: SourceFiles, options: Options): CheckedDigest {
	const named = new Set(
		[...files.notes, ...files.claims].flatMap(({ text }) => text.match(/[a-z0-9][a-z0-9-]*/g) ?? []),
	);
	const parsed = parseDigest(
		files,
		options.parse,
		({ id, form, body }) => named.has(id) || (form === "brief" && !FIGURE.test(body)),
	);
	const { vocabulary, decisions, notes } = parsed.value;
	const known = byId(parsed.value.posts);
	const decided = applyDecisions(NOTHING_FOUND, decisions, known);
	// Whether a post has copies to be chosen from, and which decisions hold two posts together, is seen among copies.
	if (decided.diagnostics.some(({ rule }) => rule !== "decision/unknown-post")) {
		const { posts, diagnostics } = buildDigest(files, options);
		return { posts: posts.size, diagnostics };
	}
	const posts = withoutTakedowns(known, decisions);
	const noted = new Set(notes.map(({ post }) => post));
	const read = [...posts.values()].filter(
		({ id, matter, tree }) => noted.has(id) || (matter.form === "brief" && tree.children.length > 0),
	);
	const { repeats } = dedupePosts(read, options.dedupe);
	const kept = notes.filter((note) => posts.has(note.post) || !known.has(note.post));
	const annotated = annotatePosts(read, vocabulary, kept, repeats, decisions, options.annotate);
	const content = { ...parsed.value, files, posts: known, annotations: annotated.value, suggest: suggestName };
	const faults = [
		parsed.diagnostics,
		decided.diagnostics,
		annotated.diagnostics,
		checkConsistency(content, options.consistency),
	];
	return { posts: posts.size, diagnostics: faults.flat().sort(byPlace) };
}
