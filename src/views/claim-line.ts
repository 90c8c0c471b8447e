import type { Bearing, EvidenceGrade, TrackedClaim } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { EVIDENCE_ORDER } from "./labels.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";

/** A claim in a list; its link's text is the claim itself. */
export interface ClaimLine extends Link {
	/** Who repeats it and on what it rests, as a sentence. */
	readonly counts: string;
	/** Who contradicts or qualifies it, as a sentence; `null` where nobody does. */
	readonly against: string | null;
	/** The strongest evidence that supports it. */
	readonly grade: EvidenceGrade | null;
}

/** A claim as lists show it. */
export function claimLine(site: Pick<Site, "digest" | "urls">, tracked: TrackedClaim): ClaimLine {
	const { claim, evidence } = tracked;
	const supporting = evidence.filter(({ bearing }) => bearing === "supports");
	const grades = supporting.map(({ post }) => site.digest.posts.get(post)?.matter.evidence ?? null);
	return {
		href: site.urls.claim(claim.id),
		text: claim.claim,
		counts: countsOf(tracked),
		against: againstOf(tracked),
		grade: EVIDENCE_ORDER.find((grade) => grades.includes(grade)) ?? null,
	};
}

/** For example "Repeated by 6 posts in 1 cluster, supported by 1 independent source." */
function countsOf({ repeatedBy, clusters, support }: TrackedClaim): string {
	const [posts, sources] = [repeatedBy.length, support.length];
	const said =
		posts === 0 ? "Repeated by no post" : `Repeated by ${counted(posts, "post")} in ${counted(clusters, "cluster")}`;
	return `${said}, supported by ${sources === 0 ? "no source yet" : counted(sources, "independent source")}.`;
}

function againstOf(tracked: TrackedClaim): string | null {
	const [contradicted, qualified] = [bearingCount(tracked, "contradicts"), bearingCount(tracked, "qualifies")];
	const parts = [
		...(contradicted > 0 ? [`contradicted by ${counted(contradicted, "source")}`] : []),
		...(qualified > 0 ? [`qualified by ${counted(qualified, "source")}`] : []),
	];
	const text = parts.join(", ");
	return text === "" ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How many posts that are listed as evidence bear on a claim in this way. */
function bearingCount({ evidence }: TrackedClaim, bearing: Bearing): number {
	return new Set(evidence.filter((each) => each.bearing === bearing).map(({ post }) => post)).size;
}
