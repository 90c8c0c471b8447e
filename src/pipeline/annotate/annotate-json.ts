import type { Level, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { DigestProfile } from "#pipeline/model/vocabulary.ts";
import { indexCodePoints } from "#pipeline/text/code-points.ts";
import { byStart } from "./spans.ts";
import { toWebAnnotations, type WebAnnotation, type WebAnnotationOptions } from "./web-annotation.ts";

/** Words of a text and where they stand: `[start, end)` in Unicode code points, as in the W3C selectors. */
interface QuotedRange {
	readonly exact: string;
	readonly start: number;
	readonly end: number;
}

/** What `annotate --json` prints. */
export interface AnnotateJson {
	readonly posts: readonly {
		readonly id: PostId;
		readonly incentive: {
			readonly level: Level;
			readonly signals: readonly ({ readonly kind: string } & QuotedRange)[];
		};
		readonly substance: { readonly level: Level; readonly claims: readonly QuotedRange[] };
		readonly annotations: readonly WebAnnotation[];
	}[];
}

/**
 * Writes what the annotate stage says as plain data, posts in the order of their ids. Every `start` and `end` counts
 * Unicode code points of the post's text, half-open.
 *
 * @param addressOf the page of a post, in full.
 */
export function toAnnotateJson(
	posts: Iterable<Post>,
	annotations: ReadonlyMap<PostId, PostAnnotations>,
	profile: DigestProfile,
	addressOf: (post: PostId) => string,
	optionsFor: (post: Post) => WebAnnotationOptions,
): AnnotateJson {
	const sorted = [...posts].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		posts: sorted.flatMap((post) => {
			const said = annotations.get(post.id);
			if (!said) return [];
			const quote = quoteIn(post);
			return [
				{
					id: post.id,
					incentive: {
						level: said.incentive.level,
						signals: said.incentive.signals.map(({ kind, span }) => ({ kind, ...quote(span) })),
					},
					substance: {
						level: said.substance.level,
						claims: [...said.substance.statements].sort(byStart).map(quote),
					},
					annotations: toWebAnnotations(said.annotations, post, profile, addressOf(post.id), optionsFor(post)),
				},
			];
		}),
	};
}

function quoteIn({ text }: Post): (span: Span) => QuotedRange {
	const index = indexCodePoints(text);
	return ({ start, end }) => ({
		exact: text.slice(start, end),
		start: index.toCodePoint(start),
		end: index.toCodePoint(end),
	});
}
