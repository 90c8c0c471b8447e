import type { Claim, ClaimRepetition, LocatedEvidence, TrackedClaim } from "#pipeline/model/claim.ts";
import type { Duplicates } from "#pipeline/model/duplicate.ts";
import type { ClaimId, PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Relations } from "#pipeline/model/relation.ts";
import type { Span } from "#pipeline/model/span.ts";
import { findRepetitions } from "./find-repetitions.ts";
import { independentSources } from "./independent-sources.ts";

/** How the posts of a claim are counted, for readers. */
export const CLAIM_RULES: readonly string[] = [
	"A post repeats a claim when one of its sentences holds the words and figures by which the claim's file recognises it, in whatever order they stand.",
	"Copies of one text are many posts and one cluster; a text without copies is a cluster of its own.",
	"A source that a curator lists as contradicting a claim mentions it without repeating it, and one that supports it by its own measurement is where it comes from: neither is counted among those that repeat. One that passes a claim on, asserts it or qualifies it is.",
	"A brief stands for its source: it counts as the source would.",
];

/**
 * Says of each claim which posts repeat it, in which sentences, and on how many independent sources it rests;
 * sorted by id. The rules are {@link CLAIM_RULES}. Posts that are not given, because they were taken down, count nowhere.
 *
 * @param identify what is the same for all addresses of one source
 */
export function trackClaims(
	claims: readonly Claim[],
	posts: readonly Post[],
	{ clusters, repeats }: Duplicates,
	relations: ReadonlyMap<PostId, Relations>,
	identify: (url: string) => string,
): ReadonlyMap<ClaimId, TrackedClaim> {
	const byId = new Map(posts.map((post) => [post.id, post]));
	const listed = new Map(clusters.flatMap(({ representative: to, members }) => members.map(({ id }) => [id, to])));
	const representativeOf = (id: PostId) => listed.get(id) ?? id;
	const cites = (id: PostId) => relations.get(id)?.cites ?? [];
	const sayings = findRepetitions([...byId.values()], claims, repeats);

	const track = (claim: Claim): TrackedClaim => {
		const evidence = locateEvidence(claim, byId, repeats);
		const origins = new Set(evidence.filter((each) => isNoRepetition(each, byId)).map(({ post }) => post));
		const repeatedBy = (sayings.get(claim.id) ?? []).filter(({ post }) => !origins.has(post)).sort(byPost);
		const supporting = evidence.filter(({ bearing }) => bearing === "supports").map(({ post }) => post);
		return {
			claim,
			repeatedBy,
			clusters: new Set(repeatedBy.map(({ post }) => representativeOf(post))).size,
			evidence,
			support: independentSources(
				[...new Set(supporting)].flatMap((id) => byId.get(id) ?? []),
				{ representativeOf, cites, identify },
			),
		};
	};
	const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
	return new Map(sorted.map((claim) => [claim.id, track(claim)]));
}

/** Whether a source that bears on a claim mentions it without repeating it; one without a grade counts as its own. */
function isNoRepetition({ post, bearing }: LocatedEvidence, posts: ReadonlyMap<PostId, Post>): boolean {
	const grade = posts.get(post)?.matter.evidence ?? null;
	switch (bearing) {
		case "contradicts":
			return true;
		case "supports":
			return grade === "measured" || grade === null;
		case "qualifies":
			return false;
	}
}

function locateEvidence(
	{ evidence }: Claim,
	posts: ReadonlyMap<PostId, Post>,
	repeats: Duplicates["repeats"],
): LocatedEvidence[] {
	return evidence.flatMap((each) => {
		const post = posts.get(each.post);
		const span = post === undefined ? null : findQuote(post.text, each.because, repeats.get(post.id)?.removed ?? []);
		return span === null ? [] : [{ ...each, span }];
	});
}

/** The first place of a quote outside repeated passages; its very first place where it stands only there. */
function findQuote(text: string, quote: string, removed: readonly Span[]): Span | null {
	const first = text.indexOf(quote);
	for (let start = first; start >= 0; start = text.indexOf(quote, start + 1)) {
		const span = { start, end: start + quote.length };
		if (!removed.some((hole) => hole.start < span.end && span.start < hole.end)) return span;
	}
	return first < 0 ? null : { start: first, end: first + quote.length };
}

function byPost(a: ClaimRepetition, b: ClaimRepetition): number {
	return a.post < b.post ? -1 : 1;
}
