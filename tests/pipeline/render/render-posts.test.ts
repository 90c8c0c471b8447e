import type { Root } from "hast";
import { describe, expect, it } from "vitest";
import type { AnnotationBody } from "#pipeline/model/annotation.ts";
import type { FrontMatter } from "#pipeline/model/post.ts";
import type { RenderedPost } from "#pipeline/model/rendered.ts";
import { renderOptions } from "#pipeline/options.ts";
import { renderFragment } from "#pipeline/render/render-fragment.ts";
import { renderPosts } from "#pipeline/render/render-posts.ts";
import { createUrls } from "#views/urls.ts";
import { ACME, DEPIN, SPEED, sampleDigest } from "../../support/sample-digest.ts";
import { annotationsOf, authorsText, elementsOf, readHtml, samplePost } from "../../support/sample-post.ts";

const options = { ...renderOptions, href: createUrls("/base", "https://digest.example") };
const NOTE: AnnotationBody = { kind: "note", note: readHtml("<p>Seen <a href='/about/'>elsewhere</a>.</p>") };
const FIGURE: AnnotationBody = { kind: "sentence", sentence: "figure" };
const PROJECT: AnnotationBody = { kind: "project", project: ACME };
const TERM: AnnotationBody = { kind: "term", term: DEPIN };

interface Given {
	readonly matter?: Partial<FrontMatter>;
	readonly said?: readonly [string, AnnotationBody][];
	/** Text that the capture repeated; its last occurrence is left out. */
	readonly repeated?: string;
}

function render(html: string, { matter = {}, said = [], repeated }: Given = {}): RenderedPost {
	const post = samplePost("a-post", html, matter);
	const annotations = new Map([[post.id, annotationsOf(post, said)]]);
	const start = repeated === undefined ? -1 : post.text.lastIndexOf(repeated);
	const removed = [{ start, end: start + (repeated?.length ?? 0) }];
	const repeats = new Map(start < 0 ? [] : [[post.id, { post: post.id, keptWords: 2, removedWords: 2, removed }]]);
	const result = renderPosts(sampleDigest([post], { annotations, repeats }), options).get(post.id);
	if (!result) throw new Error("the post was not rendered");
	return { ...result, article: result.article.replaceAll(PARAGRAPH_LINK, "") };
}

/** The address of a paragraph stands in it without a character; one test is of it, the others look at the rest. */
const PARAGRAPH_LINK = /<a class="para"[^>]*><\/a>/g;

function find(html: string, tagName: string, className?: string) {
	const all = elementsOf(readHtml(html)).filter((element) => element.tagName === tagName);
	return className ? all.filter(({ properties }) => [properties["className"]].flat().includes(className)) : all;
}

