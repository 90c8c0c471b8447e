import { FACET_FIELDS, type Query, readQuery } from "./query.ts";

/** The elements of the search page that its script works on. */
export interface PageParts {
	readonly form: HTMLFormElement;
	readonly field: HTMLInputElement;
	readonly status: HTMLElement;
	readonly found: HTMLElement;
	readonly list: HTMLElement;
	readonly more: HTMLButtonElement;
	/** The lists that stand there while nothing is asked. */
	readonly index: readonly HTMLElement[];
}

/** @throws {Error} when the page lacks one of them */
export function pageParts(): PageParts {
	const form = part("form.search", HTMLFormElement);
	return {
		form,
		field: part("#q", HTMLInputElement),
		status: part("#count", HTMLElement),
		found: part("#found", HTMLElement),
		list: part("#found .rows", HTMLElement),
		more: part("#more", HTMLButtonElement),
		index: [...document.querySelectorAll<HTMLElement>("main > .index")],
	};
}

/** Lets the form show a query. */
export function fillForm({ form, field }: PageParts, query: Query): void {
	field.value = query.q;
	for (const name of FACET_FIELDS) menu(form, name).value = query[name];
}

export function queryOf({ form }: PageParts): Query {
	return readQuery(new FormData(form));
}

/** Writes behind each value of each menu how many results it would leave. */
export function showCounts({ form }: PageParts, counts: ReadonlyMap<string, number> | null): void {
	for (const name of FACET_FIELDS) {
		for (const option of menu(form, name).options) {
			if (option.value === "") continue;
			const count = counts?.get(`${name}:${option.value}`) ?? 0;
			option.label = counts === null ? option.text : `${option.text} (${count})`;
		}
	}
}

/**
 * Puts other results in the place of those that stand there. Who was among them stays with the same text, and goes back
 * to the field when it is no longer found: never to the top of the page.
 */
export function replaceRows({ list, field }: PageParts, rows: readonly HTMLElement[]): void {
	const place = document.activeElement?.closest("li");
	const href = place && list.contains(place) ? titleLink(place)?.href : undefined;
	list.replaceChildren(...rows);
	if (href === undefined) return;
	const same = rows.map(titleLink).find((link) => link?.href === href);
	(same ?? field).focus();
}

/** The link that a result's title is. */
export function titleLink(row: Element): HTMLAnchorElement | null {
	return row.querySelector("h2 a");
}

/** Says whether the results that stand there are still those of an earlier query. */
export function setBusy({ found }: PageParts, isBusy: boolean): void {
	found.setAttribute("aria-busy", String(isBusy));
}

function menu(form: HTMLFormElement, name: string): HTMLSelectElement {
	const found = form.elements.namedItem(name);
	if (!(found instanceof HTMLSelectElement)) throw new Error(`The form has no menu "${name}"`);
	return found;
}

function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
	const found = document.querySelector(selector);
	if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
	return found;
}
