import type { Annotation, AnnotationSource, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { TrackedClaim } from "#pipeline/model/claim.ts";
import type { ClaimId, PostId } from "#pipeline/model/ids.ts";
import type { Span } from "#pipeline/model/span.ts";

/** Adds to each post's annotations where it repeats a claim, by rule, or bears on one, by a curator's word. */
export function annotateClaims(
	annotations: ReadonlyMap<PostId, PostAnnotations>,
	claims: ReadonlyMap<ClaimId, TrackedClaim>,
): ReadonlyMap<PostId, PostAnnotations> {
	const added = Map.groupBy([...claims.values()].flatMap(annotationsOf), ({ post }) => post);
	return new Map(
		[...annotations].map(([post, said]) => {
			const ours = new Map(added.get(post)?.map((annotation) => [annotation.id, annotation]));
			if (ours.size === 0) return [post, said];
			return [post, { ...said, annotations: [...said.annotations, ...ours.values()].sort(byPlace) }];
		}),
	);
}

function annotationsOf({ claim, repeatedBy, evidence }: TrackedClaim): Annotation[] {
	const annotation = (post: PostId, span: Span, by: AnnotationSource): Annotation => ({
		id: `claim-${claim.id}-${span.start}-${span.end}`,
		post,
		span,
		by,
		body: { kind: "claim", claim: claim.id },
	});
	return [
		...repeatedBy.flatMap(({ post, spans }) =>
			spans.map((span) => annotation(post, span, { kind: "rule", rule: "claims" })),
		),
		...evidence.map(({ post, span }) => annotation(post, span, { kind: "curator", file: claim.file })),
	];
}

function byPlace(a: Annotation, b: Annotation): number {
	return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}
