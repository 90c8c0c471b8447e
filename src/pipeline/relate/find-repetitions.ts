import type { Claim, ClaimRepetition } from "#pipeline/model/claim.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { ClaimId, PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import { splitSentences } from "#pipeline/text/sentences.ts";
import { viewWords } from "#pipeline/text/words.ts";
import {
	type CompiledPattern,
	compilePattern,
	firstHashes,
	hashesOf,
	indexWords,
	type KnownWord,
	type KnownWords,
	matchesPattern,
	rarestFirst,
} from "./claim-pattern.ts";

/** A pattern with the claim that it recognises. */
interface Probe {
	readonly claim: ClaimId;
	readonly pattern: CompiledPattern;
}

/** The words of a post that some pattern knows, outside code and repeated passages, passage by passage. */
interface ReadPost {
	readonly post: Post;
	readonly passages: readonly { readonly span: Span; readonly known: KnownWords }[];
}

/**
 * Finds the sentences that say each claim, in the order of the posts. Of every post only the words that some pattern
 * asks for are kept, and a pattern is tried only where its rarest words stand, so that the time grows with the texts
 * and with what is found, not with posts times claims.
 */
export function findRepetitions(
	posts: readonly Post[],
	claims: readonly Claim[],
	repeats: ReadonlyMap<PostId, Repeat>,
): ReadonlyMap<ClaimId, readonly ClaimRepetition[]> {
	const probes = claims.flatMap(({ id, recognise }): Probe[] =>
		recognise.map((pattern) => ({ claim: id, pattern: compilePattern(pattern) })),
	);
	const known = new Set(probes.flatMap(({ pattern }) => hashesOf(pattern)));
	const read = known.size === 0 ? [] : posts.map((post) => readPost(post, known, repeats.get(post.id)));
	const probesAt = indexProbes(probes, read);
	const found = new Map<ClaimId, ClaimRepetition[]>();
	for (const { post, passages } of read) {
		const sentences = new Map<ClaimId, Span[]>();
		for (const { span, known } of passages) {
			const tried = new Set(known.places.keys().flatMap((hash) => probesAt.get(hash) ?? []));
			const hits = [...tried].filter(({ pattern }) => matchesPattern(pattern, known));
			if (hits.length > 0) addSentences(sentences, span, known, hits);
		}
		for (const [claim, spans] of sentences) {
			const repetition = { post: post.id, spans };
			found.set(claim, [...(found.get(claim) ?? []), repetition]);
		}
	}
	return found;
}

function readPost(post: Post, known: ReadonlySet<number>, repeat: Repeat | undefined): ReadPost {
	const { hashes, starts, lengths } = viewWords(post.text);
	const isRemoved = (at: number) => repeat?.removed.some(({ start, end }) => start <= at && at < end) ?? false;
	let index = 0;
	const passages = post.passages.flatMap(({ kind, span }) => {
		const words: KnownWord[] = [];
		for (; index < hashes.length && (starts[index] ?? 0) < span.end; index++) {
			const [hash = 0, start = 0, length = 0] = [hashes[index], starts[index], lengths[index]];
			if (start < span.start || !known.has(hash) || isRemoved(start)) continue;
			words.push({ hash, index, start, end: start + length });
		}
		return kind === "code" || words.length === 0 ? [] : [{ span, known: indexWords(post.text, words) }];
	});
	return { post, passages };
}

/** Which patterns to try where a word stands: those whose rarest line it can begin. */
function indexProbes(probes: readonly Probe[], read: readonly ReadPost[]): ReadonlyMap<number, readonly Probe[]> {
	const postsWith = new Map<number, number>();
	for (const { passages } of read) {
		const hashes = new Set(passages.flatMap(({ known }) => [...known.places.keys()]));
		for (const hash of hashes) postsWith.set(hash, (postsWith.get(hash) ?? 0) + 1);
	}
	const index = new Map<number, Probe[]>();
	for (const { claim, pattern } of probes) {
		const probe = { claim, pattern: rarestFirst(pattern, (hash) => postsWith.get(hash) ?? 0) };
		for (const hash of new Set(firstHashes(probe.pattern[0] ?? []))) {
			const there = index.get(hash);
			if (there) there.push(probe);
			else index.set(hash, [probe]);
		}
	}
	return index;
}

/** Adds the sentences of a passage that say what the probes look for; each once for each claim. */
function addSentences(
	found: Map<ClaimId, Span[]>,
	passage: Span,
	{ text, words }: KnownWords,
	probes: readonly Probe[],
): void {
	for (const span of splitSentences(text.slice(passage.start, passage.end), passage.start)) {
		const inside = words.filter(({ start, end }) => span.start <= start && end <= span.end);
		const known = indexWords(text, inside);
		const said = probes.filter(({ pattern }) => matchesPattern(pattern, known)).map(({ claim }) => claim);
		for (const claim of new Set(said)) found.set(claim, [...(found.get(claim) ?? []), span]);
	}
}
