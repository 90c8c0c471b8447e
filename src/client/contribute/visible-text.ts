import { element } from "./element.ts";

/** Characters that are not seen, but turn the direction of writing or make a word pass for another. */
const UNSEEN = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A text with each unseen character shown by its number, so that it can do nothing. */
export function visibleText(text: string): (Node | string)[] {
	const parts: (Node | string)[] = [];
	let rest = text;
	for (let found = UNSEEN.exec(rest); found !== null; found = UNSEEN.exec(rest)) {
		const point = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
		parts.push(rest.slice(0, found.index), element("span", { class: "unseen" }, `U+${point}`));
		rest = rest.slice(found.index + found[0].length);
	}
	return [...parts, rest];
}
