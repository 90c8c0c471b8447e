import type { EvidenceGrade, PostId, Span } from "#pipeline/index.ts";
import { bylineOf, voiceOf } from "./facts.ts";
import { type Fact, hostOf, type Link, type Voice } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { quotedWords } from "./stances.ts";

/** A post on a claim's page, with its words. */
export interface ClaimPost extends Link {
	readonly grade: EvidenceGrade | null;
	readonly facts: readonly Fact[];
	/** As far as the rights of the source let them be shown. */
	readonly quotes: readonly string[];
	/** Whether there are words that may not be shown. */
	readonly withheld: boolean;
	readonly voice: Voice;
	/** The post that is listed for this text, on the line of a copy. */
	readonly copyOf: Link | null;
	/** Where the source itself stands. */
	readonly source: Link | null;
}

/** A post as a claim's page shows it: who and when, then the exact words. */
export function toClaimPost(site: Site, id: PostId, spans: readonly Span[]): ClaimPost {
	const { digest, urls } = site;
	const post = digest.posts.get(id);
	if (post === undefined) throw new RangeError(`There is no post "${id}"`);
	const { source, published, evidence } = post.matter;
	const quotes = spans.flatMap((span) => quotedWords(site, post, span) ?? []);
	const listed = digest.clusterOf.get(id)?.representative ?? id;
	return {
		href: urls.post(id),
		text: post.title,
		grade: evidence,
		facts: [
			{ text: bylineOf(post), date: null },
			{ text: published === null ? "date unknown" : writeDate(published), date: published },
		],
		quotes,
		withheld: quotes.length < spans.length,
		voice: voiceOf(post),
		copyOf: listed === id ? null : { href: urls.post(listed), text: digest.posts.get(listed)?.title ?? listed },
		source: source === null ? null : { href: source, text: hostOf(source) },
	};
}
