import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { parseOptions } from "#pipeline/options.ts";
import { FaultLog } from "#pipeline/parse/fault-log.ts";
import { parseMarkdown, readPlainText } from "#pipeline/parse/index.ts";

/** What a text becomes, as HTML. */
const CASES: readonly (readonly [what: string, markdown: string, html: string])[] = [
	["blocks have one line end between them", "# A\n\n\nb\n\n***\nc", "<h1>A</h1>\n<p>b</p>\n<hr>\n<p>c</p>"],
	["a tight list", "- a\n- b\n  1. c", "<ul><li>a</li>\n<li>b\n<ol><li>c</li></ol></li></ul>"],
	["a loose list", "- a\n\n- b\n\n  c", "<ul><li><p>a</p></li>\n<li><p>b</p>\n<p>c</p></li></ul>"],
	["a list that starts late", "3. a", '<ol start="3"><li>a</li></ol>'],
	["a quote", "> a\n> b\n>\n> c", "<blockquote><p>a\nb</p>\n<p>c</p></blockquote>"],
	[
		"a table, without alignment",
		"| a | b |\n|--:|---|\n| 1 | *2* |",
		"<table><thead><tr><th>a</th>\n<th>b</th></tr></thead>\n<tbody><tr><td>1</td>\n<td><em>2</em></td></tr></tbody></table>",
	],
	["code, without its language", "```js\nx <y>\n\nz\n```", "<pre><code>x &#x3C;y>\n\nz</code></pre>"],
	["a line break", "a  \nb\\\nc<br>d", "<p>a<br>\nb<br>\nc<br>\nd</p>"],
	["struck out, with two tildes only", "~~a~~ ~b~", "<p><del>a</del> ~b~</p>"],
	["check boxes stay words", "- [x] a\n- [ ] b", "<ul><li>[x] a</li>\n<li>[ ] b</li></ul>"],
	["footnotes stay words", "a[^n].\n\n[^n]: b *c*", "<p>a[^n].</p>\n<p>[^n]: b <em>c</em></p>"],
	[
		"an image becomes a link",
		"![A cat](https://example.org/a.png)",
		'<p><a href="https://example.org/a.png">A cat</a></p>',
	],
	[
		"an image without words",
		'<img src="https://example.org/a.png">',
		'<p><a href="https://example.org/a.png">image</a></p>',
	],
	["an image from nowhere", "![A cat](data:image/png;base64,AA)", "<p>A cat</p>"],
	["a link keeps its address only", '[a](https://example.org/b "t")', '<p><a href="https://example.org/b">a</a></p>'],
	["a link into the site", "[a](/posts/b/#c)", '<p><a href="/posts/b/#c">a</a></p>'],
	["mail", "<ada@example.org>", '<p><a href="mailto:ada@example.org">ada@example.org</a></p>'],
	["a link to script", "[a](javascript:alert(1)) [b](JaVa&#9;script:x) [c](data:text/html,x)", "<p>a b c</p>"],
	[
		"a link to another scheme",
		"[a](vbscript:x) [b](file:///etc/passwd) [c](blob:x) [d](ftp://example.org)",
		"<p>a b c d</p>",
	],
	["a link that is not absolute", "[a](b) [c](#d) [e](//example.org)", "<p>a c e</p>"],
	["a link with a password", "[a](https://ada:secret@example.org)", "<p>a</p>"],
	[
		"a host that looks like another",
		"[a](https://ex\u0430mple.org)",
		'<p><a href="https://xn--exmple-4nf.org/">a</a></p>',
	],
	["a link without words", "a [](https://example.org) b", "<p>a  b</p>"],
	["script goes with its content", "a <script>alert(1)</script> b\n\n<style>p{}</style>c", "<p>a  b</p>\n<p>c</p>"],
	["handlers and styles go", '<p onclick="x()" style="x" id="body" class="y">a</p>', "<p>a</p>"],
	["other blocks keep their words apart", "<section>a<div>b</div>c</section>", "<p>a</p>\n<p>b</p>\n<p>c</p>"],
	["other inline elements keep their words", "<span>a</span><mark>b</mark>", "<p>ab</p>"],
	["b and i", "<b>a</b> <i>b</i>", "<p><strong>a</strong> <em>b</em></p>"],
	["frames, forms and objects", "a <iframe src=x></iframe><object data=x>y</object><button>z</button>", "<p>a</p>"],
	[
		"meta, base and link",
		"<meta http-equiv=refresh content=0><base href='//x'><link rel=stylesheet href=x>\n\na",
		"<p>a</p>",
	],
	["drawings", "<svg><a xlink:href='javascript:x'><text>a</text></a></svg>b", "<p>b</p>"],
	["comments", "a <!-- b --> c", "<p>a  c</p>"],
	["an unclosed tag", "a <b>c\n\nd", "<p>a <strong>c</strong></p>\n<p><strong>d</strong></p>"],
	["paragraphs without words", "a\n\n<p> </p>\n\n&nbsp;\n\nb", "<p>a</p>\n<p>b</p>"],
	["a control character by number", "a&#8;b", "<p>a\ufffdb</p>"],
];

