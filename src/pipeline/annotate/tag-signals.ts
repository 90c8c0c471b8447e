import type { Span } from "#pipeline/model/span.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./read-post.ts";
import { groupTags, type Tag } from "./tags.ts";

/** Rows of at least `least` tags, one of them a cashtag. */
export function tagBlockSpans({ post }: Reading, tags: readonly Tag[], least: number): Span[] {
	return groupTags(tags, post.text)
		.filter((run) => run.length >= least && run.some(({ tag }) => tag === "cashtag"))
		.map(spanOf);
}

/**
 * For each project that is tagged by cashtag and by hashtag: the shortest stretch that holds one of each. The twin
 * must have the same name (`$ABC #abc`) or name the same known project.
 */
export function requiredTagSpans(tags: readonly Tag[], mentions: readonly Mention[]): Span[] {
	const byName = new Map<string, Span>();
	for (const cashtag of tags.filter(({ tag }) => tag === "cashtag")) {
		const twins = tags.filter(({ tag }) => tag === "hashtag").filter((tag) => isTwin(cashtag, tag, mentions));
		const [nearest] = twins.map((twin) => spanOf([cashtag, twin])).sort((a, b) => length(a) - length(b));
		const name = cashtag.name.toLowerCase();
		const known = byName.get(name);
		if (nearest && (!known || length(nearest) < length(known))) byName.set(name, nearest);
	}
	return [...byName.values()];
}

function isTwin(cashtag: Tag, hashtag: Tag, mentions: readonly Mention[]): boolean {
	if (cashtag.name.toLowerCase() === hashtag.name.toLowerCase()) return true;
	const project = projectAt(cashtag, mentions);
	return project !== undefined && project === projectAt(hashtag, mentions);
}

/** Cashtags in rows of tags whose token the text outside such rows never names. */
export function undiscussedSpans(
	{ post, sentences }: Reading,
	tags: readonly Tag[],
	mentions: readonly Mention[],
): Span[] {
	const rows = groupTags(tags, post.text).filter((run) => run.length > 1);
	const rowSpans = rows.map(spanOf);
	const inRow = (span: Span) => rowSpans.some((row) => row.start < span.end && span.start < row.end);
	const discussed = new Set(
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
			const project = projectAt(cashtag, mentions);
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

function projectAt(tag: Tag, mentions: readonly Mention[]) {
	return mentions.find(({ kind, span }) => kind === "project" && span.start === tag.span.start)?.id;
}

function spanOf(tags: readonly Tag[]): Span {
	return { start: Math.min(...tags.map(({ span }) => span.start)), end: Math.max(...tags.map(({ span }) => span.end)) };
}

function length({ start, end }: Span): number {
	return end - start;
}
