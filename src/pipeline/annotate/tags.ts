import type { Span } from "#pipeline/model/span.ts";
import type { Reading } from "./read-post.ts";
import { byStart, overlapsAny } from "./spans.ts";

export interface Tag {
	readonly tag: "cashtag" | "hashtag" | "handle";
	/** As written, without its sign. */
	readonly name: string;
	/** With its sign. */
	readonly span: Span;
}

const BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_$＄#＃@＠/&.!%*+=~-])";
const PATTERNS: readonly (readonly [Tag["tag"], RegExp])[] = [
	["cashtag", new RegExp(`${BEFORE}[$＄](\\p{Lu}|\\p{L}[\\p{L}\\p{M}\\p{N}_]{1,14})(?![\\p{L}\\p{M}\\p{N}_$(])`, "gu")],
	["hashtag", new RegExp(`${BEFORE}[#＃]([\\p{L}\\p{M}\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*)`, "gu")],
	[
		"handle",
		new RegExp(
			`${BEFORE}[@＠]((?:\\p{L}|_|0x)[\\p{L}\\p{M}\\p{N}_]*(?:[.-][\\p{Ll}\\p{N}_]+)*)(?![\\p{L}\\p{M}\\p{N}_/@])`,
			"gu",
		),
	],
];

/**
 * The cashtags, hashtags and handles of a post, in order. Not in code, addresses or repeated passages; a price
 * (`$5`), a number (`#1`), a colour (`#1a2b3c`) and a package (`@scope/name`) are no tags.
 */
export function findTags(reading: Reading): Tag[] {
	const tags = PATTERNS.flatMap(([tag, pattern]) =>
		[...reading.post.text.matchAll(pattern)].map((match) => ({
			tag,
			name: match[1] ?? "",
			span: { start: match.index, end: match.index + match[0].length },
		})),
	);
	return tags
		.filter((tag) => !isColour(tag) && !overlapsAny(reading.unread, tag.span))
		.sort((a, b) => byStart(a.span, b.span));
}

function isColour({ tag, name }: Tag): boolean {
	return tag === "hashtag" && /^(?=.*\d)(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/iu.test(name);
}

/** Tags with nothing but white space and punctuation between them, in order. */
export function groupTags(tags: readonly Tag[], text: string): Tag[][] {
	const runs: Tag[][] = [];
	let last: Tag | undefined;
	for (const tag of tags) {
		const between = last && text.slice(last.span.end, tag.span.start);
		if (between !== undefined && /^[^\p{L}\p{N}]*$/u.test(between) && !/[.!?…]\s/u.test(between))
			runs.at(-1)?.push(tag);
		else runs.push([tag]);
		last = tag;
	}
	return runs;
}
