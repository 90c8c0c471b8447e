import type { PageParts } from "./page-parts.ts";

/**
 * Lets the page be worked from the keyboard: `/` goes to the field, the arrows from the field through the results and
 * back, Escape back to the field.
 */
export function listenToKeys({ field, list }: Pick<PageParts, "field" | "list">): void {
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (event.key === "/" && target?.closest("input, select, textarea") === null) {
			event.preventDefault();
			field.focus();
			field.select();
			return;
		}
		const links = [...list.querySelectorAll<HTMLElement>("h2 a")];
		const row = target?.closest("li");
		const place = links.findIndex((link) => link.closest("li") === row);
		if (target !== field && place === -1) return;
		const next = nextOf(event.key, place, links, field);
		if (next === null) return;
		event.preventDefault();
		next.focus();
	});
}

/** Where a key leads from the field (place -1) or from a result; `null` where it means nothing. */
function nextOf(key: string, place: number, links: readonly HTMLElement[], field: HTMLElement): HTMLElement | null {
	if (key === "ArrowDown") return links[place + 1] ?? null;
	if (key === "ArrowUp" && place >= 0) return links[place - 1] ?? field;
	if (key === "Escape" && place >= 0) return field;
	return null;
}
