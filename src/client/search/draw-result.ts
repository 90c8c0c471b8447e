import type { SearchRow } from "#views/search-records.ts";
import { excerptOf, markTitle, type Stretch } from "./excerpt.ts";
import type { Match } from "./open-index.ts";

/** Words of the text shown with a result. */
const EXCERPT = 36;

/** A result as a row of the page, like an entry of a list; made of text nodes, never of markup. */
export async function drawResult(match: Match, words: readonly string[]): Promise<HTMLLIElement> {
	const { raw_url, content } = await match.data();
	const row: SearchRow = JSON.parse(raw_url);
	const link = element("a", {}, markTitle(row.text, words).map(stretchNode));
	link.href = row.href;
	const excerpt = excerptOf(content, match.words, EXCERPT).flatMap((stretch, index) => [
		...(index > 0 ? [" "] : []),
		stretchNode(stretch),
	]);
	const parts: HTMLElement[] = [element("h2", {}, [link]), element("p", { class: "facts" }, [row.facts])];
	if (content !== "") parts.push(element("p", { class: row.voice === "ours" ? "small ed" : "small quote" }, excerpt));
	if (row.also !== null) {
		const also = element("a", {}, [row.also.text]);
		also.href = row.also.href;
		parts.push(element("p", { class: "small ed" }, [also]));
	}
	return element("li", { class: "entry cols" }, [element("div", {}, parts)]);
}

function stretchNode({ text, isMatch }: Stretch): Node | string {
	return isMatch ? element("mark", {}, [text]) : text;
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string>>,
	children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}