function parse(markdown: string) {
	const faults = new FaultLog("posts/2026/a-post.md");
	const tree = parseMarkdown(markdown, 1, faults, parseOptions);
	if (tree === null) throw new Error(JSON.stringify(faults.diagnostics));
	return { tree, faults };
}

describe("parseMarkdown", () => {
	it.each(CASES)("%s", (_, markdown, html) => {
		expect(toHtml(parse(markdown).tree)).toBe(html);
	});

	it("says what it leaves out", () => {
		const { faults } = parse("a\n\n<script>alert(1)</script>");
		expect(faults.diagnostics).toMatchObject([{ severity: "warning", rule: "post/html-left-out", line: 3, column: 1 }]);
	});
});

describe("readPlainText", () => {
	it("gives each block its passage, and quotes and items their marks", () => {
		const { text, passages } = readPlainText(
			parse("# A\n\nb *c*\n\n- d\n- e\n\n  f\n\n> g\n\n```\nh\n```\n\n|i|j|\n|-|-|").tree,
		);
		const seen = passages.map(({ kind, span, quoted }) => [kind, text.slice(span.start, span.end), quoted]);
		expect(seen).toEqual([
			["heading", "A", false],
			["paragraph", "b c", false],
			["item", "d", false],
			["item", "e", false],
			["item", "f", false],
			["paragraph", "g", true],
			["code", "h", false],
			["table", "i\nj", false],
		]);
	});

	it("gives each link its words and its address", () => {
		const { text, links } = readPlainText(
			parse("see [the *log*](https://example.org/log) and <https://example.org>").tree,
		);
		expect(links.map(({ span, url }) => [text.slice(span.start, span.end), url])).toEqual([
			["the log", "https://example.org/log"],
			["https://example.org", "https://example.org/"],
		]);
	});
});

describe("characters that cannot be seen", () => {
	const joined = "\u{1f469}\u200d\u{1f4bb}";
	const flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
	it.each([
		["turned writing", "see \u202egpj.exe\u202c here", "see gpj.exe here"],
		["turned writing, by its number", "see &#x202E;gpj.exe here", "see gpj.exe here"],
		["isolates, as one site puts them around names", "by \u2066@ada\u2069", "by @ada"],
		["spaces without width", "pay\u200bments\ufeff", "payments"],
		["letters for programs", "buy\u{e0069}\u{e0067}\u{e006e} it", "buy it"],
		["selectors beyond those of emoji", "a\u{e0100}b\ufe00", "ab"],
		["in code", "`a\u202eb`", "ab"],
		["in pictures", "![a\u200bb](https://example.org/a.png)", "ab"],
	])("are left out, and said to be: %s", (_, text, shown) => {
		const faults = new FaultLog("a.md");
		const tree = parseMarkdown(text, 8, faults, parseOptions);
		expect(tree === null ? null : readPlainText(tree).text).toBe(shown);
		const isPicture = text.startsWith("!");
		expect(faults.diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual(
			isPicture ? [] : [["post/invisible", "warning"]],
		);
	});

	it.each([joined, flag, "❤\ufe0f", "می\u200cخواهم", "a\u00adb", "\u05e9\u200f!"])(
		"stay where a script needs them: %s",
		(text) => {
			const faults = new FaultLog("a.md");
			const tree = parseMarkdown(text, 8, faults, parseOptions);
			expect(tree === null ? null : readPlainText(tree).text).toBe(text);
			expect(faults.diagnostics).toEqual([]);
		},
	);
});
