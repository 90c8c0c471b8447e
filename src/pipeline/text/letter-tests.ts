import { foldCodeUnit, IGNORED } from "./normalize.ts";

const QUOTATION_MARKS = '"“„«‟＂”';

/** Whether a code unit is one of the digits 0 to 9. */
export function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

/** Whether a digit is drawn as a key, which is an emoji: `1️⃣`. */
export function isKeycap(units: Uint16Array, i: number): boolean {
	return units[i + 1] === 0xfe0f && units[i + 2] === 0x20e3;
}

/** Whether a quotation mark stands right before a word, or before the heading's sign in front of it. */
export function isOpened(units: Uint16Array, start: number): boolean {
	let at = start - 1;
	if (at > 1 && units[at] === 32 && units[at - 1] === 35) at -= 2;
	if (at < 0) return false;
	const unit = units[at] as number;
	return unit > 33 && QUOTATION_MARKS.includes(String.fromCharCode(unit));
}

/** A capital letter followed by a small one. */
export function isName(units: Uint16Array, i: number): boolean {
	const unit = units[i] as number;
	const next = units[i + 1] as number;
	return unit >= 65 && unit <= 90 && next >= 97 && next <= 122;
}

/** Whether the code unit at a place belongs to a word. */
export function isWordUnit(units: Uint16Array, i: number): boolean {
	return i >= 0 && foldCodeUnit(units[i] as number) > IGNORED;
}
