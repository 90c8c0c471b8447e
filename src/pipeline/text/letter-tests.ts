import { foldCodeUnit, IGNORED } from "./normalize.ts";

const QUOTATION_MARKS = '"“„«‟＂”';

/** Whether a code unit is one of the digits 0 to 9. */
export function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

/** Whether a digit is drawn as a key, which is an emoji: `1️⃣`. */
export function isKeycap(text: string, i: number): boolean {
	return text.charCodeAt(i + 1) === 0xfe0f && text.charCodeAt(i + 2) === 0x20e3;
}

/** Whether a quotation mark stands right before a word, or before the heading's sign in front of it. */
export function isOpened(text: string, start: number): boolean {
	const at = text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 35 ? start - 3 : start - 1;
	return at >= 0 && text.charCodeAt(at) > 33 && QUOTATION_MARKS.includes(text.charAt(at));
}

/** A capital letter followed by a small one. */
export function isName(text: string, i: number): boolean {
	const unit = text.charCodeAt(i);
	const next = text.charCodeAt(i + 1);
	return unit >= 65 && unit <= 90 && next >= 97 && next <= 122;
}

/** Whether the code unit at a place belongs to a word. */
export function isWordUnit(text: string, i: number): boolean {
	return i >= 0 && foldCodeUnit(text.charCodeAt(i)) > IGNORED;
}
