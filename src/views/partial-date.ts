import type { PartialDate } from "#pipeline/index.ts";

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

/** Writes as much of a date as is known: `15 June 2026`, `June 2026` or `2026`. */
export function writeDate(date: PartialDate): string {
	const [year = "", month, day] = date.split("-");
	const name = MONTHS[Number(month) - 1];
	if (name === undefined) return year;
	return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The month of a whole date, `2026-06-15` to `2026-06`. */
export function monthOf(date: string): string {
	return date.slice(0, 7);
}

/** Newest first; what is not known comes last. */
export function newestFirst(a: PartialDate | null, b: PartialDate | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	return a < b ? 1 : -1;
}
