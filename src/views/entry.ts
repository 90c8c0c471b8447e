import type { Position, Post } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { factsOf, voiceOf } from "./facts.ts";
import { POSITION_NAMES } from "./labels.ts";
import type { Fact, Link, Voice } from "./link.ts";
import type { Site } from "./site.ts";
import { stancesOf } from "./stances.ts";

/** A question that a post speaks to, as lists name it. */
export interface StanceLabel {
	readonly question: Link;
	readonly position: Position;
	readonly name: string;
}

/** One post in a list. */
export interface Entry {
	readonly title: string;
	readonly href: string;
	readonly facts: readonly Fact[];
	readonly summary: string;
	readonly voice: Voice;
	readonly stances: readonly StanceLabel[];
	/** Where else the text stands; `null` when this is its only place. */
	readonly copies: Link | null;
}

/** A post as lists show it. */
export function toEntry(site: Site, post: Post): Entry {
	const { digest, urls, rendered } = site;
	const drawn = rendered.get(post.id);
	const { members } = digest.clusterOf.get(post.id) ?? { members: [] };
	const places = members.length - 1;
	return {
		title: post.title,
		href: urls.post(post.id),
		facts: factsOf(post, drawn),
		summary: drawn?.summary ?? "",
		voice: voiceOf(post),
		stances: stancesOf(site, post).map(({ question, position }) => ({
			question: { href: urls.question(question), text: digest.vocabulary.questions.get(question)?.label ?? question },
			position,
			name: POSITION_NAMES[position],
		})),
		copies: places > 0 ? { href: urls.copies(post.id), text: `Also found at ${counted(places, "other place")}` } : null,
	};
}
