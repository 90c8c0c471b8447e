import { annotatePosts } from "#pipeline/annotate/annotate-posts.ts";
import type { Annotation, PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Checked } from "#pipeline/model/diagnostic.ts";
import type { Repeat } from "#pipeline/model/duplicate.ts";
import { type PostId, type ProjectId, type QuestionId, type TermId, toId } from "#pipeline/model/ids.ts";
import type { NoteSource } from "#pipeline/model/note.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Project, Question, Term, Vocabulary } from "#pipeline/model/vocabulary.ts";
import { annotateOptions, parseOptions } from "#pipeline/options.ts";
import { parsePosts } from "#pipeline/parse/index.ts";

const EMPTY = { type: "root" as const, children: [] };

function project(name: string, aliases: readonly string[] = [], exactCase = false): Project {
	const id = toId<ProjectId>(name.toLowerCase().replace(/[^a-z0-9]+/gu, "-"));
	const unknown = { layer: "compute", homepage: null, repository: null, seen: null };
	return { id, file: `projects/${id}.md`, name, aliases, exactCase, ...unknown, tree: EMPTY };
}

function term(name: string, aliases: readonly string[] = []): Term {
	const id = toId<TermId>(name.toLowerCase().replace(/[^a-z0-9]+/gu, "-"));
	return { id, term: name, aliases, definition: `What ${name} means.`, seeAlso: [] };
}

function question(id: string): Question {
	const said = { question: `What of ${id}?`, label: id, order: 1, supports: "yes", opposes: "no", settle: "a test" };
	return { id: toId<QuestionId>(id), file: `questions/${id}.md`, ...said, tree: EMPTY };
}

const PROJECTS = [
	project("Quarzgrid", ["$QZG", "@Quarzgrid"]),
	project("Render", ["$RNDX", "RNDX", "Render Farm Nine"], true),
	project("Bless", [], true),
	project("Walrus", ["WLX", "@WalrusStore"], true),
	project("Virtuals", ["$VRT"], true),
	project("Gradient", ["Gradient Labs"], true),
	project("node.works", ["Node Works"]),
	project("Sealbox", ["SBX"]),
];
const TERMS = [
	term("Trusted execution environment", ["TEE", "enclave"]),
	term("Attestation", ["remote attestation"]),
	term("Zero-knowledge proof", ["ZK proof"]),
	term("Proxy node"),
	term("Gradient"),
	term("Gradient compression"),
	term("Validator"),
	term("Time to first token", ["TTFT"]),
	term("Service-level agreement", ["SLA"]),
	{ ...term("Stake"), except: ["at stake", "stakes are high"] },
	term("Tie", ["shared name"]),
	term("Other tie", ["shared name"]),
];

export const VOCABULARY: Vocabulary = {
	profile: {
		id: "sample",
		title: "Sample Digest",
		tagline: "A sample",
		question: "Is it a sample?",
		description: "For tests.",
		url: "https://digest.example.org",
		repository: "https://code.example.org/digest",
		language: "en",
		licence: "CC-BY-4.0",
		contact: null,
		hub: null,
	},
	questions: new Map(["speed", "cost"].map((id) => [toId<QuestionId>(id), question(id)])),
	projects: new Map(PROJECTS.map((entry) => [entry.id, entry])),
	terms: new Map(TERMS.map((entry) => [entry.id, entry])),
};

/** A post of the given Markdown, read as the digest reads it. */
export function samplePost(markdown: string, matter: Readonly<Record<string, string>> = {}, id = "sample"): Post {
	const front = { source: "unknown", added: "2026-11-21", form: "copy", rights: "full", ...matter };
	const permission = front.rights === "full" ? { permission: "its author" } : {};
	const lines = Object.entries({ ...permission, ...front }).map(([key, value]) => `${key}: ${value}`);
	const text = `---\n${lines.join("\n")}\n---\n\n${markdown}\n`;
	const parsed = parsePosts([{ path: `posts/2026/${id}.md`, text }], VOCABULARY, parseOptions);
	const [post] = parsed.value;
	if (!post) throw new Error(JSON.stringify(parsed.diagnostics));
	return post;
}

interface Others {
	readonly notes?: readonly NoteSource[];
	readonly repeats?: readonly Repeat[];
	readonly decisions?: readonly Decision[];
}

export function annotateAll(
	posts: readonly Post[],
	{ notes = [], repeats = [], decisions = [] }: Others = {},
): Checked<ReadonlyMap<PostId, PostAnnotations>> {
	const repeatOf = new Map(repeats.map((repeat) => [repeat.post, repeat]));
	return annotatePosts(posts, VOCABULARY, notes, repeatOf, decisions, annotateOptions);
}

export function annotate(post: Post, others: Others = {}): PostAnnotations {
	const said = annotateAll([post], others).value.get(post.id);
	if (!said) throw new Error("The post was not annotated.");
	return said;
}

/** The words of the annotations of one kind, each with what is said of it. */
export function wordsOf(post: Post, { annotations }: PostAnnotations, kind: Annotation["body"]["kind"]): string[] {
	return annotations
		.filter(({ body }) => body.kind === kind)
		.map(({ body, span }) => {
			const words = post.text.slice(span.start, span.end);
			if (body.kind === "project") return `${words} = ${body.project}`;
			if (body.kind === "term") return `${words} = ${body.term}`;
			if (body.kind === "sentence") return `${body.sentence}: ${words}`;
			return words;
		});
}
