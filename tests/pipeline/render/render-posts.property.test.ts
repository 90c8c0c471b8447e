import fc from "fast-check";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { expect, it } from "vitest";
import type { AnnotationBody } from "#pipeline/model/annotation.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { Post } from "#pipeline/model/post.ts";
import { renderOptions } from "#pipeline/options.ts";
import { endOfWords } from "#pipeline/render/reading-words.ts";
import { renderPosts } from "#pipeline/render/render-posts.ts";
import { createUrls } from "#views/urls.ts";
import { ACME, DEPIN, SPEED, sampleDigest } from "../../support/sample-digest.ts";
import { annotationsOf, authorsText, elementsOf, readHtml, samplePost } from "../../support/sample-post.ts";

const options = { ...renderOptions, href: createUrls("/base", "https://digest.example") };

function made(tagName: string, ...children: ElementContent[]): Element {
	return { type: "element", tagName, properties: tagName === "a" ? { href: "https://example.net/x" } : {}, children };
}

/** Children with a line feed between them, as the contract has it between blocks. */
function lines(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child, index) => (index === 0 ? [child] : [{ type: "text", value: "\n" }, child]));
}

const words = fc
	.array(fc.constantFrom("fast", "R&D", "<b>", "1", "🌐", "速度", "e\u0301t", "$OPG", "—", '"q"', "a-b"), {
		minLength: 1,
		maxLength: 12,
	})
	.map((list): ElementContent => ({ type: "text", value: list.join(" ") }));
const inline = fc.oneof(
	{ weight: 4, arbitrary: words },
	words.map((text) => made("em", text)),
	words.map((text) => made("code", text)),
	fc.tuple(words, words).map(([a, b]) => made("a", a, made("strong", b))),
	fc.constant(made("br")),
);
const flow = fc.array(inline, { minLength: 1, maxLength: 5 });
const paragraph = flow.map((nodes) => made("p", ...nodes));
const block = fc.oneof(
	{ weight: 4, arbitrary: paragraph },
	flow.map((nodes) => made("h1", ...nodes)),
	fc.constant(made("hr")),
	words.map((text) => made("pre", made("code", text, { type: "text", value: "\n" }))),
	fc
		.array(flow, { minLength: 1, maxLength: 3 })
		.map((items) => made("ul", ...lines(items.map((n) => made("li", ...n))))),
	fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((list) => made("blockquote", ...lines(list))),
	fc
		.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
		.map((rows) =>
			made("table", made("tbody", ...lines(rows.map(([a, b]) => made("tr", made("td", a), made("td", b)))))),
		),
);
const tree = fc
	.array(block, { minLength: 1, maxLength: 6 })
	.map((blocks): Root => ({ type: "root", children: lines(blocks) }));

const note = readHtml("<p>Not <a href='/about/'>so</a>.</p>");
const body = fc.constantFrom<AnnotationBody>(
	{ kind: "note", note },
	{ kind: "position", question: SPEED, position: "mixed" },
	{ kind: "sentence", sentence: "figure" },
	{ kind: "sentence", sentence: "hedge" },
	{ kind: "sentence", sentence: "call-to-act" },
	{ kind: "sentence", sentence: "question" },
	{ kind: "project", project: ACME },
	{ kind: "term", term: DEPIN },
);
const places = fc.array(fc.nat(), { maxLength: 6 });

/** Spans, ascending and apart, whose ends are the given numbers folded into a text. */
function foldSpans(numbers: readonly number[], length: number) {
	const bounds = [...new Set(numbers.map((n) => n % (length + 1)))].sort((a, b) => a - b);
	return bounds.flatMap((start, i) =>
		i % 2 === 0 && i + 1 < bounds.length ? [{ start, end: bounds[i + 1] ?? start }] : [],
	);
}

