import type { Position } from "#pipeline/index.ts";
import { counted, listed } from "./counted.ts";
import { EVIDENCE_ORDER, POSITION_NAMES, POSITION_ORDER } from "./labels.ts";
import type { Stance } from "./stances.ts";

/** A piece of the drawn bar, in its own units. */
interface BalanceSegment {
	readonly side: "for" | "between" | "against";
	readonly x: number;
	readonly width: number;
}

/** How many sources hold one position. */
interface BalanceRow {
	readonly position: Position;
	readonly name: string;
	readonly total: number;
}

/** One grade of evidence, with its counts in the order of {@link Balance.rows}. */
interface BalanceGrade {
	readonly name: string;
	readonly counts: readonly number[];
}

/** How many sources stand where on one question: always counts, never a verdict. */
export interface Balance {
	readonly sources: number;
	readonly rows: readonly BalanceRow[];
	/** Strongest evidence first; grades that no source has are left out. */
	readonly grades: readonly BalanceGrade[];
	/** The counts as words, with the number of authors. */
	readonly text: string;
	/** The counts alone, for a narrow margin. */
	readonly counts: string;
	/** Empty under five sources, where a picture would claim more than it knows. */
	readonly segments: readonly BalanceSegment[];
	readonly width: number;
}

/** Units of the drawing: the width of the margin column in pixels. */
const WIDTH = 272;
const FEWEST_DRAWN = 5;
const GAP = 2;

/** Counts the sources on a question by position, grade of evidence and author. */
export function balanceOf(stances: readonly Stance[]): Balance {
	const held = POSITION_ORDER.map((position) => stances.filter((stance) => stance.position === position));
	const rows = POSITION_ORDER.map((position, index) => ({
		position,
		name: POSITION_NAMES[position],
		total: held[index]?.length ?? 0,
	}));
	const grades = EVIDENCE_ORDER.map((grade) => ({
		name: grade ?? "ungraded",
		counts: held.map((side) => side.filter((stance) => stance.grade === grade).length),
	}));
	const sources = stances.length;
	return {
		sources,
		rows,
		grades: grades.filter(({ counts }) => counts.some((count) => count > 0)),
		text: textOf(rows, authorsOf(stances)),
		counts: countsOf(rows).join(", ") || "No source yet",
		segments: sources < FEWEST_DRAWN ? [] : segmentsOf(rows, sources),
		width: WIDTH,
	};
}

function textOf(rows: readonly BalanceRow[], authors: number): string {
	const counts = countsOf(rows);
	return counts.length === 0 ? "No source yet." : `${listed(counts)}; ${counted(authors, "author")}.`;
}

function countsOf(rows: readonly BalanceRow[]): string[] {
	return rows.filter(({ total }) => total > 0).map(({ total, name }) => `${total} ${name}`);
}

/** Those who speak: by name, otherwise by publisher; a source with neither counts as one. */
function authorsOf(stances: readonly Stance[]): number {
	const names = stances.flatMap(({ post: { matter, id } }) => {
		const written = matter.authors.map(({ name }) => name);
		return written.length > 0 ? written.slice(0, 1) : [matter.publisher ?? id];
	});
	return new Set(names).size;
}

function segmentsOf(rows: readonly BalanceRow[], sources: number): BalanceSegment[] {
	const total = (...positions: Position[]) =>
		rows.filter(({ position }) => positions.includes(position)).reduce((sum, row) => sum + row.total, 0);
	const sides = [
		{ side: "for", count: total("supports") },
		{ side: "between", count: total("mixed", "evidence") },
		{ side: "against", count: total("opposes") },
	] as const;
	const drawn = sides.filter(({ count }) => count > 0);
	const room = WIDTH - GAP * (drawn.length - 1);
	let x = 0;
	return drawn.map(({ side, count }) => {
		const width = round((room * count) / sources);
		const segment = { side, x: round(x), width };
		x += width + GAP;
		return segment;
	});
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
