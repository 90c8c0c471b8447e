import type { Cluster, ClusterMember, Evidence, Measures } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { PostLinks } from "./post-links.ts";

/** What a decision leaves of what the machine found. */
export interface DecidedGroup {
	/** The representative first. */
	readonly members: readonly [PostId, ...PostId[]];
	/** What the machine said of each post that it found alike to another. */
	readonly found: ReadonlyMap<PostId, ClusterMember>;
	readonly links: PostLinks;
	/** The decision to name where nothing else holds a member. */
	readonly decision: string;
}

/**
 * The cluster of a group that decisions have shaped. A member keeps what the machine said of it while the post
 * that it was found alike to is still there; otherwise it takes what was said of another's likeness to it;
 * otherwise the decision is its evidence.
 */
export function toDecidedCluster(group: DecidedGroup): Cluster {
	const [representative, ...others] = group.members;
	const leader: ClusterMember = {
		id: representative,
		tier: "identical",
		score: 1,
		against: representative,
		evidence: { kind: "representative" },
	};
	return { representative, members: [leader, ...others.map((id) => toMember(id, group))] };
}

function toMember(id: PostId, group: DecidedGroup): ClusterMember {
	const { members, found, links } = group;
	const own = found.get(id);
	const [representative] = members;
	const mirrored = members.map((other) => found.get(other)).find((member) => member?.against === id);
	if (own !== undefined && members.includes(own.against) && own.against !== id) {
		// What is known of the pair with the new representative says more than a third post's likeness.
		return own.against !== representative && mirrored?.id === representative ? mirror(mirrored) : own;
	}
	if (mirrored !== undefined && mirrored.id !== id) return mirror(mirrored);
	const link = links.decisionAt(id);
	const against = link !== null && members.includes(link.other) ? link.other : representative;
	// Nothing was measured, so nothing more than the weakest tier is claimed.
	return {
		id,
		tier: "reworded",
		score: 0,
		against,
		evidence: { kind: "decision", decision: link?.decision ?? group.decision, measures: null },
	};
}

/** What was said of a member, said of the post that it was compared with. */
function mirror({ id, tier, score, against, evidence }: ClusterMember): ClusterMember {
	return { id: against, tier, score, against: id, evidence: mirrorEvidence(evidence) };
}

function mirrorEvidence(evidence: Evidence): Evidence {
	switch (evidence.kind) {
		case "representative":
			return evidence;
		case "source":
		case "decision":
			return { ...evidence, measures: evidence.measures === null ? null : mirrorMeasures(evidence.measures) };
		case "fingerprint":
			return { kind: "fingerprint", measures: mirrorMeasures(evidence.measures) };
		case "text": {
			const aligned = evidence.aligned.map(({ member, against }) => ({ member: against, against: member }));
			return {
				kind: "text",
				measures: mirrorMeasures(evidence.measures),
				aligned: aligned.sort((x, y) => x.member.start - y.member.start),
			};
		}
	}
}

function mirrorMeasures({ words: [member, against], ...measures }: Measures): Measures {
	return { ...measures, words: [against, member] };
}
