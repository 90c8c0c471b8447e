/** What {@link element} sets on a new element. */
type Attributes = Readonly<Record<string, string>>;

/** Makes an element; what is given as text stays text. */
export function element(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}

/** An element that the page is known to have. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new TypeError(`the page has no ${kind.name} "${id}"`);
	return found;
}

/** Replaces what an element holds, unless it says the same already: a live region then stays silent. */
export function refill(target: HTMLElement, children: readonly (Node | string)[]): void {
	const fresh = element(target.localName, {}, ...children);
	if (fresh.isEqualNode(bare(target))) return;
	target.replaceChildren(...fresh.childNodes);
}

function bare(target: HTMLElement): HTMLElement {
	return element(target.localName, {}, ...[...target.childNodes].map((child) => child.cloneNode(true)));
}
