import type { EvidenceGrade, Position, Post, PostId, QuestionId, Span } from "#pipeline/index.ts";
import { EVIDENCE_ORDER } from "./labels.ts";
import { listedPosts } from "./listed-posts.ts";
import { newestFirst } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** Where one post stands on one question, after every decision. */
export interface Stance {
	readonly post: Post;
	readonly question: QuestionId;
	readonly position: Position;
	readonly grade: EvidenceGrade | null;
	/** The exact words that show it, where a curator gave them and the rights let them be shown. */
	readonly quote: string | null;
}

/** Where a post stands, in the order of the digest's questions. */
export function stancesOf(site: Site, post: Post): readonly Stance[] {
	const order = [...site.digest.vocabulary.questions.keys()];
	const stances = (site.digest.annotations.get(post.id)?.annotations ?? []).flatMap(({ body, span }) => {
		if (body.kind !== "position") return [];
		const { question, position } = body;
		return [{ post, question, position, grade: post.matter.evidence, quote: quotedWords(site, post, span) }];
	});
	return stances.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
}

/** All listed posts that speak to each question; strongest evidence first, then newest. */
export function stancesByQuestion(site: Site): ReadonlyMap<QuestionId, readonly Stance[]> {
	const all = listedPosts(site.digest).flatMap((post) => stancesOf(site, post));
	return new Map(
		[...site.digest.vocabulary.questions.keys()].map((id) => [
			id,
			all.filter(({ question }) => question === id).sort(strongestFirst),
		]),
	);
}

/** The words of a span, unless it is the whole text or holds words that may not be shown. */
export function quotedWords(site: Site, post: Post, span: Span): string | null {
	const mayShow = shownSpans(site, post.id).some(({ start, end }) => start <= span.start && span.end <= end);
	const isWhole = span.start === 0 && span.end === post.text.length;
	return mayShow && !isWhole ? post.text.slice(span.start, span.end).replace(/\s+/gu, " ").trim() : null;
}

function shownSpans(site: Site, id: PostId): readonly Span[] {
	return site.rendered.get(id)?.shown ?? [];
}

function strongestFirst(a: Stance, b: Stance): number {
	return (
		EVIDENCE_ORDER.indexOf(a.grade) - EVIDENCE_ORDER.indexOf(b.grade) ||
		newestFirst(a.post.matter.published, b.post.matter.published) ||
		(a.post.id < b.post.id ? -1 : 1)
	);
}
