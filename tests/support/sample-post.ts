import type { Element, Root, RootContent } from "hast";
import rehypeRaw from "rehype-raw";
import { unified } from "unified";
import type { Annotation, AnnotationBody, PostAnnotations } from "#pipeline/model/annotation.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import type { FrontMatter, Passage, PassageKind, Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";

/** Reads HTML as a browser does. */
export function readHtml(html: string): Root {
	const raw = { type: "raw", value: html } as unknown as RootContent;
	return unified()
		.use(rehypeRaw)
		.runSync({ type: "root", children: [raw] }) as Root;
}

/** All text of a tree but for what stands in elements marked as ours. */
export function authorsText(node: Root | RootContent): string {
	if (node.type === "text") return node.value;
	if (node.type === "element" && node.properties["dataOurs"] !== undefined) return "";
	return "children" in node ? node.children.map(authorsText).join("") : "";
}

const MATTER: FrontMatter = {
	source: "https://example.org/a-post",
	authors: [],
	publisher: null,
	published: null,
	added: "2026-11-21",
	form: "copy",
	rights: "full",
	title: null,
	licence: null,
	permission: "the author",
	kind: null,
	evidence: null,
	stances: [],
	projects: [],
	disclosure: "unknown",
	language: null,
	via: null,
	formerly: [],
	entry: null,
	fingerprint: null,
	words: null,
	incentive: null,
	substance: null,
	signals: [],
	tags: [],
};

/** A post whose text is given as HTML or as a tree. */
export function samplePost(id: string, body: string | Root, matter: Partial<FrontMatter> = {}): Post {
	const tree = typeof body === "string" ? readHtml(body) : body;
	const text = authorsText(tree);
	return {
		id: toId<PostId>(id),
		file: `posts/2026/${id}.md`,
		matter: { ...MATTER, ...matter },
		title: matter.title ?? (text.split(/(?<=[.?!])\s/u)[0] || id),
		text,
		tree,
		passages: passagesOf(tree),
		links: [],
		bodyLine: 7,
	};
}

const KINDS: Readonly<Record<string, PassageKind>> = {
	p: "paragraph",
	li: "item",
	pre: "code",
	table: "table",
	h1: "heading",
	h2: "heading",
	h3: "heading",
};

function passagesOf(tree: Root): Passage[] {
	let at = 0;
	const passages: Passage[] = [];
	const walk = (node: RootContent, quoted: boolean): void => {
		if (node.type === "text") at += node.value.length;
		if (node.type !== "element") return;
		const start = at;
		const kind = KINDS[node.tagName];
		const before = passages.length;
		for (const child of node.children) walk(child, quoted || node.tagName === "blockquote");
		if (kind && passages.length === before) passages.push({ kind, span: { start, end: at }, quoted });
	};
	for (const child of tree.children) walk(child, false);
	return passages;
}

/** The span of the given words in a post's text. */
export function spanOf(post: Post, words: string): Span {
	const start = post.text.indexOf(words);
	if (start < 0) throw new RangeError(`"${words}" does not stand in the text`);
	return { start, end: start + words.length };
}

/** What is said of a post: each word or span with what is said of it. */
export function annotationsOf(post: Post, said: readonly [string | Span, AnnotationBody][]): PostAnnotations {
	const annotations = said.map(([where, body], index): Annotation => {
		const span = typeof where === "string" ? spanOf(post, where) : where;
		return { id: `a${index}`, post: post.id, span, by: { kind: "rule", rule: "test" }, body };
	});
	annotations.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	const none = { level: "none" } as const;
	return { annotations, incentive: { ...none, signals: [] }, substance: { ...none, statements: [] } };
}

/** Every element of a tree, in order. */
export function elementsOf(node: Root | RootContent): Element[] {
	const own = node.type === "element" ? [node] : [];
	return "children" in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}
