import type { Cluster, ClusterMember, Decision, Post, PostId, Span, TrackedClaim } from "#pipeline/index.ts";
import type { Site } from "./site.ts";
import type { DataFile } from "./urls.ts";

/** What the tables are made from; a whole site fits. */
export type DataSource = Pick<Site, "digest" | "rendered" | "urls">;

/** A table of the digest as plain JSON: no text of a source is in it, and every post is named by its id. */
export function openData(site: DataSource, name: DataFile): object {
	const { digest } = site;
	switch (name) {
		case "posts":
			return { posts: [...digest.posts.values()].map((post) => postRow(post, site)) };
		case "clusters":
			return { clusters: digest.duplicates.clusters.map(clusterRow) };
		case "claims":
			return { claims: [...digest.claims.values()].map((tracked) => claimRow(tracked, site)) };
		case "decisions":
			return { decisions: [...digest.decisions].sort(byId).map(decisionRow) };
	}
}

function postRow({ id, title, matter }: Post, { digest, rendered, urls }: DataSource) {
	const said = digest.annotations.get(id);
	const positions = said?.annotations.flatMap(({ body }) => (body.kind === "position" ? [body] : [])) ?? [];
	return {
		id,
		url: urls.absolute(urls.post(id)),
		title,
		source: matter.source,
		authors: matter.authors,
		publisher: matter.publisher,
		published: matter.published,
		added: matter.added,
		form: matter.form,
		rights: matter.rights,
		licence: matter.licence,
		kind: matter.kind,
		evidence: matter.evidence,
		disclosure: matter.disclosure,
		language: matter.language,
		projects: matter.projects,
		positions: positions.map(({ question, position }) => ({ question, position })),
		incentive: said?.incentive.level ?? null,
		substance: said?.substance.level ?? null,
		representative: digest.clusterOf.get(id)?.representative ?? id,
		formerly: matter.formerly,
		cites: digest.relations.get(id)?.cites ?? [],
		words_shown: rendered.get(id)?.words ?? 0,
		annotations: urls.absolute(urls.annotations(id)),
	};
}

function clusterRow({ representative, members }: Cluster) {
	return { representative, members: members.map(memberRow) };
}

function memberRow({ id, tier, score, against, evidence }: ClusterMember) {
	if (evidence.kind === "text") return { id, tier, score, against, evidence: "text", measures: evidence.measures };
	if (evidence.kind === "fingerprint")
		return { id, tier, score, against, evidence: "fingerprint", measures: evidence.measures };
	if (evidence.kind === "representative") return { id, tier, score, against, evidence: "representative" };
	const { kind, measures } = evidence;
	const because = kind === "source" ? { identity: evidence.identity } : { decision: evidence.decision };
	return { id, tier, score, against, evidence: kind, ...because, measures };
}

function claimRow({ claim, repeatedBy, clusters, evidence, support }: TrackedClaim, { digest, urls }: DataSource) {
	const place = (post: PostId, { start, end }: Span) => {
		const text = digest.posts.get(post)?.text ?? "";
		return { start: codePoints(text, start), end: codePoints(text, end) };
	};
	return {
		id: claim.id,
		url: urls.absolute(urls.claim(claim.id)),
		claim: claim.claim,
		label: claim.label,
		figure: claim.figure,
		questions: claim.questions,
		projects: claim.projects,
		recognise: claim.recognise,
		conflicts: claim.conflicts,
		repeated_by: repeatedBy.map(({ post, spans }) => ({ post, sentences: spans.map((span) => place(post, span)) })),
		evidence: evidence.map(({ post, bearing, span }) => ({ post, bearing, ...place(post, span) })),
		independent_support: support,
		counts: { posts: repeatedBy.length, clusters, independent: support.length },
	};
}

function codePoints(text: string, end: number): number {
	return Array.from(text.slice(0, end)).length;
}

function decisionRow(decision: Decision) {
	const { file: _, ...row } = decision;
	return row;
}

function byId(a: Decision, b: Decision): number {
	return Number(a.id > b.id) - Number(a.id < b.id);
}
