import type { Cluster, ClusterMember, Duplicates, Measures } from "#pipeline/index.ts";

/** The same as `clusters --json`, for people. */
export function toClustersText(duplicates: Duplicates): string {
	const { clusters, quotations, families, repeats } = duplicates;
	const parts = [
		...clusters.map(clusterText),
		...quotations.map(({ outer, inner }) => `${outer} quotes ${inner} (a relation, not a merge)`),
		...families.map(
			({ id, members, markers }) => `family ${id}: ${members.join(", ")}\n  shared: ${markers.join(" · ")}`,
		),
		...[...repeats.values()].map(
			({ post, keptWords, removedWords }) =>
				`${post} repeats itself: ${keptWords} words are read, ${removedWords} repeated ones are left out`,
		),
	];
	return parts.length === 0 ? "No copies, quotations, families or repeats." : parts.join("\n\n");
}

function clusterText({ representative, members }: Cluster): string {
	const copies = members.filter(({ id }) => id !== representative);
	return [`${representative} stands at ${members.length} places`, ...copies.map(memberText)].join("\n");
}

function memberText({ id, tier, score, against, evidence }: ClusterMember): string {
	const line = `  ${id}  ${tier} ${score.toFixed(2)} against ${against}`;
	switch (evidence.kind) {
		case "representative":
			return line;
		case "source":
			return `${line}\n    same source: ${evidence.identity}`;
		case "text":
			return `${line}\n    ${measuresText(evidence.measures)}`;
		case "fingerprint":
			return `${line}\n    by fingerprint, estimated: ${measuresText(evidence.measures)}`;
		case "decision":
			return `${line}\n    decided in ${evidence.decision}`;
	}
}

/** The measures of a pair on one line. */
export function measuresText({ words, jaccard, containment, subsequence }: Measures): string {
	return `${words[0]} and ${words[1]} words, 3-gram Jaccard ${jaccard.toFixed(2)}, containment ${containment.toFixed(2)}, common subsequence ${subsequence.toFixed(2)}`;
}
