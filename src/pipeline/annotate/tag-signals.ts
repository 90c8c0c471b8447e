import type { Span } from "#pipeline/model/span.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./read-post.ts";
import { overlapsAny } from "./spans.ts";
import { groupTags, type Tag } from "./tags.ts";

/** Rows of at least `least` tags, one of them a cashtag. */
export function tagBlockSpans({ post }: Reading, tags: readonly Tag[], least: number): Span[] {
	return groupTags(tags, post.text)
		.filter((run) => run.length >= least && run.some(({ tag }) => tag === "cashtag"))
		.map(spanOf);
}

/**
 * For each token that is tagged by cashtag and by hashtag, under one name (`$ABC #abc`) or as one known project: the
 * shortest stretch that holds one of each.
 */
export function requiredTagSpans(tags: readonly Tag[], mentions: readonly Mention[]): Span[] {
	const projects = projectsByStart(mentions);
	const last = new Map<string, Tag>();
	const shortest = new Map<string, Span>();
	for (const tag of tags) {
		if (tag.tag === "handle") continue;
		const token = projects.get(tag.span.start) ?? tag.name.toLowerCase();
		const twin = last.get(`${tag.tag === "cashtag" ? "hashtag" : "cashtag"} ${token}`);
		last.set(`${tag.tag} ${token}`, tag);
		const span = twin && spanOf([twin, tag]);
		const known = shortest.get(token);
		if (span && (!known || length(span) < length(known))) shortest.set(token, span);
	}
	return [...shortest.values()];
}

/** Cashtags in rows of tags whose token the text outside such rows never names. */
export function undiscussedSpans(
	{ post, sentences }: Reading,
	tags: readonly Tag[],
	mentions: readonly Mention[],
): Span[] {
	const rows = groupTags(tags, post.text).filter((run) => run.length > 1);
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
	return rows
		.flat()
		.filter(({ tag }) => tag === "cashtag")
		.filter((cashtag) => {
			const project = projects.get(cashtag.span.start);
			return !(project && discussed.has(project)) && ![...words].some((word) => maySpellOut(word, cashtag.name));
		})
		.map(({ span }) => span);
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

function length({ start, end }: Span): number {
	return end - start;
}
