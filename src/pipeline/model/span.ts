/** A half-open range `[start, end)` in UTF-16 code units of some post's `text`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}
