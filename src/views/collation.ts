import type { Hunk, PostId } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { type Frame, frameOf } from "./frame.ts";
import { hostOf, type Link } from "./link.ts";
import type { Site } from "./site.ts";
import { differingWords, joinClose } from "./variants.ts";

/** The whole text of a copy text, with every change of one copy set into it. */
export interface CollationPage {
	readonly frame: Frame;
	readonly title: string;
	readonly facts: string;
	readonly hunks: readonly Hunk[];
	readonly copies: Link;
}

/** Shapes the whole collation of a representative with one of its copies. */
export function collationPage(site: Site, representative: PostId, copy: PostId): CollationPage {
	const { digest, urls, collations } = site;
	const [post, other] = [digest.posts.get(representative), digest.posts.get(copy)];
	const collation = collations.get(copy);
	if (post === undefined || other === undefined || collation === undefined) {
		throw new RangeError(`"${representative}" is not collated with "${copy}"`);
	}
	const place = other.matter.source === null ? "an unknown place" : hostOf(other.matter.source);
	const scope = collation.excerpted ? " Only the excerpts that may be shown are compared." : "";
	const facts = `The copy at ${place} differs by ${counted(differingWords(collation.hunks), "word")}. Struck out: only in the copy text. Underlined: only in the copy.${scope}`;
	return {
		frame: frameOf(site, {
			title: `${post.title}, collated with ${copy}`,
			description: facts,
			path: urls.collation(representative, copy),
			canonical: urls.post(representative),
		}),
		title: post.title,
		facts,
		// a blank line parts paragraphs better than the one line break that the text has between them
		hunks: joinClose(collation.hunks).map(({ kind, text }) => ({ kind, text: text.replaceAll("\n", "\n\n") })),
		copies: { href: urls.copies(representative), text: "All witnesses" },
	};
}