const reading = fc
	.record({
		tree,
		rights: fc.constantFrom("full" as const, "excerpt" as const),
		removed: places,
		said: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 }), body), { maxLength: 8 }),
	})
	.map(({ tree, rights, removed, said }) => {
		const post = samplePost("a-post", tree, { rights, evidence: "reported" });
		const { length } = post.text;
		const spans = said.flatMap(([place, size, body]): [{ start: number; end: number }, AnnotationBody][] => {
			const start = place % (length + 1);
			return start < length ? [[{ start, end: Math.min(start + size, length) }, body]] : [];
		});
		const repeat: Repeat = { post: post.id, keptWords: 1, removedWords: 1, removed: foldSpans(removed, length) };
		const digest = sampleDigest([post], {
			annotations: new Map([[post.id, annotationsOf(post, spans)]]),
			repeats: repeat.removed.length > 0 ? new Map([[post.id, repeat]]) : new Map(),
		});
		return { post, repeat, digest };
	});

function rendered(digest: ReturnType<typeof sampleDigest>, post: Post) {
	const result = renderPosts(digest, options).get(post.id);
	if (!result) throw new Error("not rendered");
	return result;
}

/** The shown text by the slow and obvious way: every character is asked for. */
function shownCharacters(post: Post, repeat: Repeat): string {
	const limit = post.matter.rights === "excerpt" ? (endOfWords(post.text, 75) ?? post.text.length) : post.text.length;
	return post.text
		.split("")
		.filter((_, at) => at < limit && !repeat.removed.some(({ start, end }) => start <= at && at < end))
		.join("");
}

it("keeps the author's text, character for character, whatever is hung on it", () => {
	fc.assert(
		fc.property(reading, ({ post, repeat, digest }) => {
			const { article } = rendered(digest, post);
			const shown = shownCharacters(post, repeat);
			expect(authorsText(readHtml(article))).toBe(shown.trim() === "" ? "" : shown);
		}),
		{ numRuns: 300 },
	);
});

it("writes HTML that a browser reads as it was meant", () => {
	fc.assert(
		fc.property(reading, ({ post, digest }) => {
			const { article } = rendered(digest, post);
			const elements = elementsOf(readHtml(article));
			const opened = article.match(/<[a-z]/g)?.length ?? 0;
			expect(elements.length).toBe(opened);
			const ids = elements.flatMap(({ properties }) => (properties["id"] === undefined ? [] : [properties["id"]]));
			expect(new Set(ids).size).toBe(ids.length);
			const targets = elements.flatMap(({ properties }) => /^#(.*)/.exec(String(properties["href"]))?.[1] ?? []);
			expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

/** The names of a tree's elements in order, headings as one, without what is ours: remarks, marks and links of mentions. */
function authorsElements(node: Root | RootContent): string[] {
	if (!("children" in node)) return [];
	const inside = node.children.flatMap(authorsElements);
	if (node.type === "root") return inside;
	const { tagName, properties } = node;
	if (properties["dataOurs"] !== undefined) return [];
	if (tagName === "mark" || (tagName === "a" && properties["className"] !== undefined)) return inside;
	return [/^h\d$/.test(tagName) ? "heading" : tagName, ...inside];
}

it("adds no element to the author's but its own", () => {
	fc.assert(
		fc.property(reading, ({ post, repeat, digest }) => {
			fc.pre(post.matter.rights === "full" && repeat.removed.length === 0 && post.text.trim() !== "");
			const { article } = rendered(digest, post);
			expect(authorsElements(readHtml(article))).toEqual(authorsElements(post.tree));
		}),
		{ numRuns: 100 },
	);
});

it("gives feeds only whole addresses and bare elements", () => {
	fc.assert(
		fc.property(reading, ({ post, digest }) => {
			const { feed } = rendered(digest, post);
			for (const { properties } of elementsOf(readHtml(feed))) {
				expect(Object.keys(properties).filter((name) => name !== "href" && name !== "rel")).toEqual([]);
				if (properties["href"] !== undefined) expect(properties["href"]).toMatch(/^https:\/\//);
			}
		}),
		{ numRuns: 100 },
	);
});
