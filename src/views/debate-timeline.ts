import type { Position } from "#pipeline/index.ts";
import { counted } from "./counted.ts";
import { POSITION_NAMES } from "./labels.ts";
import type { Link } from "./link.ts";
import { newestFirst, writeDate } from "./partial-date.ts";
import type { Site } from "./site.ts";
import type { Stance } from "./stances.ts";

/** One source at its place in time. */
interface TimelineItem extends Link {
	readonly position: Position;
	readonly name: string;
	readonly date: string;
	readonly written: string;
	/** Centre of its mark, in the drawing's units. */
	readonly x: number;
	readonly y: number;
}

/** A question's dated sources: a drawing of three lanes, and the same as a list. */
export interface DebateTimeline {
	readonly width: number;
	readonly height: number;
	readonly lanes: readonly { readonly name: string; readonly y: number }[];
	readonly years: readonly { readonly name: string; readonly x: number }[];
	/** Oldest first. */
	readonly items: readonly TimelineItem[];
	/** How many sources are left out because no date is known; `null` when none. */
	readonly undated: string | null;
}

type Lane = "for" | "between" | "against";

const LANES: Record<Position, Lane> = { supports: "for", mixed: "between", evidence: "between", opposes: "against" };
const LANE_NAMES: readonly (readonly [Lane, string])[] = [
	["for", "for"],
	["between", "mixed, evidence"],
	["against", "against"],
];

/** Units of the drawing: pixels at its full width. */
const WIDTH = 720;
const LEFT = 116;
const RIGHT = 14;
const STEP = 13;
const PADDING = 12;
/** Fewer dated sources say more as a list. */
const FEWEST = 5;

/** Draws when the sources on a question appeared; `null` when too few have a date. */
export function timelineOf({ digest, urls }: Site, stances: readonly Stance[]): DebateTimeline | null {
	const dated = stances
		.flatMap((stance) =>
			stance.post.matter.published === null ? [] : [{ stance, date: stance.post.matter.published }],
		)
		.sort((a, b) => newestFirst(b.date, a.date) || (a.stance.post.id < b.stance.post.id ? -1 : 1));
	const [first, last] = [dated[0], dated.at(-1)];
	if (dated.length < FEWEST || first === undefined || last === undefined) return null;

	const from = Number(first.date.slice(0, 4));
	const until = Number(last.date.slice(0, 4)) + 1;
	const toX = (time: number) => Math.round(LEFT + ((WIDTH - LEFT - RIGHT) * (time - from)) / (until - from));
	const placed = stack(dated.map(({ stance, date }) => ({ lane: LANES[stance.position], x: toX(timeOf(date)) })));
	const depth = (lane: Lane) =>
		Math.max(1, ...placed.filter((mark) => mark.lane === lane).map(({ level }) => level + 1));
	let bottom = PADDING;
	const lanes = LANE_NAMES.map(([lane, name]) => {
		bottom += depth(lane) * STEP + PADDING;
		return { lane, name, y: bottom - STEP / 2 };
	});
	const laneY = new Map(lanes.map(({ lane, y }) => [lane, y]));
	return {
		width: WIDTH,
		height: bottom + PADDING + 24,
		lanes,
		years: Array.from({ length: until - from + 1 }, (_, index) => ({
			name: String(from + index),
			x: toX(from + index),
		})),
		items: dated.map(({ stance: { post, position }, date }, index) => ({
			href: urls.post(post.id),
			text: digest.posts.get(post.id)?.title ?? post.id,
			position,
			name: POSITION_NAMES[position],
			date,
			written: writeDate(date),
			x: placed[index]?.x ?? LEFT,
			y: (laneY.get(LANES[position]) ?? 0) - (placed[index]?.level ?? 0) * STEP,
		})),
		undated:
			dated.length < stances.length ? `${counted(stances.length - dated.length, "source")} without a date.` : null,
	};
}

/** Stacks marks of one lane that would touch, each on the lowest free level. */
function stack(marks: readonly { readonly lane: Lane; readonly x: number }[]) {
	const placed: { lane: Lane; x: number; level: number }[] = [];
	for (const { lane, x } of marks) {
		const near = placed.filter((other) => other.lane === lane && Math.abs(other.x - x) < STEP);
		let level = 0;
		while (near.some((other) => other.level === level)) level += 1;
		placed.push({ lane, x, level });
	}
	return placed;
}

/** A date as a year with a fraction; a month or a year alone stands at its middle. */
function timeOf(date: string): number {
	const [year = 0, month, day] = date.split("-").map(Number);
	if (month === undefined) return year + 0.5;
	return year + (month - 1 + (day === undefined ? 0.5 : day / 31)) / 12;
}
