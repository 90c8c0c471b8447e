import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A word, project or question that a post is about. */
export interface PostTerm {
	/** The same for the same term in every post. */
	readonly key: string;
	/** How a reader knows it. */
	readonly label: string;
	readonly count: number;
	/** Whether it is a project or a question, not a word. */
	readonly isLabel: boolean;
}

/**
 * What a post is about: the words of its text without stop words, tags, names of projects, addresses and repeated
 * passages; the projects that it names and the questions on which it stands.
 */
export function readTerms(
	post: Post,
	annotations: PostAnnotations | undefined,
	repeat: Repeat | undefined,
): readonly PostTerm[] {
	const said = annotations?.annotations ?? [];
	const names = said.filter(({ body }) => body.kind === "tag" || body.kind === "project").map(({ span }) => span);
	const words = countWords(blank(post.text, [...names, ...(repeat?.removed ?? [])]));
	const terms = [...words].map(([word, count]) => ({ key: word, label: word, count, isLabel: false }));
	return [...labelsOf(post, annotations), ...terms];
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-.'’][\p{L}\p{N}]+)*/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\S+/giu;

function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [match] of text.replace(ADDRESS, " ").matchAll(WORD)) {
		const word = match.toLowerCase().replace(/['’]s?$|['’]s\b/u, "");
		if (word.length > 2 && !STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** The text with a blank in place of the spans. */
function blank(text: string, spans: readonly Span[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
		pieces.push(text.slice(at, Math.max(at, start)));
		at = Math.max(at, end);
	}
	return [...pieces, text.slice(at)].join(" ");
}

function labelsOf(post: Post, annotations: PostAnnotations | undefined): PostTerm[] {
	const labels = new Map<string, string>();
	for (const { body, span } of annotations?.annotations ?? []) {
		if (body.kind === "position") labels.set(`question:${body.question}`, body.question);
		if (body.kind === "project") {
			const name = post.text.slice(span.start, span.end);
			const known = labels.get(`project:${body.project}`);
			if (known === undefined || /^[$#@]/u.test(known)) labels.set(`project:${body.project}`, name);
		}
	}
	for (const project of post.matter.projects) {
		if (!labels.has(`project:${project}`)) labels.set(`project:${project}`, project);
	}
	return [...labels].map(([key, label]) => ({ key, label, count: 1, isLabel: true }));
}
