import { scaleUtc } from "d3-scale";
import type { PartialDate, Position } from "#pipeline/index.ts";
import type { Link } from "./link.ts";
import { writeDate } from "./partial-date.ts";

/** What a mark looks like: a position, or several posts drawn as one. */
type Shape = Position | "several";

/** Something that happened at a known date. */
export interface Dated extends Link {
	readonly shape: Shape;
	readonly date: PartialDate;
	/** What it says there, in a few words. */
	readonly says: string;
	/** How many posts it stands for; one where it is left out. */
	readonly count?: number;
}

/** A row of the plot as it is asked for. */
export interface LaneOf {
	readonly name: string;
	/** Where its name leads; `null` for plain words. */
	readonly href: string | null;
	readonly dated: readonly Dated[];
}

interface PlotMark extends Link {
	readonly shape: Shape;
	readonly count: number;
	/** Title, what it says and when, for those who do not see the plot. */
	readonly label: string;
	/** Centre, in pixels. */
	readonly x: number;
	readonly y: number;
	/** Where its year begins and ends, when no more than the year is known. */
	readonly year: { readonly from: number; readonly to: number } | null;
}

/** A drawing of lanes over time, in pixels; what has no date is never in it. */
export interface TimePlot {
	readonly width: number;
	readonly height: number;
	/** Where the lanes end. */
	readonly base: number;
	/** `y`: the middle of a lane. */
	readonly lanes: readonly {
		readonly name: string;
		readonly href: string | null;
		readonly y: number;
		readonly bottom: number;
	}[];
	/** Named above and below the lanes. */
	readonly ticks: readonly { readonly name: string; readonly x: number }[];
	/** Oldest first, lane by lane. */
	readonly marks: readonly PlotMark[];
}

/** Text, gap and margin of the widest page together. */
const WIDTH = 936;
/** A pointer's target, by WCAG 2.2: no two marks stand nearer. */
const TARGET = 24;
const EDGE = TARGET / 2;
const BETWEEN_LANES = 8;
const AXIS = 28;
const TICKS = 8;

/** Places dated things in lanes; `null` when there is none. Things that would touch are stacked upward, oldest first. */
export function timePlot(lanes: readonly LaneOf[]): TimePlot | null {
	const years = lanes.flatMap(({ dated }) => dated.map(({ date }) => Number(date.slice(0, 4))));
	if (years.length === 0) return null;
	const scale = scaleUtc()
		.domain([Date.UTC(Math.min(...years), 0), Date.UTC(Math.max(...years) + 1, 0)])
		.range([EDGE, WIDTH - EDGE]);
	const toX = (time: Date | number): number => Math.round(scale(time));

	let y = AXIS;
	const marks: PlotMark[] = [];
	const drawn = lanes.map(({ name, href, dated }) => {
		const placed = stack([...dated].sort(oldestFirst).map((each) => ({ each, x: toX(middleOf(each.date)) })));
		const depth = Math.max(1, ...placed.map(({ level }) => level + 1));
		y += depth * TARGET + BETWEEN_LANES;
		const bottom = y - BETWEEN_LANES / 2 - EDGE;
		marks.push(...placed.map(({ each, x, level }) => toMark(each, x, bottom - level * TARGET, toX)));
		return { name, href, y: bottom - ((depth - 1) * TARGET) / 2, bottom: y };
	});
	const ticks = scale.ticks(TICKS).map((time) => ({ name: tickName(time), x: toX(time) }));
	const before = ticks.filter(({ x }) => x < WIDTH - AXIS);
	return { width: WIDTH, height: y + AXIS, base: y, lanes: drawn, ticks: before, marks };
}

function toMark(each: Dated, x: number, y: number, toX: (time: number) => number): PlotMark {
	const { href, text, shape, date, says, count = 1 } = each;
	const year = Number(date);
	return {
		href,
		text,
		shape,
		count,
		label: `${text}: ${says}, ${writeDate(date)}`,
		x,
		y,
		year: Number.isNaN(year) ? null : { from: toX(Date.UTC(year, 0)), to: toX(Date.UTC(year + 1, 0)) },
	};
}

/** Puts each mark on the lowest level of its lane where nothing stands too near. */
function stack<Mark extends { readonly x: number }>(marks: readonly Mark[]): (Mark & { readonly level: number })[] {
	const placed: (Mark & { readonly level: number })[] = [];
	for (const mark of marks) {
		const near = placed.filter((other) => Math.abs(other.x - mark.x) < TARGET);
		let level = 0;
		while (near.some((other) => other.level === level)) level += 1;
		placed.push({ ...mark, level });
	}
	return placed;
}

/** A moment for a date: noon of a day, otherwise the middle of the month or the year that is known. */
function middleOf(date: PartialDate): number {
	const [year = 0, month, day] = date.split("-").map(Number);
	if (month === undefined) return (Date.UTC(year, 0) + Date.UTC(year + 1, 0)) / 2;
	if (day === undefined) return (Date.UTC(year, month - 1) + Date.UTC(year, month)) / 2;
	return Date.UTC(year, month - 1, day, 12);
}

function oldestFirst(a: Dated, b: Dated): number {
	return middleOf(a.date) - middleOf(b.date) || Number(a.href > b.href) - Number(a.href < b.href);
}

function tickName(time: Date): string {
	const [year = "", month = ""] = time.toISOString().split("-");
	return month === "01" ? year : writeDate(`${year}-${month}`).replace(` ${year}`, "");
}
