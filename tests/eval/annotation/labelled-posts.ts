import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Level } from "#pipeline/model/annotation.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import { parseOptions } from "#pipeline/options.ts";
import { parsePosts } from "#pipeline/parse/index.ts";
import { type MarkedSpan, readMarkup } from "./markup.ts";
import { VOCABULARY } from "./vocabulary.ts";

export type Split = "dev" | "held-out";

/** A label as it stands in the post's text. */
export interface Label {
	readonly kind: string;
	readonly span: Span;
}

/** One invented post with what a careful reader says of it. */
export interface LabelledPost {
	readonly id: string;
	/** The file that holds it: `critical-campaign`, `empty-praise`, … */
	readonly manner: string;
	readonly split: Split;
	readonly post: Post;
	readonly incentive: Level;
	readonly substance: Level;
	readonly labels: readonly Label[];
}

const POSTS = fileURLToPath(new URL("./posts/", import.meta.url));
/** A post as its file gives it. */
interface Entry {
	readonly id: string;
	readonly incentive: Level;
	readonly substance: Level;
	readonly text: string;
}

/** All labelled posts, by file, in the order in which they stand there. Throws where a label's words are not found. */
export function readLabelledPosts(): LabelledPost[] {
	return readdirSync(POSTS)
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.flatMap((name) => {
			const entries: readonly Entry[] = parse(readFileSync(`${POSTS}${name}`, "utf8"));
			return entries.map((entry, at) => toLabelledPost(entry, basename(name, ".yaml"), splitOf(at)));
		});
}

/** Of every five posts of a file in order, the first three are for development. */
function splitOf(at: number): Split {
	return at % 5 < 3 ? "dev" : "held-out";
}

function toLabelledPost(entry: Entry, manner: string, split: Split): LabelledPost {
	const { text, marked } = readMarkup(entry.text);
	const post = parsePost(entry.id, text);
	const { id, incentive, substance } = entry;
	return { id, manner, split, post, incentive, substance, labels: locate(marked, post) };
}

function parsePost(id: string, text: string): Post {
	const matter = "source: unknown\nadded: 2026-11-21\nform: copy\nrights: full\npermission: its author";
	const file = { path: `posts/2026/${id}.md`, text: `---\n${matter}\n---\n\n${text}` };
	const { value, diagnostics } = parsePosts([file], VOCABULARY, parseOptions);
	const [post] = value;
	if (!post) throw new Error(`${id}: ${JSON.stringify(diagnostics)}`);
	return post;
}

/** Parsing takes list marks and the like away, so each label is looked for from where the one before it begins. */
function locate(marked: readonly MarkedSpan[], post: Post): Label[] {
	let from = 0;
	return marked.map(({ kind, words }) => {
		const start = post.text.indexOf(words, from);
		if (start < 0) throw new Error(`${post.id} does not hold “${words}”`);
		from = start;
		return { kind, span: { start, end: start + words.length } };
	});
}
