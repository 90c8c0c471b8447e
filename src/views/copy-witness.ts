import type { ClusterMember, Evidence, Hunk, Measures, Post, PostId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { bylineOf } from "./facts.ts";
import { TIER_NAMES } from "./labels.ts";
import { hostOf, type Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import { differingWords, shortenVariant, type Variant, variantsOf } from "./variants.ts";

/** One measure of a pair, from 0 to 1. */
interface MeasureLine {
	readonly name: string;
	readonly value: string;
}

/** One place where a copy differs from the copy text. */
interface CopyVariant extends Variant {
	/** The paragraph of the copy text in which it begins. */
	readonly paragraph: Link | null;
}

/** One place where the text stands. */
export interface CopyWitness {
	readonly siglum: string;
	readonly post: Link;
	/** Where it was published; `null` when not known. */
	readonly place: Link | null;
	readonly published: string;
	readonly words: string;
	readonly tier: string;
	readonly score: string;
	/** By what it was found. */
	readonly method: string;
	/** Why it counts as the same text. */
	readonly because: string;
	readonly measures: readonly MeasureLine[];
	/** How it differs from the copy text, in one line. */
	readonly difference: string;
	/** Empty where no word of one of the two may be shown. */
	readonly variants: readonly CopyVariant[];
	/** The whole text with all changes, where they are too many to be shown one by one. */
	readonly whole: Link | null;
	readonly isCopyText: boolean;
	/** Whether there is more to say of it than its row of the table does. */
	readonly hasSection: boolean;
}

/** Places that are shown one by one. */
const MOST_VARIANTS = 40;
/** Share of the copy text below which a collation by word shows nothing but its changes. */
const LEAST_SHARED = 0.25;

/** The copies whose changes are too many to be shown one by one, each with its representative. */
export function longCollations({ digest, collations }: Site): { representative: PostId; copy: PostId }[] {
	return digest.duplicates.clusters.flatMap(({ representative, members }) =>
		members
			.filter(({ id }) => isLong(collations.get(id)?.hunks ?? []))
			.map(({ id: copy }) => ({ representative, copy })),
	);
}

/** Whether a collation is for a page of its own: too many places differ, or hardly any is the same. */
function isLong(hunks: readonly Hunk[]): boolean {
	const length = (...kinds: Hunk["kind"][]) =>
		hunks.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0);
	return variantsOf(hunks).length > MOST_VARIANTS || length("same") < LEAST_SHARED * length("same", "removed");
}

/** A member of a cluster as its copies page shows it. */
export function toCopyWitness(site: Site, leader: PostId, member: ClusterMember, index: number): CopyWitness {
	const { digest, urls, collations } = site;
	const { id, tier, score, evidence } = member;
	const post = digest.posts.get(id);
	const { source = null, published = null, form = "copy" } = post?.matter ?? {};
	const isCopyText = id === leader;
	const collation = collations.get(id);
	const hunks = collation?.hunks ?? [];
	const variants = isLong(hunks) ? [] : variantsOf(hunks).map(shortenVariant);
	return {
		siglum: siglumOf(index),
		post: { href: urls.post(id), text: post && form !== "sighting" ? bylineOf(post) : "seen, not kept" },
		place: source === null ? null : { href: source, text: hostOf(source) },
		published: published === null ? "unknown" : writeDate(published),
		words: wordsOf(post, evidence),
		tier: isCopyText ? "copy text" : TIER_NAMES[tier],
		score: isCopyText || evidence.kind === "decision" ? "" : percent(score),
		method: METHODS[evidence.kind],
		because: becauseOf(site, evidence),
		measures: "measures" in evidence && evidence.measures !== null ? measureLines(evidence.measures) : [],
		difference: differenceOf(isCopyText, collation && differingWords(collation.hunks), collation?.excerpted ?? false),
		variants: variants.map((variant) => withParagraph(site, leader, variant)),
		whole: isLong(hunks) ? { href: urls.collation(leader, id), text: "Compare the two texts as a whole" } : null,
		isCopyText,
		hasSection: !isCopyText && (collation !== undefined || evidence.kind === "decision"),
	};
}

const METHODS: Record<Evidence["kind"], string> = {
	representative: "chosen",
	source: "same source",
	text: "the words",
	fingerprint: "fingerprint",
	decision: "decision",
};

/** How many words were compared, otherwise how many are known of. */
function wordsOf(post: Post | undefined, evidence: Evidence): string {
	const compared = "measures" in evidence ? evidence.measures?.words[0] : undefined;
	const counted = compared ?? post?.matter.words ?? post?.text.match(/\S+/gu)?.length;
	return counted === undefined ? "unknown" : counted.toLocaleString("en");
}

/** Names the paragraph of the representative in which a variant begins. */
function withParagraph({ rendered, urls }: Site, leader: PostId, variant: Variant): CopyVariant {
	const { anchors, shown } = rendered.get(leader) ?? { anchors: [], shown: [] };
	let left = variant.at;
	const part = shown.find(({ start, end }) => {
		if (left < end - start) return true;
		left -= end - start;
		return false;
	});
	const at = part === undefined ? Number.POSITIVE_INFINITY : part.start + left;
	const anchor = anchors.findLast(({ span }) => span.start <= at);
	const paragraph = anchor && { href: `${urls.post(leader)}#${anchor.id}`, text: anchor.id.replace("p", "Paragraph ") };
	return { ...variant, paragraph: paragraph ?? null };
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
