import type { EvidenceGrade, Position } from "#pipeline/index.ts";
import { bylineOf, voiceOf } from "./facts.ts";
import type { Fact, Link, Voice } from "./link.ts";
import { writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import type { Stance } from "./stances.ts";

/** One source on one side of a question. */
export interface Witness extends Link {
	readonly position: Position;
	readonly grade: EvidenceGrade | null;
	readonly facts: readonly Fact[];
	readonly quote: string | null;
	readonly voice: Voice;
}

/** A source as the page of a question shows it: grade first, then who and when, then the words. */
export function toWitness(site: Site, { post, position, grade, quote }: Stance): Witness {
	const { published } = post.matter;
	return {
		href: site.urls.post(post.id),
		text: post.title,
		position,
		grade,
		facts: [
			{ text: bylineOf(post), date: null },
			{ text: published === null ? "date unknown" : writeDate(published), date: published },
		],
		quote,
		voice: voiceOf(post),
	};
}
