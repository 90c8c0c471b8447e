import type { Position, Post } from "#pipeline/index.ts";
import { voiceOf } from "./facts.ts";
import { POSITION_NAMES } from "./labels.ts";
import type { Link, Voice } from "./link.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";

/** Where a post stands on one question, on the post's own page. */
export interface PostStance {
	readonly question: Link;
	/** The question in one or two words. */
	readonly label: string;
	readonly position: Position;
	readonly name: string;
	readonly quote: string | null;
	/** Whose words the quote is. */
	readonly voice: Voice;
}

/** Where a post stands, question by question. */
export function postStances(site: Site, post: Post): readonly PostStance[] {
	return stancesOf(site, post).map(({ question, position, quote }) => {
		const known = site.digest.vocabulary.questions.get(question);
		return {
			question: { href: site.urls.question(question), text: known?.question ?? question },
			label: known?.label ?? question,
			position,
			name: POSITION_NAMES[position],
			quote,
			voice: voiceOf(post),
		};
	});
}
