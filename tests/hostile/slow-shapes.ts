/** UTF-16 code units: what a post may have, without its front matter. */
const SIZE = 128 * 1024 - 512;

/** Pieces that are said again and again. What is left of a text is tried in several sizes, because a limit may refuse the largest. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
	["quotes", "> "],
	["quotes of one line", "> a\n\n"],
	["lists", "- "],
	["list items", "- a\n"],
	["loose list items", "- a *b*\n\n"],
	["lists in lists", "- - - - a\n\n"],
	["numbered items", "1. a\n\n"],
	["tasks", "- [ ] a\n"],
	["headings", "# a\n\n"],
	["underlined headings", "a\n=\n\n"],
	["tables", "|a|b|\n|-|-|\n|c|d|\n\n"],
	["table rows", "|a|b|c|\n"],
	["emphasis", "*a **b "],
	["closed emphasis", "*a* **b** _c_ "],
	["emphasis by block", `${"*a* ".repeat(90)}\n\n`],
	["stars in words", "a*a"],
	["backticks", "` "],
	["backticks of many lengths", "``a```b`"],
	["open brackets", "["],
	["closed brackets", "]("],
	["links", "[a](b) "],
	["pictures", "![a](https://example.org/a) "],
	["bare addresses", "http://example.org/a\n\n"],
	["half addresses", "http://a.b/(("],
	["mail", "a@b.c "],
	["dots and signs", "a.b@c_d-"],
	["footnotes", "[^1]: a\n\n[^1]\n\n"],
	["definitions", "[a]: b\n\n"],
	["entities", "&ngE;"],
	["numbers of characters", "&#x1F600;"],
	["left open", "<i>a\n\n"],
	["left open in items", "- a <b>\n"],
	["closed by others", "<a b='c'></i>"],
	["half tags", "<a "],
	["comments", "<!-- "],
	["table parts", "<table><tr><td>"],
	["one long word", "a"],
	["a long word of marks", "'"],
	["marks and another script", "''''''''''\u65e5"],
	["blanks", `a${" ".repeat(150)}`],
	["blanks that do not break", "&nbsp;"],
	["sentences", "The relay answers in 9 seconds. "],
	["sentences by line", "The relay answers in 9 seconds.\n\n"],
	["short sentences", "A. "],
	["figures", "9% of 10 nodes, "],
	["numbers", "1,000,"],
	["hedges", "we believe it may seem "],
	["calls", "like a and "],
	["calls that go on", "go and buy now, sign up at "],
	["codes", "use code "],
	["tags", "$AB #cd @ef "],
	["tags without blanks", "#a1$b"],
	["tags on lines", "$AB\n\n"],
	["names", "Example Network "],
	["questions", "a? "],
	["quotation", "\u201ca "],
	["breaking off", "a\u2026 a "],
	["a passage", "One two three four five six seven eight nine ten eleven twelve.\n\n"],
	["letters that grow", "\u0130\ufdfa"],
	["marks over letters", "Z\u0334\u0335"],
	["code blocks", "```\na\n```\n\n"],
	["indented code", "    a\n\na\n\n"],
	["rules", "---\n\n"],
	["hard breaks", "a\\\n"],
];

/** Different words, and many of them, which no repetition makes. */
const COUNTED: readonly (readonly [name: string, piece: (at: number) => string])[] = [
	["tickers after names", (at) => (at < 6000 ? `Name${at} ` : `$T${at} `)],
	["definitions with references", (at) => `[a${at}]: b\n\n[a${at}]\n\n`],
	["footnotes of their own", (at) => `[^${at}]: a\n\n[^${at}]\n\n`],
	["words", (at) => `word${at} `],
	["addresses", (at) => `https://example.org/${at} `],
	["words in turn", (at) => `word${(at * 7919) % 401} `],
];

/** Texts that a post may have, in the sizes that a limit may let through. */
export const SLOW_SHAPES: readonly (readonly [name: string, texts: readonly string[]])[] = [
	...PIECES.map(([name, piece]) => [name, sizes(piece.repeat(Math.ceil(SIZE / piece.length)))] as const),
	...COUNTED.map(
		([name, piece]) => [name, sizes(Array.from({ length: SIZE / 8 }, (_, at) => piece(at)).join(""))] as const,
	),
];

function sizes(text: string): string[] {
	const lines = wrap(text.slice(0, SIZE));
	return [lines, ...[4, 12, 40].map((part) => lines.slice(0, SIZE / part))];
}

/** Breaks lines that would be refused for their length alone, and stops at the size in bytes. */
function wrap(text: string): string {
	const wrapped = text.replace(/[^\n]{1200}/g, "$&\n\n");
	const bytes = new Uint8Array(SIZE);
	const { read } = new TextEncoder().encodeInto(wrapped, bytes);
	return wrapped.slice(0, read);
}