describe("article", () => {
	it("gives each paragraph a link to itself, where a link may stand", () => {
		const post = samplePost("a-post", "<h2>A</h2>\n<p>One.</p>\n<ul><li>Two.</li><li>Three.</li></ul>");
		const article = renderPosts(sampleDigest([post]), options).get(post.id)?.article ?? "";
		const links = find(article, "a", "para").map(({ properties }) => properties["href"]);
		expect(links).toEqual(["#p1", "#p2", "#p4"]);
		expect(article.match(PARAGRAPH_LINK)).toHaveLength(3);
	});

	it.each([
		["<h1>A</h1>\n<h2>B</h2>\n<h6>C</h6>", ["h2", "h3", "h6"]],
		["<h3>A</h3>\n<h4>B</h4>", ["h2", "h3"]],
	])("sets the headings of %s below the page's title", (html, names) => {
		const article = render(html).article;
		expect(elementsOf(readHtml(article)).map(({ tagName }) => tagName)).toEqual(names);
	});

	it("numbers the shown passages, also inside lists and quotations", () => {
		const { article, anchors } = render(
			"<p>one</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>\n<p>one</p>\n<blockquote>\n<p>four</p>\n</blockquote>",
			{ repeated: "one" },
		);
		expect(anchors.map(({ id }) => id)).toEqual(["p1", "p2", "p3", "p4"]);
		const ids = elementsOf(readHtml(article)).flatMap(({ tagName, properties }) =>
			properties["id"] ? [`${tagName} ${properties["id"]}`] : [],
		);
		expect(ids).toEqual(["p p1", "ul p2", "li p3", "blockquote p4"]);
	});

	it("lets a margin note run down beside the blocks before the next one", () => {
		const blocks = Array.from({ length: 20 }, (_, i) => `<p>block${i}.</p>`).join("\n");
		const said = ["block1.", "block2.", "block5."].map((words): [string, AnnotationBody] => [words, NOTE]);
		const classes = find(render(blocks, { said }).article, "aside").map(({ properties }) => properties["className"]);
		expect(classes).toEqual([["gloss"], ["gloss", "s3"], ["gloss", "s12"]]);
	});

	it("says each kind of sentence once and marks every one", () => {
		const { article } = render("<p>40 a day.</p>\n<p>50 a day.</p>", {
			said: [
				["40 a day", FIGURE],
				["50 a day", FIGURE],
			],
			matter: { evidence: "measured" },
		});
		expect(find(article, "mark", "measured")).toHaveLength(2);
		expect(find(article, "aside")).toHaveLength(1);
		expect(find(article, "a").map(({ properties }) => properties["href"])).toEqual(["#n1", "#m1", "#n1"]);
	});

	it("sets numbers that end together apart", () => {
		const { article } = render("<p>Acme does 40.</p>", {
			said: [
				["does 40", NOTE],
				["40", FIGURE],
			],
		});
		expect(elementsOf(readHtml(article)).filter(({ tagName }) => tagName === "sup")).toHaveLength(1);
		expect(article).toContain("2</a></sup>.</p>");
	});

	it("lets a word on a sort of sentence give way to a note that follows at once", () => {
		const { article } = render("<p>Long.</p>\n<p>Maybe.</p>\n<p>End.</p>", {
			said: [
				["Long", NOTE],
				["Maybe", { kind: "sentence", sentence: "call-to-act" }],
				["End", NOTE],
			],
		});
		const asides = find(article, "aside");
		expect(asides.map(({ properties }) => properties["className"])).toEqual([["gloss", "s2"], ["gloss"]]);
		expect(asides.map((aside) => elementsOf(aside).flatMap(({ properties }) => properties["id"] ?? []))).toEqual([
			["n1"],
			["n2", "n3"],
		]);
	});

	it("links the first mention only, and none in code, headings or links", () => {
		const { article } = render(
			'<h2>Acme</h2>\n<p><code>Acme</code> <a href="https://x.example/">Acme</a> Acme and Acme, DePIN</p>',
			{ said: [] },
		);
		expect(find(article, "a", "project")).toHaveLength(0);
		const post = samplePost("b", '<h2>Acme</h2>\n<p><a href="https://x.example/">Acme</a> Acme and Acme</p>');
		const at = [...post.text.matchAll(/Acme/g)].map(({ index }) => ({ start: index, end: index + 4 }));
		const annotations = new Map([
			[
				post.id,
				annotationsOf(
					post,
					at.map((span) => [span, PROJECT]),
				),
			],
		]);
		const linked = renderPosts(sampleDigest([post], { annotations }), options).get(post.id)?.article ?? "";
		expect(linked).toContain('</a> <a class="project" href="/base/projects/acme/">Acme</a> and Acme</p>');
		expect(find(linked, "a", "project")).toHaveLength(1);
	});

	it("takes the next mention where a mark would cut the first one's link in two", () => {
		const post = samplePost("c", "<p>does 40 Acme, and Acme.</p>");
		const [first, second] = [...post.text.matchAll(/Acme/g)].map(({ index }) => ({ start: index, end: index + 4 }));
		if (!first || !second) throw new Error("the sample names the project twice");
		const mark = { start: 5, end: first.start + 2 };
		const said = annotationsOf(post, [
			[mark, FIGURE],
			[first, PROJECT],
			[second, PROJECT],
		]);
		const digest = sampleDigest([post], { annotations: new Map([[post.id, said]]) });
		const article = renderPosts(digest, options).get(post.id)?.article;
		expect(article).toContain('<mark class="figure">40 Ac</mark><sup data-ours="">');
		expect(article).toContain('me, and <a class="project" href="/base/projects/acme/">Acme</a>.</p>');
	});

	it("defines a term once, beside its first mention", () => {
		const { article } = render("<p>Of DePIN.</p>", { said: [["DePIN", TERM]] });
		expect(find(article, "li", "term")).toHaveLength(1);
		expect(article).toContain("A network that pays people for running equipment.");
	});

	it("never sets a link into a link", () => {
		const { article } = render('<p><a href="https://x.example/">40 a day</a> said Acme</p>', {
			said: [["40 a day", FIGURE]],
		});
		expect(article).toContain('</mark></a><sup data-ours=""><a id="m1"');
	});

	it("shows a repeat once and says so where it stood", () => {
		const { article } = render("<p>one two</p>\n<p>three</p>\n<p>one two</p>\n<p>end</p>", { repeated: "one two" });
		expect(authorsText(readHtml(article))).toBe("one two\nthree\n\nend");
		expect(elementsOf(readHtml(article)).map(({ tagName }) => tagName)).toEqual(["p", "p", "aside", "p", "p"]);
		expect(article).toContain("the capture repeated 2 words");
	});

	it("drops what a repeat or the rights empty, but no cell of a row that stays", () => {
		const table = "<table><tbody><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></tbody></table>";
		const { article } = render(table, { repeated: "twothreefour" });
		expect(find(article, "tr")).toHaveLength(1);
		expect(find(article, "td")).toHaveLength(2);
	});
});

