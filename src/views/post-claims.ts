import type { Bearing, PostId, TrackedClaim } from "#pipeline/index.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import type { Site } from "./site.ts";

/** A claim on the page of a post that says it or bears on it. */
export interface PostClaim extends ClaimLine {
	readonly how: string;
}

const BEARING_NAMES: Record<Bearing, string> = {
	supports: "Supports",
	contradicts: "Contradicts",
	qualifies: "Qualifies",
};

/** The claims that a post repeats or bears on; a curator's word goes before the rule's. */
export function postClaims(site: Pick<Site, "digest" | "urls">, id: PostId): readonly PostClaim[] {
	return [...site.digest.claims.values()].flatMap((tracked) => {
		const how = howOf(tracked, id);
		return how === null ? [] : [{ ...claimLine(site, tracked), how }];
	});
}

function howOf({ evidence, repeatedBy }: TrackedClaim, id: PostId): string | null {
	const bearing = evidence.find(({ post }) => post === id)?.bearing;
	if (bearing !== undefined) return BEARING_NAMES[bearing];
	return repeatedBy.some(({ post }) => post === id) ? "Repeats" : null;
}
