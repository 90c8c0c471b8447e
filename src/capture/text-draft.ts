import { defaultOptions, type FieldValue, readForeignFile, readText } from "#pipeline/index.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { textOf } from "./page-elements.ts";
import type { PostDraft } from "./post-draft.ts";
import { toMarkdown } from "./to-markdown.ts";
import { readDate } from "./written-date.ts";

/** A text turned into a draft. */
export interface TextDraft {
	readonly draft: PostDraft;
	/** Words that were left out because they stood twice. */
	readonly repeatedWords: number;
}

/**
 * Turns a text or Markdown into a draft. The text stays as it was written, but for what stands in it twice; a heading of the
 * highest rank on its first line is its title. Front matter, as web clippers and site generators write it, says what it says. What
 * the parser would refuse stays for the parser to refuse.
 */
export function draftText(written: string): TextDraft {
	const { fields, body } = readForeignFile(cleanText(written).trimStart(), defaultOptions.parse);
	const facts = factsOf(fields);
	const { title, text } = splitTitle(body.trim(), facts.title);
	const read = readText(text, defaultOptions.parse).value;
	const once = read === null ? null : dropRepeats(read.tree);
	const isRepeating = once !== null && once.words > 0;
	return {
		draft: {
			...NOTHING_KNOWN,
			...facts,
			title,
			text: isRepeating ? toMarkdown(once.tree) : text,
		},
		repeatedWords: once?.words ?? 0,
	};
}

const NOTHING_KNOWN: PostDraft = {
	title: null,
	source: null,
	authors: [],
	publisher: null,
	published: null,
	language: null,
	kind: null,
	projects: [],
	via: null,
	text: "",
};

type Facts = Pick<PostDraft, "title" | "source" | "authors" | "publisher" | "published" | "language">;

function factsOf(fields: ReadonlyMap<string, readonly string[]>): Facts {
	const all = (...names: string[]): string[] =>
		names
			.flatMap((name) => fields.get(name) ?? [])
			.flatMap((text) => cleanLine(text.replace(/^\[\[|\]\]$/g, "")) ?? []);
	const first = (...names: string[]): string | null => all(...names).find((text) => text !== "unknown") ?? null;
	const authors: readonly FieldValue[] = all("author", "authors").filter((name) => name !== "unknown");
	return {
		title: first("title"),
		source: all("source", "canonical_url", "canonical", "url").find((text) => /^https?:\/\//i.test(text)) ?? null,
		authors,
		publisher: first("publisher", "site"),
		published: readDate(first("published", "date") ?? ""),
		language: first("language", "lang"),
	};
}

/** A first heading is left out where it is the title, or says it again. */
function splitTitle(text: string, stated: string | null): { readonly title: string | null; readonly text: string } {
	const line = /^# +\S.*(?:\n+|$)/.exec(text)?.[0];
	const heading = line === undefined ? undefined : readText(line, defaultOptions.parse).value?.tree;
	const words = heading === undefined ? null : cleanLine(textOf(heading));
	if (line === undefined || words === null || (stated ?? words) !== words) return { title: stated, text };
	return { title: words, text: text.slice(line.length) };
}
