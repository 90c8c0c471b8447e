import type { PostId } from "#pipeline/index.ts";
import { type CopyWitness, toCopyWitness } from "./copy-witness.ts";
import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import { TIER_MEANINGS, TIER_NAMES } from "./labels.ts";
import type { Link } from "./link.ts";
import type { Site } from "./site.ts";

/** Every witness of one text, collated with the chosen one. */
export interface CopiesPage {
	readonly frame: Frame;
	readonly title: string;
	readonly post: Link;
	readonly facts: string;
	readonly witnesses: readonly CopyWitness[];
	readonly tiers: readonly { readonly name: string; readonly meaning: string }[];
	/** Said where witnesses were seen and not kept; `null` where none was. */
	readonly seen: string | null;
	readonly log: string;
}

/** Shapes the copies page of a cluster's representative. */
export function copiesPage(site: Site, id: PostId): CopiesPage {
	const { digest, urls } = site;
	const cluster = digest.clusterOf.get(id);
	const post = digest.posts.get(id);
	if (cluster === undefined || post === undefined) throw new RangeError(`"${id}" stands in no cluster`);
	const witnesses = cluster.members.map((member, index) => toCopyWitness(site, id, member, index));
	const facts = `${counted(witnesses.length, "witness", "witnesses")} of one text. ${post.matter.form === "sighting" ? "A stands for them in lists." : "A is the copy text: the one that the digest reads and lists."}`;
	const seen = cluster.members.filter((member) => digest.posts.get(member.id)?.matter.form === "sighting").length;
	return {
		frame: frameOf(site, {
			title: `Copies of ${post.title}${post.matter.form === "sighting" ? ` (${id})` : ""}`,
			description: `${facts} Where each stands, when, and how it differs, word by word.`,
			path: urls.copies(id),
			canonical: urls.post(id),
		}),
		title: post.title,
		post: { href: urls.post(id), text: post.title },
		facts,
		witnesses,
		tiers: [...new Set(cluster.members.slice(1).map(({ tier }) => tier))].map((tier) => ({
			name: TIER_NAMES[tier],
			meaning: TIER_MEANINGS[tier],
		})),
		seen:
			seen === 0
				? null
				: `${counted(seen, "witness", "witnesses")} ${seen === 1 ? "was" : "were"} seen and not kept: no word is here to compare, so how alike ${seen === 1 ? "it is" : "they are"} was estimated by fingerprint.`,
		log: urls.log(),
	};
}
