import { annotatePosts } from "./annotate/annotate-posts.ts";
import { checkConsistency } from "./consistency/check-consistency.ts";
import { applyDecisions } from "./dedupe/decisions.ts";
import { dedupePosts } from "./dedupe/dedupe-posts.ts";
import { measureDecided } from "./dedupe/measure-decided.ts";
import { sourceIdentity } from "./dedupe/source-identity.ts";
import type { Decision } from "./model/decision.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Digest } from "./model/digest.ts";
import type { Cluster } from "./model/duplicate.ts";
import type { PostId } from "./model/ids.ts";
import type { Post } from "./model/post.ts";
import type { SourceFiles } from "./model/source-file.ts";
import type { Options } from "./options.ts";
import { parseDigest } from "./parse/index.ts";
import { suggestName } from "./parse/nearest-name.ts";
import { annotateClaims } from "./relate/annotate-claims.ts";
import { relatePosts } from "./relate/relate-posts.ts";
import { trackClaims } from "./relate/track-claims.ts";

/**
 * The whole story: files become posts, each stage adds its table, and nothing looks back.
 *
 * Pure: the same files give the same digest, in whatever order they were read. A bad file gives a
 * diagnostic and is left out; the rest of the digest stands.
 */
export function buildDigest(files: SourceFiles, options: Options): Digest {
	const parsed = parseDigest(files, options.parse);
	const { vocabulary, decisions, notes, editions } = parsed.value;
	const known = byId(parsed.value.posts);
	const posts = withoutTakedowns(known, decisions);
	const inOrder = [...posts.values()];

	const found = dedupePosts(inOrder, options.dedupe);
	const decided = applyDecisions(found, decisions, known);
	const duplicates = measureDecided(decided.value, known, options.dedupe);

	const kept = notes.filter((note) => posts.has(note.post) || !known.has(note.post));
	const annotated = annotatePosts(inOrder, vocabulary, kept, duplicates.repeats, decisions, options.annotate);
	const relations = relatePosts(inOrder, annotated.value, duplicates.clusters, duplicates.repeats, {
		...options.relate,
		identify: sourceIdentity,
	});
	const claims = trackClaims(parsed.value.claims, inOrder, duplicates, relations, sourceIdentity);
	const content = { ...parsed.value, files, posts: known, annotations: annotated.value, suggest: suggestName };
	const inconsistencies = checkConsistency(content, options.consistency);

	return {
		vocabulary,
		posts,
		decisions,
		duplicates,
		clusterOf: clusterOf(duplicates.clusters),
		annotations: annotateClaims(annotated.value, claims),
		relations,
		claims,
		editions: new Map(editions.map((edition) => [edition.id, edition])),
		diagnostics: [parsed.diagnostics, decided.diagnostics, annotated.diagnostics, inconsistencies].flat().sort(byPlace),
	};
}

/** Posts by their ids, in their order. */
export function byId(posts: readonly Post[]): Map<PostId, Post> {
	const sorted = [...posts].sort((a, b) => (a.id < b.id ? -1 : 1));
	return new Map(sorted.map((post) => [post.id, post]));
}

/** A text that was taken down is gone from every stage, not only hidden on pages. */
export function withoutTakedowns(posts: ReadonlyMap<PostId, Post>, decisions: readonly Decision[]): Map<PostId, Post> {
	const gone = new Set(decisions.flatMap((decision) => (decision.kind === "takedown" ? [decision.post] : [])));
	return new Map([...posts].filter(([id]) => !gone.has(id)));
}

function clusterOf(clusters: readonly Cluster[]): Map<PostId, Cluster> {
	return new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member.id, cluster] as const)));
}

/** Sorts faults by file, line, column and rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
