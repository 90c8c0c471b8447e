import type { ClusterMember, Digest, Level, Post, PostId, Tier } from "#pipeline/index.ts";

/** What a script needs to know of a captured post; names are those of the JSON that `new --json` prints. */
export interface Verdict {
	/** The post that says the same, and by what it was found; `null` when the digest has none. */
	readonly here: {
		readonly tier: Tier;
		readonly score: number;
		readonly against: PostId;
		readonly representative: PostId;
		readonly evidence: ClusterMember["evidence"]["kind"];
	} | null;
	readonly quotes: readonly PostId[];
	readonly quoted_by: readonly PostId[];
	readonly families: readonly {
		readonly id: string;
		readonly members: number;
		readonly markers: readonly string[];
	}[];
	readonly incentive: { readonly level: Level; readonly signals: readonly string[] };
	readonly substance: { readonly level: Level; readonly statements: number };
	/** Names of the claims that it repeats. */
	readonly claims: readonly string[];
	/** Projects that its words name. */
	readonly projects: readonly string[];
}

/** Sums up what the digest says of one of its posts. */
export function verdictOn({ id }: Post, digest: Digest): Verdict {
	const { duplicates, claims } = digest;
	const said = digest.annotations.get(id);
	const named = said?.annotations.flatMap(({ body }) => (body.kind === "project" ? [body.project] : [])) ?? [];
	return {
		here: nearestCopy(id, digest),
		quotes: duplicates.quotations.flatMap(({ outer, inner }) => (outer === id ? [inner] : [])),
		quoted_by: duplicates.quotations.flatMap(({ outer, inner }) => (inner === id ? [outer] : [])),
		families: duplicates.families
			.filter(({ members }) => members.includes(id))
			.map(({ id: family, members, markers }) => ({ id: family, members: members.length, markers })),
		incentive: { level: said?.incentive.level ?? "none", signals: sorted(said?.incentive.signals.map(kindOf) ?? []) },
		substance: { level: said?.substance.level ?? "none", statements: said?.substance.statements.length ?? 0 },
		claims: [...claims.values()]
			.filter(({ repeatedBy }) => repeatedBy.some(({ post }) => post === id))
			.map(({ claim }) => claim.id),
		projects: sorted(named),
	};
}

/** Where the post leads its cluster, the first of the others was compared with it. */
function nearestCopy(id: PostId, { clusterOf }: Digest): Verdict["here"] {
	const cluster = clusterOf.get(id);
	if (cluster === undefined) return null;
	const leads = cluster.representative === id;
	const member = cluster.members.find((each) => (leads ? each.id !== id : each.id === id));
	if (member === undefined) return null;
	const { tier, score, against, evidence } = member;
	const other = leads ? member.id : against;
	return { tier, score, against: other, representative: cluster.representative, evidence: evidence.kind };
}

function kindOf({ kind }: { readonly kind: string }): string {
	return kind;
}

function sorted(words: readonly string[]): string[] {
	return [...new Set(words)].sort();
}
