import type { Post, Tier } from "#pipeline/index.ts";
import { counted, listed } from "./counted.ts";
import { TIER_NAMES } from "./labels.ts";
import type { Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";

/** What a post's page says of other places where its text stands. */
export interface CopiesNote {
	readonly text: string;
	/** The copies page; `null` for a post that is alone. */
	readonly all: Link | null;
	/** The chosen copy text, on the page of any other member. */
	readonly representative: Link | null;
	/** What the capture repeated; `null` when nothing. */
	readonly repeat: string | null;
	/** Texts of other authors in which this one stands, or that stand in this one. */
	readonly quotations: readonly (Link & { readonly how: string })[];
}

/** Where else a post's text stands, said in words. */
export function copiesNoteOf(site: Site, post: Post): CopiesNote {
	const { digest, urls } = site;
	const cluster = digest.clusterOf.get(post.id);
	const representative = cluster?.representative ?? post.id;
	const title = digest.posts.get(representative)?.title ?? representative;
	const repeat = digest.duplicates.repeats.get(post.id);
	const isCollated = cluster?.members.some(({ id }) => site.collations.has(id)) ?? false;
	const compare = isCollated ? "Compare them word by word" : "See how alike they are";
	return {
		text: cluster ? witnesses(cluster.members.map(({ tier }) => tier).slice(1)) : alone(post),
		all: cluster ? { href: urls.copies(representative), text: compare } : null,
		representative: representative === post.id ? null : { href: urls.post(representative), text: title },
		repeat:
			repeat === undefined
				? null
				: `The capture holds ${counted(repeat.removedWords, "word")} twice; they are read, counted and compared once.`,
		quotations: quotationsOf(site, post),
	};
}

function witnesses(tiers: readonly Tier[]): string {
	const kinds = [...new Set(tiers)].map(
		(tier) => `${tiers.filter((each) => each === tier).length} ${TIER_NAMES[tier]}`,
	);
	return `${counted(tiers.length + 1, "witness", "witnesses")} of this text: the copy text and ${listed(kinds)}.`;
}

function alone({ matter }: Post): string {
	const date = writeDate(matter.added);
	switch (matter.form) {
		case "brief":
			return `One summary of this source; no other as of ${date}.`;
		case "copy":
		case "sighting":
			return `One witness. No other copy found as of ${date}.`;
	}
}

function quotationsOf({ digest, urls }: Site, { id }: Post): CopiesNote["quotations"] {
	return digest.duplicates.quotations.flatMap(({ outer, inner }) => {
		if (outer !== id && inner !== id) return [];
		const other = outer === id ? inner : outer;
		const how = outer === id ? "Quotes" : "Is quoted in";
		return [{ how, href: urls.post(other), text: digest.posts.get(other)?.title ?? other }];
	});
}
