import type { Span } from "#pipeline/model/span.ts";

/** Sorts spans and melts those that overlap or touch into one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}

/** Whether a span shares a code unit with one of the merged spans. */
export function overlapsAny(merged: readonly Span[], span: Span): boolean {
	let low = 0;
	let high = merged.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((merged[middle]?.end ?? 0) <= span.start) low = middle + 1;
		else high = middle;
	}
	return (merged[low]?.start ?? Number.POSITIVE_INFINITY) < span.end;
}

/** Those of some things that lie wholly inside a span. @param sorted by start */
export function within<T extends { readonly span: Span }>(sorted: readonly T[], { start, end }: Span): T[] {
	const found: T[] = [];
	for (let at = firstFrom(sorted, start); at < sorted.length; at++) {
		const thing = sorted[at];
		if (thing === undefined || thing.span.start >= end) break;
		if (thing.span.end <= end) found.push(thing);
	}
	return found;
}

function firstFrom(sorted: readonly { readonly span: Span }[], start: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle]?.span.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What is left of a span when the merged spans are cut out of it. */
export function cutOut(span: Span, merged: readonly Span[]): Span[] {
	const left: Span[] = [];
	let start = span.start;
	for (const hole of merged) {
		if (hole.end <= start || hole.start >= span.end) continue;
		if (hole.start > start) left.push({ start, end: hole.start });
		start = hole.end;
	}
	if (start < span.end) left.push({ start, end: span.end });
	return left;
}

/** By start, then end. */
export function byStart(a: Span, b: Span): number {
	return a.start - b.start || a.end - b.end;
}
