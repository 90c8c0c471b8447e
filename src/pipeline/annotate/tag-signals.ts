import type { Span } from "#pipeline/model/span.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./read-post.ts";
import { overlapsAny } from "./spans.ts";
import { groupTags, type Tag } from "./tags.ts";

/**
 * Rows of at least `least` tags that name a token, or a known project, and stand apart from the sentences: on a line
 * of their own, or behind the last sentence of a line, or, three or more with nothing but blanks between, before the first.
 */
export function tagBlockSpans(
	{ post }: Reading,
	tags: readonly Tag[],
	mentions: readonly Mention[],
	least: number,
): Span[] {
	const projects = projectsByStart(mentions);
	return groupTags(tags, post.text)
		.filter((row) => row.length >= least && standsApart(row, post.text))
		.filter((row) => row.some(({ tag, span }) => tag === "cashtag" || projects.has(span.start)))
		.map(spanOf);
}

/** Rows that hold all three sorts of tags. */
export function requiredTagSpans({ post }: Reading, tags: readonly Tag[]): Span[] {
	return groupTags(tags, post.text)
		.filter((row) => new Set(row.map(({ tag }) => tag)).size === 3 && standsApart(row, post.text))
		.map(spanOf);
}

/** Cashtags in rows of tags, or alone on a line, whose token the text outside such rows never names. */
export function undiscussedSpans(
	{ post, sentences }: Reading,
	tags: readonly Tag[],
	mentions: readonly Mention[],
): Span[] {
	const rows = groupTags(tags, post.text).filter((row) => row.length > 1 || standsApart(row, post.text));
	const rowSpans = rows.map(spanOf);
	const projects = projectsByStart(mentions);
	const inRow = (span: Span) => overlapsAny(rowSpans, span);
	const discussed = new Set<string>(
		mentions.filter(({ kind, span }) => kind === "project" && !inRow(span)).map(({ id }) => id),
	);
	const words = new Set(
		sentences.flatMap(({ text, span }) =>
			[...text.matchAll(/[\p{L}\p{N}]{2,}/gu)]
				.filter((word) => !inRow({ start: span.start + word.index, end: span.start + word.index + word[0].length }))
				.map((word) => word[0]),
		),
	);
	const cashtags = rows.flat().filter(({ tag }) => tag === "cashtag");
	const tickers = [...new Set(cashtags.map(({ name }) => name))].slice(0, MOST_TICKERS);
	const spelledOut = new Set(tickers.filter((ticker) => [...words].some((word) => maySpellOut(word, ticker))));
	return cashtags
		.filter(({ name, span }) => {
			const project = projects.get(span.start);
			return !(project && discussed.has(project)) && !spelledOut.has(name);
		})
		.map(({ span }) => span);
}

/** A text with more of them is a list, which discusses none of those further down. */
const MOST_TICKERS = 50;

function standsApart(row: readonly Tag[], text: string): boolean {
	const { start, end } = spanOf(row);
	const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	const lineEnd = text.indexOf("\n", end);
	const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
	if (/[\p{L}\p{N}]/u.test(after)) return row.length > 2 && !/\S/u.test(before) && hasOnlyBlanks(row, text);
	return !/[\p{L}\p{N},(]\s*$/u.test(before);
}

function hasOnlyBlanks(row: readonly Tag[], text: string): boolean {
	return row.every(({ span }, at) => {
		const next = row[at + 1];
		return !next || /^\s+$/u.test(text.slice(span.end, next.span.start));
	});
}

/** Whether a word may be the name that a ticker shortens: `Bitcoin` for BTC, `Chainlink` for LINK. */
function maySpellOut(word: string, ticker: string): boolean {
	const [name, short] = [word.toLowerCase(), ticker.toLowerCase()];
	if (name === short) return true;
	if (!/^\p{Lu}/u.test(word) || short.length < 2) return false;
	if (name.includes(short)) return true;
	let at = 0;
	for (const letter of name) if (letter === short[at]) at += 1;
	return name[0] === short[0] && at === short.length;
}

function projectsByStart(mentions: readonly Mention[]): Map<number, string> {
	return new Map(mentions.flatMap(({ kind, id, span }) => (kind === "project" ? [[span.start, id] as const] : [])));
}

function spanOf(tags: readonly Tag[]): Span {
	return { start: Math.min(...tags.map(({ span }) => span.start)), end: Math.max(...tags.map(({ span }) => span.end)) };
}
