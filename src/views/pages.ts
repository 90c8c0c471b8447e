import type { Link } from "./link.ts";

/** Where one page of a list stands among its pages. */
export interface ListPages {
	readonly previous: string | null;
	readonly next: string | null;
	/** Every page by its number. */
	readonly all: readonly (Link & { readonly current: boolean })[];
}

/** How many pages a list takes; an empty one takes one. */
export function pageCount(items: number, size: number): number {
	return Math.max(1, Math.ceil(items / size));
}

/** The items on one page, counted from 1. */
export function pageOf<T>(items: readonly T[], size: number, page: number): readonly T[] {
	return items.slice((page - 1) * size, page * size);
}

/** The way to a list's other pages; `null` where one page holds it all. */
export function pageLinks(
	items: number,
	size: number,
	page: number,
	hrefOf: (page: number) => string,
): ListPages | null {
	const last = pageCount(items, size);
	if (last === 1) return null;
	return {
		previous: page > 1 ? hrefOf(page - 1) : null,
		next: page < last ? hrefOf(page + 1) : null,
		all: Array.from({ length: last }, (_, index) => ({
			href: hrefOf(index + 1),
			text: `${index + 1}`,
			current: index + 1 === page,
		})),
	};
}

/** The numbers of all pages but the first. */
export function furtherPages(count: number): readonly number[] {
	return Array.from({ length: count - 1 }, (_, index) => index + 2);
}