describe("rights", () => {
	const long = `<p>${Array.from({ length: 80 }, (_, i) => `w${i}`).join(" ")}</p>\n<p>after all of it</p>`;

	it.each([
		["full", 84, false],
		["brief", 84, false],
		["excerpt", 75, true],
		["none", 0, false],
	] as const)("%s shows %i words", (rights, words, excerpted) => {
		const result = render(long, { matter: { rights } });
		expect(result).toMatchObject({ words, excerpted });
		expect(result.article.includes("w74")).toBe(words >= 75);
		for (const html of [result.article, result.feed]) expect(html.includes("w75")).toBe(words > 75);
		expect(result.summary.split(" ")).toHaveLength(words === 0 ? 1 : 40);
		expect(result.anchors).toHaveLength(rights === "none" ? 0 : rights === "excerpt" ? 1 : 2);
	});

	it("leaves an excerpt that is short enough as it is", () => {
		const { article, excerpted } = render("<p>Short.</p>", { matter: { rights: "excerpt" } });
		expect([article, excerpted]).toEqual(['<p id="p1">Short.</p>', false]);
	});

	it("says nothing of words beyond the cut", () => {
		const { article, feed } = render(long, { matter: { rights: "excerpt" }, said: [["w74 w75", NOTE]] });
		expect(article).not.toContain("elsewhere");
		expect(feed).not.toContain("elsewhere");
		expect(article).toContain('w74<span data-ours="">…</span></p>');
	});

	it("counts repeated words too, so that leaving them out lets no later word in", () => {
		const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(" ");
		const html = `<p>${words}</p>\n<p>${words}</p>\n<p>later</p>`;
		const { words: shown, summary } = render(html, { matter: { rights: "excerpt" }, repeated: words });
		expect(shown).toBe(60);
		expect(summary.endsWith("w39…")).toBe(true);
	});
});

describe("links", () => {
	const COPY = { form: "copy", source: "https://example.org/dir/a" } as const;
	const BRIEF = { form: "brief", rights: "brief" } as const;
	const POST = "https://digest.example/base/posts/a-post/";

	it.each([
		["https://x.example/a?b=1&c=2", COPY, "https://x.example/a?b=1&c=2", "https://x.example/a?b=1&c=2"],
		["//x.example/a", COPY, "https://x.example/a", "https://x.example/a"],
		["mailto:ada@example.org", COPY, "mailto:ada@example.org", "mailto:ada@example.org"],
		["../b", COPY, "https://example.org/b", "https://example.org/b"],
		["/b", COPY, "https://example.org/b", "https://example.org/b"],
		["/about/", BRIEF, "/base/about/", "https://digest.example/base/about/"],
		["#p1", BRIEF, "#p1", `${POST}#p1`],
		["javascript:alert(1)", COPY, undefined, undefined],
		["data:text/html,x", BRIEF, undefined, undefined],
	])("reads %s", (address, matter, onPage, inFeed) => {
		const { article, feed } = render(`<p><a href="${address}">x</a></p>`, { matter });
		expect(find(article, "a")[0]?.properties["href"]).toBe(onPage);
		expect(find(feed, "a")[0]?.properties["href"]).toBe(inFeed);
		const vouchedFor = onPage === undefined || /^[#/]/.test(onPage);
		const rel = vouchedFor ? undefined : ["nofollow", "ugc", "noopener", "noreferrer"];
		expect(find(article, "a")[0]?.properties["rel"]).toEqual(rel);
	});

	it("resolves a question's body against the site", () => {
		const tree: Root = readHtml('<h1>Why</h1><p><a href="/glossary/#depin">x</a></p>');
		expect(renderFragment(tree, options)).toBe('<h2>Why</h2><p><a href="/base/glossary/#depin">x</a></p>');
	});
});

describe("feed", () => {
	it("carries notes and positions after their paragraph, and no other remark", () => {
		const { feed } = render("<p>Acme does 40.</p>\n<p>End.</p>", {
			said: [
				["Acme", NOTE],
				["does", { kind: "position", question: SPEED, position: "mixed" }],
				["40", FIGURE],
			],
		});
		expect(feed).toBe(
			"<p>Acme does 40.</p>" +
				'<blockquote><p>Note: Seen <a href="https://digest.example/base/about/">elsewhere</a>.</p></blockquote>' +
				'<blockquote><p>Note: Where it stands: <a href="https://digest.example/base/questions/speed/">Speed</a>, mixed.</p></blockquote>' +
				"\n<p>End.</p>",
		);
	});

	it("leaves out what loads, looks or takes input", () => {
		const html = '<p class="x" id="y" title="t">a<img src="https://x.example/a.png"><input type="checkbox"></p>';
		expect(render(html).feed).toBe("<p>a</p>");
	});
});
