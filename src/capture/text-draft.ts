import { defaultOptions, readText } from "#pipeline/index.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { textOf } from "./page-elements.ts";
import type { PostDraft } from "./post-draft.ts";
import { toMarkdown } from "./to-markdown.ts";

/** A text turned into a draft. */
export interface TextDraft {
	readonly draft: PostDraft;
	/** Words that were left out because they stood twice. */
	readonly repeatedWords: number;
}

/**
 * Turns a text or Markdown into a draft. The text stays as it was written, but for what stands in it twice; a heading of the
 * highest rank on its first line is its title. What the parser would refuse stays for the parser to refuse.
 */
export function draftText(written: string): TextDraft {
	const { title, text } = splitTitle(cleanText(written).trim());
	const read = readText(text, defaultOptions.parse).value;
	const once = read === null ? null : dropRepeats(read.tree);
	const isRepeating = once !== null && once.words > 0;
	return {
		draft: { ...NOTHING_KNOWN, title, text: isRepeating ? toMarkdown(once.tree) : text },
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

function splitTitle(text: string): { readonly title: string | null; readonly text: string } {
	const line = /^# +\S.*(?:\n+|$)/.exec(text)?.[0];
	const heading = line === undefined ? undefined : readText(line, defaultOptions.parse).value?.tree;
	const title = heading === undefined ? null : cleanLine(textOf(heading));
	return line === undefined || title === null ? { title: null, text } : { title, text: text.slice(line.length) };
}
