import type { Annotation, AnnotationBody, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Checked, Diagnostic } from "#pipeline/model/diagnostic.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import type { PostId } from "#pipeline/model/ids.ts";
import type { NoteSource } from "#pipeline/model/note.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Span } from "#pipeline/model/span.ts";
import type { Vocabulary } from "#pipeline/model/vocabulary.ts";
import { anchorNotes, orphanNote } from "./anchor-notes.ts";
import type { AnnotateOptions } from "./annotate-options.ts";
import { findPositions } from "./find-positions.ts";
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { judgeIncentive } from "./judge-incentive.ts";
import { judgeSubstance } from "./judge-substance.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { type Reading, readPost } from "./read-post.ts";
import { sentenceKinds } from "./sentence-kinds.ts";
import { byStart } from "./spans.ts";
import { findTags, type Tag } from "./tags.ts";

export type { AnnotateOptions } from "./annotate-options.ts";

/** An annotation before it has a name. */
type Found = Pick<Annotation, "span" | "by" | "body">;

/**
 * Says of each post which words are tags, projects, terms, questions, figures, hedges and calls to act; where it
 * stands and what curators note; whether someone is paid or selling, and what can be checked.
 *
 * Every span lies in its post's text, and none that a rule finds touches a repeated passage. Faults are notes whose
 * quotes are not found in one place, each with file and line.
 */
export function annotatePosts(
	posts: readonly Post[],
	vocabulary: Vocabulary,
	notes: readonly NoteSource[],
	repeats: ReadonlyMap<PostId, Repeat>,
	decisions: readonly Decision[],
	options: AnnotateOptions,
): Checked<ReadonlyMap<PostId, PostAnnotations>> {
	const gazetteer = buildGazetteer(vocabulary);
	const notesOf = Map.groupBy(notes, (note) => note.post);
	const known = new Set(posts.map((post) => post.id));
	const diagnostics: Diagnostic[] = notes.filter((note) => !known.has(note.post)).map(orphanNote);
	const value = new Map<PostId, PostAnnotations>();
	for (const post of posts) {
		const reading = readPost(post, repeats.get(post.id));
		const matching = { ...options, removed: reading.removed };
		const positions = findPositions(reading, decisions);
		const anchored = anchorNotes(reading, notesOf.get(post.id) ?? [], matching);
		diagnostics.push(...anchored.diagnostics);
		value.set(post.id, annotatePost(reading, gazetteer, [...positions, ...anchored.value], options));
	}
	return { value, diagnostics };
}

function annotatePost(
	reading: Reading,
	gazetteer: Gazetteer,
	curated: readonly Found[],
	options: AnnotateOptions,
): PostAnnotations {
	const tags = findTags(reading);
	const mentions = findMentions(reading, tags, gazetteer);
	const found = [...tags.map(ofTag), ...mentions.map(ofMention), ...sentencesOf(reading), ...curated];
	const { form, incentive, substance } = reading.post.matter;
	const annotations = nameAll(reading.post, found);
	if (form === "sighting") {
		// no text to read: the levels are those that the command wrote down when it had the text before it
		return {
			annotations,
			incentive: { level: incentive ?? "none", signals: [] },
			substance: { level: substance ?? "none", statements: [] },
		};
	}
	return {
		annotations,
		incentive: judgeIncentive(reading, tags, mentions, options),
		substance: judgeSubstance(reading, mentions, options),
	};
}

function byRule(rule: string, span: Span, body: AnnotationBody): Found {
	return { span, by: { kind: "rule", rule }, body };
}

function ofTag({ tag, name, span }: Tag): Found {
	return byRule("tags", span, { kind: "tag", tag, name });
}

function ofMention(mention: Mention): Found {
	return mention.kind === "project"
		? byRule("projects", mention.span, { kind: "project", project: mention.id })
		: byRule("glossary", mention.span, { kind: "term", term: mention.id });
}

function sentencesOf(reading: Reading): Found[] {
	return reading.sentences.flatMap((sentence) =>
		sentenceKinds(sentence, reading).map((kind) =>
			byRule("sentence-kinds", sentence.span, { kind: "sentence", sentence: kind }),
		),
	);
}

/** Names each annotation by what it says and where; a second one of the same name gets a number. */
function nameAll(post: Post, found: readonly Found[]): Annotation[] {
	const used = new Map<string, number>();
	const named = found.map((annotation) => {
		const name = `${kindOf(annotation.body)}-${annotation.span.start}-${annotation.span.end}`;
		const count = (used.get(name) ?? 0) + 1;
		used.set(name, count);
		return { id: count === 1 ? name : `${name}-${count}`, post: post.id, ...annotation };
	});
	return named.sort((a, b) => byStart(a.span, b.span) || (a.id < b.id ? -1 : 1));
}

function kindOf(body: AnnotationBody): string {
	switch (body.kind) {
		case "tag":
			return body.tag;
		case "project":
		case "term":
		case "note":
			return body.kind;
		case "sentence":
			return body.sentence;
		case "claim":
			return `claim-${body.claim}`;
		case "position":
			return `position-${body.question}`;
	}
}
