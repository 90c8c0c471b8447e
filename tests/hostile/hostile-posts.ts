import { post } from "../support/corpus.ts";
import { ADDRESSES, LETTERS, MARKUP, STRINGS } from "./vectors.ts";

/** A post that attacks, by its name. */
interface HostilePost {
	readonly name: string;
	readonly text: string;
}

/** Ways to set a piece of markup into a text. */
const PLACES: readonly (readonly [name: string, place: (piece: string) => string])[] = [
	["alone", (piece) => piece],
	["item", (piece) => `- one\n- two ${piece}\n- three`],
	["quoted", (piece) => `> Somebody says ${piece} so.`],
	["cell", (piece) => `| a | b |\n| - | - |\n| c | ${piece.replaceAll("|", "\\|")} |`],
];

/** Ways to lead to an address. */
const LINKS: readonly (readonly [name: string, link: (address: string) => string])[] = [
	["link", (address) => `[press](<${address.replaceAll(/[<>]/g, (sign) => `\\${sign}`)}>)`],
	["angle", (address) => `See <${address}> and ![a picture](${address.replaceAll(" ", "%20")}).`],
	["anchor", (address) => `<a href="${address.replaceAll('"', "&quot;")}" target=_blank ping="${address}">press</a>`],
	[
		"defined",
		(address) => `[press][1] and [https://example.org][1]\n\n[1]: <${address.replaceAll(/[<>]/g, "")}> "a title"`,
	],
];

/** Fields whose text stands on pages. */
const FIELDS = ["title", "author", "publisher", "permission", "via"] as const;

/** Every vector in every place; of five hundred and some, some are refused. */
export const HOSTILE_POSTS: readonly HostilePost[] = [
	...MARKUP.flatMap((piece, at) => PLACES.map(([name, place]) => made(`markup-${name}-${at}`, place(piece)))),
	...ADDRESSES.flatMap((address, at) => LINKS.map(([name, link]) => made(`address-${name}-${at}`, link(address)))),
	...ADDRESSES.map((address, at) => made(`address-source-${at}`, "A post.", { source: JSON.stringify(address) })),
	...STRINGS.flatMap((words, at) =>
		FIELDS.map((field) => made(`field-${field}-${at}`, words, { [field]: quote(words) })),
	),
	...LETTERS.flatMap((letters, at) => [
		made(`letters-text-${at}`, `Here ${letters} stands, and [${letters}](https://example.org/).`),
		made(`letters-code-${at}`, `# ${letters}\n\n\`${letters}\``),
		made(`letters-title-${at}`, "A post.", { title: quote(letters) }),
	]),
];

/** Each text has words of its own, so that none is a copy of another and all stand in the feeds. */
function made(name: string, body: string, matter: Readonly<Record<string, string>> = {}): HostilePost {
	const own = Array.from({ length: 30 }, (_, at) => `${name.replaceAll("-", "")}x${at}`).join(" ");
	return { name, text: post(`The post ${name} begins. ${own}\n\n${body}\n\nIt ends.`, matter) };
}

/** As YAML in single quotes, in which nothing but the quote itself has a meaning. */
function quote(words: string): string {
	return `'${words.replaceAll("'", "''")}'`;
}
