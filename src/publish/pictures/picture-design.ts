import type { Balance } from "#views/balance.ts";
import type { PictureCard } from "#views/pictures.ts";

/** Pixels: what every site that shows previews takes. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** An element as satori lays it out. */
export interface PictureNode {
	readonly type: string;
	readonly props: {
		readonly style?: Readonly<Record<string, string | number>>;
		readonly children?: readonly (PictureNode | string)[];
		readonly [attribute: string]: unknown;
	};
}

/** The light theme's colours: pictures are shown where no theme is known. */
const PAPER = "#f3f5f4";
const INK = "#16201e";
const INK_2 = "#434e4b";
const EDITOR = "#1d4a94";
const POLE_A = "#0b625f";
const POLE_B = "#87480a";

const MARGIN = 72;
const BAR = { width: PICTURE_WIDTH - 2 * MARGIN, height: 40 };
/** The largest size at which a title of so many characters leaves room for the counts. */
const TITLE_SIZES = [
	{ length: 40, size: 84 },
	{ length: 90, size: 68 },
	{ length: 140, size: 56 },
	{ length: 200, size: 48 },
] as const;
const SMALLEST = { length: 240, size: 42 };

/** A card in the site's design: masthead, title in the serif, counts in our blue. */
export function picturePage({ kind, title, line, balance }: PictureCard, siteTitle: string): PictureNode {
	const { size } = TITLE_SIZES.find(({ length }) => title.length <= length) ?? SMALLEST;
	return box(
		{
			flexDirection: "column",
			boxSizing: "border-box",
			width: PICTURE_WIDTH,
			height: PICTURE_HEIGHT,
			padding: MARGIN,
			background: PAPER,
			color: INK,
		},
		[
			box(
				{
					justifyContent: "space-between",
					alignItems: "baseline",
					paddingBottom: 20,
					borderBottom: `2px solid ${INK}`,
				},
				[
					box({ fontFamily: "Literata", fontSize: 34 }, [siteTitle]),
					box({ fontFamily: "Atkinson", fontSize: 26, color: INK_2 }, [drawable(kind)]),
				],
			),
			box({ fontFamily: "Literata", fontSize: size, lineHeight: 1.14, letterSpacing: -size / 100, paddingTop: 36 }, [
				drawable(shorten(title)),
			]),
			box({ flexDirection: "column", marginTop: "auto", fontFamily: "Atkinson", fontSize: 28, color: EDITOR }, [
				...(balance !== null && balance.segments.length > 0 ? [barOf(balance)] : []),
				box({ paddingTop: 20 }, [drawable(line)]),
			]),
		],
	);
}

function box(
	style: Readonly<Record<string, string | number>>,
	children: readonly (PictureNode | string)[],
): PictureNode {
	return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** The balance bar of the site, wider: solid for, outlined between, hatched against, a tick at half. */
function barOf({ segments, width }: Balance): PictureNode {
	const scale = BAR.width / width;
	const drawn = segments.flatMap(({ side, x, width: length }) =>
		segmentOf(side, { x: x * scale + 1, y: 7, width: length * scale - 2, height: BAR.height - 14 }),
	);
	const tick = shape("path", { d: `M${BAR.width / 2} 0v${BAR.height}`, stroke: INK, "stroke-width": 2 });
	const { width: across, height } = BAR;
	return {
		type: "svg",
		props: { width: across, height, viewBox: `0 0 ${across} ${height}`, children: [...drawn, tick] },
	};
}

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function segmentOf(side: Balance["segments"][number]["side"], place: Place): PictureNode[] {
	const outline = (stroke: string) => shape("rect", { ...place, fill: "none", stroke, "stroke-width": 2 });
	switch (side) {
		case "for":
			return [shape("rect", { ...place, fill: POLE_A })];
		case "between":
			return [outline(INK_2)];
		case "against":
			return [shape("path", { d: hatchOf(place), stroke: POLE_B, "stroke-width": 2, fill: "none" }), outline(POLE_B)];
	}
}

function shape(type: string, attributes: Readonly<Record<string, string | number>>): PictureNode {
	return { type, props: attributes };
}

/** Diagonals inside a rectangle, 12 pixels apart. */
function hatchOf({ x, y, width, height }: Place): string {
	let path = "";
	for (let foot = 12 - height; foot < width; foot += 12) {
		const [start, end] = [Math.max(foot, 0), Math.min(foot + height, width)];
		path += `M${round(x + start)} ${round(y + height - (start - foot))}L${round(x + end)} ${round(y + height - (end - foot))}`;
	}
	return path;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

/** Cuts at a word what would not fit. */
function shorten(title: string): string {
	if (title.length <= SMALLEST.length) return title;
	return `${title.slice(0, title.lastIndexOf(" ", SMALLEST.length))} …`;
}

/** Leaves out what neither font has a shape for: scripts other than Latin, and pictures among letters. */
function drawable(text: string): string {
	const known = text.replace(/[^\p{Script=Latin}\p{N}\p{P}\s$+<=>^`|~°×½§¶€£¥±]/gu, "").replace(/\s+/gu, " ");
	return known.trim();
}
