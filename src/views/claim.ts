import type { Bearing, ClaimId, LocatedEvidence, TrackedClaim } from "#pipeline/index.ts";
import { type ClaimLine, claimLine } from "./claim-line.ts";
import { type ClaimPost, toClaimPost } from "./claim-post.ts";
import { bylineOf } from "./facts.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./link.ts";
import { claimMeaning } from "./meaning.ts";
import type { Site } from "./site.ts";

/** Posts that stand to a claim in one way. */
interface ClaimSection {
	readonly id: string;
	readonly title: string;
	readonly posts: readonly ClaimPost[];
	/** Said below the title; `null` where the posts speak for themselves. */
	readonly note: string | null;
}

/** One figure of several for the same thing. */
export interface FigureRow {
	readonly figure: string;
	/** The claim that gives it; `null` on that claim's own page. */
	readonly claim: Link | null;
	readonly saidBy: readonly Link[];
	readonly independent: number;
}

/** One claim: who repeats it, what supports or contradicts it, in whose words. */
export interface ClaimPage {
	readonly frame: Frame;
	readonly line: ClaimLine;
	/** As it is stated; `null` where the claim has none. */
	readonly figure: string | null;
	/** HTML of what we say of it. */
	readonly html: string;
	/** Empty when nobody gives another figure. */
	readonly figures: readonly FigureRow[];
	readonly sections: readonly ClaimSection[];
	readonly questions: readonly Link[];
	readonly projects: readonly Link[];
	readonly file: Link;
	readonly links: { readonly counting: string; readonly contribute: string };
}

/** Shapes the page of one claim. */
export function claimPage(site: Site, id: ClaimId): ClaimPage {
	const { digest, urls } = site;
	const tracked = digest.claims.get(id);
	if (tracked === undefined) throw new RangeError(`There is no claim "${id}"`);
	const { claim } = tracked;
	const { questions, projects, profile } = digest.vocabulary;
	const line = claimLine(site, tracked);
	return {
		frame: frameOf(site, {
			title: claim.label,
			description: `${claim.claim} ${line.counts}`,
			path: urls.claim(id),
			...claimMeaning(site, tracked),
		}),
		line,
		figure: claim.figure,
		html: site.html(claim.tree),
		figures: figuresOf(site, tracked),
		sections: sectionsOf(site, tracked),
		questions: claim.questions.map((each) => ({
			href: urls.question(each),
			text: questions.get(each)?.question ?? each,
		})),
		projects: claim.projects.map((each) => ({ href: urls.project(each), text: projects.get(each)?.name ?? each })),
		file: { href: `${profile.repository}/edit/main/content/${claim.file}`, text: `content/${claim.file}` },
		links: { counting: `${urls.claims()}#counting`, contribute: urls.contribute() },
	};
}

function sectionsOf(site: Site, tracked: TrackedClaim): ClaimSection[] {
	const bearing = (kind: Bearing) => tracked.evidence.filter((each) => each.bearing === kind).map(toPost);
	const toPost = ({ post, span }: LocatedEvidence) => toClaimPost(site, post, [span]);
	const [supporting, contradicting, qualifying] = [bearing("supports"), bearing("contradicts"), bearing("qualifies")];
	const repeating = tracked.repeatedBy.map(({ post, spans }) => toClaimPost(site, post, spans));
	const empty = (posts: readonly ClaimPost[], text: string) => (posts.length === 0 ? text : null);
	const sections: ClaimSection[] = [
		{
			id: "supported",
			title: "Supported by",
			posts: supporting,
			note: empty(supporting, "No evidence yet.") ?? dependence(site, tracked),
		},
		{
			id: "contradicted",
			title: "Contradicted by",
			posts: contradicting,
			note: empty(contradicting, "No source here contradicts it."),
		},
		{ id: "qualified", title: "Qualified by", posts: qualifying, note: null },
		{ id: "repeated", title: "Repeated by", posts: repeating, note: empty(repeating, "No post here repeats it.") },
	];
	return sections.filter(({ posts, note }) => posts.length > 0 || note !== null);
}

/** Which of the supporting sources count as one. */
function dependence({ digest }: Site, { support }: TrackedClaim): string | null {
	const shared = support.filter((group) => group.length > 1);
	if (shared.length === 0) return null;
	const titles = shared.map((group) => group.map((id) => `“${digest.posts.get(id)?.title ?? id}”`).join(" and "));
	return `Not independent of each other, so counted as one: ${titles.join("; ")}.`;
}

function figuresOf(site: Site, tracked: TrackedClaim): FigureRow[] {
	const { digest, urls } = site;
	const others = tracked.claim.conflicts.flatMap((id) => digest.claims.get(id) ?? []);
	if (others.length === 0) return [];
	return [tracked, ...others].map((each) => {
		const { claim, evidence, repeatedBy, support } = each;
		const supporting = evidence.filter(({ bearing }) => bearing === "supports").map(({ post }) => post);
		const saying = new Set([...supporting, ...repeatedBy.map(({ post }) => post)]);
		return {
			figure: claim.figure ?? claim.label,
			claim: each === tracked ? null : { href: urls.claim(claim.id), text: claim.figure ?? claim.label },
			saidBy: [...saying].flatMap((id) => {
				const post = digest.posts.get(id);
				return post ? [{ href: urls.post(id), text: bylineOf(post) }] : [];
			}),
			independent: support.length,
		};
	});
}
