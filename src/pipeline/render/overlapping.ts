import type { Span } from "../model/span.ts";

/**
 * Makes things ready to be found by where they stand, in time that does not grow with how many there are elsewhere.
 *
 * @param extent where a thing stands; not empty
 * @returns what shares a code unit with a span, in the order in which the things were given
 */
export function overlapping<T>(things: readonly T[], extent: (thing: T) => Span): (span: Span) => T[] {
	const placed = things.map((thing, order) => ({ thing, order, ...extent(thing) }));
	placed.sort((a, b) => a.start - b.start);
	let furthest = 0;
	const reach = placed.map(({ end }) => {
		furthest = Math.max(furthest, end);
		return furthest;
	});
	return (span) => {
		const found: typeof placed = [];
		for (let at = countBefore(placed, span.end) - 1; (reach[at] ?? 0) > span.start; at--) {
			const here = placed[at];
			if (here !== undefined && here.end > span.start) found.push(here);
		}
		return found.sort((a, b) => a.order - b.order).map(({ thing }) => thing);
	};
}

/** How many of some spans, sorted by start, begin before an offset. */
function countBefore(sorted: readonly Span[], offset: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
