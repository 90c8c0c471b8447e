import type { ClusterMember, Evidence, Measures, PostId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { bylineOf } from "./facts.ts";
import { type Frame, frameOf } from "./frame.ts";
import { TIER_MEANINGS, TIER_NAMES } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { differingWords, type Variant, variantsOf } from "./variants.ts";

/** One measure of a pair, from 0 to 1. */
interface MeasureLine {
	readonly name: string;
	readonly value: string;
}

/** One place where the text stands. */
export interface CopyWitness {
	readonly siglum: string;
	readonly post: Link;
	/** Where it was published; `null` when not known. */
	readonly place: Link | null;
	readonly published: string;
	readonly tier: string;
	readonly score: string;
	/** Why it counts as the same text. */
	readonly because: string;
	readonly measures: readonly MeasureLine[];
	/** How it differs from the copy text, in one line. */
	readonly difference: string;
	readonly variants: readonly Variant[];
	readonly isCopyText: boolean;
}

/** Every witness of one text, collated with the chosen one. */
export interface CopiesPage {
	readonly frame: Frame;
	readonly title: string;
	readonly post: Link;
	readonly facts: string;
	readonly witnesses: readonly CopyWitness[];
	readonly tiers: readonly { readonly name: string; readonly meaning: string }[];
	readonly log: string;
}

/** Shapes the copies page of a cluster's representative. */
export function copiesPage(site: Site, id: PostId): CopiesPage {
	const { digest, urls } = site;
	const cluster = digest.clusterOf.get(id);
	const post = digest.posts.get(id);
	if (cluster === undefined || post === undefined) throw new RangeError(`"${id}" stands in no cluster`);
	const witnesses = cluster.members.map((member, index) => toWitness(site, member, index));
	const facts = `${counted(witnesses.length, "witness", "witnesses")} of one text. A is the copy text: the one that the digest reads and lists.`;
	return {
		frame: frameOf(site, {
			title: `Copies of ${post.title}`,
			description: `${facts} Where each stands, when, and how it differs, word by word.`,
			path: urls.copies(id),
		}),
		title: post.title,
		post: { href: urls.post(id), text: post.title },
		facts,
		witnesses,
		tiers: [...new Set(cluster.members.slice(1).map(({ tier }) => tier))].map((tier) => ({
			name: TIER_NAMES[tier],
			meaning: TIER_MEANINGS[tier],
		})),
		log: urls.log(),
	};
}

function toWitness(site: Site, { id, tier, score, evidence }: ClusterMember, index: number): CopyWitness {
	const { digest, urls, collations } = site;
	const post = digest.posts.get(id);
	const { source = null, published = null } = post?.matter ?? {};
	const isCopyText = evidence.kind === "representative";
	const collation = collations.get(id);
	const variants = collation ? variantsOf(collation.hunks) : [];
	return {
		siglum: siglumOf(index),
		post: { href: urls.post(id), text: post ? bylineOf(post) : id },
		place: source === null ? null : { href: source, text: hostOf(source) },
		published: published === null ? "unknown" : writeDate(published),
		tier: isCopyText ? "copy text" : TIER_NAMES[tier],
		score: isCopyText ? "" : percent(score),
		because: becauseOf(site, evidence),
		measures: "measures" in evidence && evidence.measures !== null ? measureLines(evidence.measures) : [],
		difference: differenceOf(isCopyText, collation && differingWords(collation.hunks), collation?.excerpted ?? false),
		variants,
		isCopyText,
	};
}

/** Witnesses are named by letters, as in any critical edition; after Z by letter and number. */
function siglumOf(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

function becauseOf({ digest }: Site, evidence: Evidence): string {
	switch (evidence.kind) {
		case "representative":
			return "Chosen as the copy text.";
		case "source":
			return `The same source: ${evidence.identity}.`;
		case "text":
			return `The same text in ${counted(evidence.aligned.length, "aligned passage")}.`;
		case "fingerprint":
			return "By its fingerprint: no word of it is kept, and the measures are estimates.";
		case "decision": {
			const decision = digest.decisions.find(({ id }) => id === evidence.decision);
			return `Decided by ${decision?.by ?? "a curator"}: ${decision?.reason ?? evidence.decision}`;
		}
	}
}

function differenceOf(isCopyText: boolean, words: number | undefined, excerpted: boolean): string {
	if (isCopyText) return "";
	if (words === undefined) return "No word of it may be shown, so it is not collated here.";
	const scope = excerpted ? " Only the excerpts that may be shown are compared." : "";
	return `${words === 0 ? "No word differs." : `Differs by ${counted(words, "word")}.`}${scope}`;
}

function measureLines({ words, jaccard, containment, subsequence }: Measures): MeasureLine[] {
	return [
		{ name: "Words compared, here and in the text it was found alike to", value: words.join(" and ") },
		{ name: "Shared word triples of all (Jaccard)", value: percent(jaccard) },
		{ name: "Shared word triples of the shorter text (containment)", value: percent(containment) },
		{ name: "Longest common run of words, in order, of the shorter text", value: percent(subsequence) },
	];
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)}%`;
}
