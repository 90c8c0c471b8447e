const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Earlier years are the zero of some machine's clock, as 1970 and 0001. */
const FIRST_YEAR = 1990;

/**
 * The day, month or year that a date names, as `2026-06-15`, `2026-06` or `2026`: ISO 8601, RFC 2822 or an English date with
 * its month in letters. The day is the one that is written, in whatever time zone. `null` for what could be read in two ways.
 */
export function readDate(text: string): string | null {
	const written = text.trim();
	const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(written);
	if (iso !== null) return toDate(iso[1], iso[2], iso[3]);
	const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?:\b.*)?$/i.exec(
		written,
	);
	if (dayFirst !== null) return toDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
	const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:\b.*)?$/i.exec(written);
	return monthFirst === null ? null : toDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ""): string {
	return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function toDate(year = "", month?: string, day?: string): string | null {
	if (Number(year) < FIRST_YEAR) return null;
	const parts = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))];
	const date = parts.join("-");
	const time = Date.parse(`${[...parts, "01", "01"].slice(0, 3).join("-")}T00:00:00Z`);
	return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? null : date;
}
