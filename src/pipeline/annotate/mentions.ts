import type { ProjectId, TermId } from "#pipeline/model/ids.ts";
import type { Span } from "#pipeline/model/span.ts";
import { type Entry, findNames, type Gazetteer } from "./gazetteer.ts";
import type { Reading, Sentence } from "./read-post.ts";
import { byStart, overlapsAny } from "./spans.ts";
import type { Tag } from "./tags.ts";

export type Mention =
	| { readonly kind: "project"; readonly id: ProjectId; readonly span: Span; readonly tagged: boolean }
	| { readonly kind: "term"; readonly id: TermId; readonly span: Span };

/**
 * Where a post names projects and terms, in order. Projects also by their tags. Terms not in headings or links;
 * nothing in code, addresses or repeated passages.
 *
 * A project whose name is also an ordinary word counts at the start of a sentence, where every word has a capital,
 * only if the post names it elsewhere too or its front matter does. Where it counts, a term of the same spelling does not.
 */
export function findMentions(reading: Reading, tags: readonly Tag[], gazetteer: Gazetteer): Mention[] {
	const tagged = tags.flatMap((tag) => projectOfTag(reading, tag, gazetteer));
	const named = reading.sentences.flatMap((sentence) => namesIn(sentence, reading, gazetteer));
	const sure = new Set<ProjectId>(reading.post.matter.projects);
	for (const { mention, weak } of [...tagged.map((mention) => ({ mention, weak: false })), ...named]) {
		if (mention.kind === "project" && !weak) sure.add(mention.id);
	}
	const kept = named.filter(({ mention, weak }) => !weak || mention.kind !== "project" || sure.has(mention.id));
	const names = new Set(kept.flatMap(({ mention, ordinary }) => (ordinary ? [mention.span.start] : [])));
	const sole = kept.filter(({ mention }) => mention.kind === "project" || !names.has(mention.span.start));
	return [...tagged, ...sole.map(({ mention }) => mention)].sort((a, b) => byStart(a.span, b.span));
}

function projectOfTag({ post }: Reading, { span }: Tag, gazetteer: Gazetteer): Mention[] {
	const id = gazetteer.tags.get(post.text.slice(span.start, span.end).normalize("NFKC").toLowerCase());
	return id ? [{ kind: "project", id, span, tagged: true }] : [];
}

function namesIn(sentence: Sentence, reading: Reading, gazetteer: Gazetteer) {
	const { start: offset } = sentence.span;
	return findNames(gazetteer, sentence.text).flatMap((occurrence) => {
		const span = { start: occurrence.start + offset, end: occurrence.end + offset };
		if (overlapsAny(reading.unread, span)) return [];
		const isInitial = sentence.heading || !/[\p{L}\p{N}]/u.test(sentence.text.slice(0, occurrence.start));
		return occurrence.entries
			.filter((entry) => entry.names.kind === "project" || !isTermFree(reading, span))
			.map((entry) => ({
				mention: toMention(entry, span),
				weak: entry.ordinary && isInitial,
				ordinary: entry.ordinary,
			}));
	});
}

function isTermFree(reading: Reading, span: Span): boolean {
	return overlapsAny(reading.headings, span) || overlapsAny(reading.links, span);
}

function toMention({ names }: Entry, span: Span): Mention {
	return names.kind === "project"
		? { kind: "project", id: names.id, span, tagged: false }
		: { kind: "term", id: names.id, span };
}
