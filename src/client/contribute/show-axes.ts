import { counted } from "#views/counted.ts";
import { LEVEL_NAMES } from "#views/labels.ts";
import type { TextAxis } from "./axes-of-text.ts";
import { element } from "./element.ts";
import { visibleText } from "./visible-text.ts";

/** Quotes of one axis that are shown at once. */
const MOST_QUOTES = 6;

/** Both axes of a text with the words that they rest on. */
export function axesText(axes: readonly TextAxis[]): HTMLElement[] {
	return axes.map((axis) => element("div", {}, ...axisText(axis)));
}

function axisText({ name, level, meaning, quotes }: TextAxis): HTMLElement[] {
	const heading = element("p", {}, element("b", {}, `${name}: ${LEVEL_NAMES[level]}.`), ` ${meaning}`);
	const items = quotes
		.slice(0, MOST_QUOTES)
		.map(({ kind, words }) =>
			element("li", {}, kind === null ? "" : `${kind.replaceAll("-", " ")}: `, element("q", {}, ...visibleText(words))),
		);
	const rest = quotes.length - items.length;
	return [
		heading,
		...(items.length > 0 ? [element("ul", { class: "dashes" }, ...items)] : []),
		...(rest > 0 ? [element("p", {}, `${counted(rest, "further place")} not quoted here.`)] : []),
	];
}
