import type { Position } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { POSITION_NAMES } from "./labels.ts";
import type { Link } from "./link.ts";
import { newestFirst, writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import type { Stance } from "./stances.ts";
import { type TimePlot, timePlot } from "./time-plot.ts";

/** One source in the table below the plot. */
interface TimelineItem extends Link {
	readonly says: string;
	readonly date: string;
	readonly written: string;
}

/** A question's dated sources: a plot of three lanes, and the same as a list. */
export interface DebateTimeline {
	readonly plot: TimePlot;
	/** Oldest first. */
	readonly items: readonly TimelineItem[];
	/** How many sources are left out because no date is known; `null` when none. */
	readonly undated: string | null;
}

const LANES: readonly { readonly name: string; readonly holds: readonly Position[] }[] = [
	{ name: "for", holds: ["supports"] },
	{ name: "mixed, both", holds: ["mixed", "evidence"] },
	{ name: "against", holds: ["opposes"] },
];

/** Fewer dated sources say more as a list. */
const FEWEST = 5;

/** Draws when the sources on a question appeared; `null` when too few have a date. */
export function timelineOf({ digest, urls }: Site, stances: readonly Stance[]): DebateTimeline | null {
	const dated = stances.flatMap(({ post, position }) =>
		post.matter.published === null
			? []
			: [
					{
						href: urls.post(post.id),
						text: digest.posts.get(post.id)?.title ?? post.id,
						shape: position,
						date: post.matter.published,
						says: POSITION_NAMES[position],
					},
				],
	);
	if (dated.length < FEWEST) return null;
	const plot = timePlot(
		LANES.map(({ name, holds }) => ({ name, href: null, dated: dated.filter(({ shape }) => holds.includes(shape)) })),
	);
	if (plot === null) return null;
	return {
		plot,
		items: dated
			.toSorted((a, b) => newestFirst(b.date, a.date))
			.map(({ href, text, says, date }) => ({ href, text, says, date, written: writeDate(date) })),
		undated:
			dated.length < stances.length ? `${counted(stances.length - dated.length, "source")} without a date` : null,
	};
}
