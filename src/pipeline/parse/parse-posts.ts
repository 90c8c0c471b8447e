import type { Root } from "hast";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import { isSlug, type PostId, toId } from "../model/ids.ts";
import type { Form, FrontMatter, Post, Stance } from "../model/post.ts";
import type { SourceFile } from "../model/source-file.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { checkMarkdownLimits } from "./check-markdown-limits.ts";
import { checkPostFields } from "./check-post-fields.ts";
import { FaultLog, FILE_START, type Place } from "./fault-log.ts";
import { findWords, nearestWords } from "./find-words.ts";
import { firstSentence } from "./first-sentence.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findControl } from "./invisible-characters.ts";
import { isSurelySound } from "./is-surely-sound.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { ParseOptions } from "./parse-options.ts";
import { readPlainText } from "./plain-text.ts";
import { type PostFields, readPostFields, type StanceField } from "./post-fields.ts";

/**
 * Parses post files one by one. A file at fault is left out and each of its faults is reported.
 *
 * @param mustRead whether the text of a post is asked for; where it is not and no fault can stand in it, the post is left
 * unread: its text is its Markdown, and it has no tree
 */
export function parsePosts(
	files: readonly SourceFile[],
	vocabulary: Vocabulary,
	options: ParseOptions,
	mustRead: MustRead = () => true,
): Checked<readonly Post[]> {
	const parsed = files.map((file) => parsePost(file, vocabulary, options, mustRead));
	const posts = parsed.flatMap(({ value }) => (value === null ? [] : [value]));
	const diagnostics = parsed.flatMap((post) => post.diagnostics);
	return { value: posts, diagnostics: [...diagnostics, ...checkFormerNames(posts)] };
}

function parsePost(
	file: SourceFile,
	vocabulary: Vocabulary,
	options: ParseOptions,
	mustRead: MustRead,
): Checked<Post | null> {
	const faults = new FaultLog(file.path);
	const id = idFromPath(file.path, faults);
	const parts = readFrontMatter(file, faults, options);
	if (parts === null) return { value: null, diagnostics: faults.diagnostics };
	const { matter, body, bodyLine } = parts;
	const fields = matter === null ? null : readPostFields(matter, vocabulary, faults);
	if (fields !== null) checkPostFields(fields, faults);

	const isLeft =
		id !== null && fields !== null && !isTextAsked(id, fields.values, body, mustRead) && isSurelySound(body, options);
	const isSmall = !isLeft || checkMarkdownLimits(body, bodyLine, faults, options.markdown);
	const tree = isLeft ? NO_TREE : parseMarkdown(body, bodyLine, faults, options);
	if (tree === null || !isSmall) return { value: null, diagnostics: faults.diagnostics };
	const plain = isLeft ? { text: body, passages: [], links: [] } : readPlainText(tree);
	if (!isLeft) checkText(plain.text, body, bodyLine, fields?.values.form, faults);
	const stances = locateStances(fields?.values.questions ?? [], plain.text, faults);

	if (faults.failed || id === null || !fields?.complete) return { value: null, diagnostics: faults.diagnostics };
	const front = toFrontMatter(fields.complete, stances);
	const title = front.title ?? (firstSentence(plain.text, options.titleLength) || sightingTitle(front));
	const post: Post = { id, file: file.path, matter: front, title, ...plain, tree, bodyLine };
	return { value: post, diagnostics: faults.diagnostics };
}

/** Whether the text of a post is asked for, by what can be known without reading it. */
export type MustRead = (post: { readonly id: PostId; readonly form: Form; readonly body: string }) => boolean;

const NO_TREE: Root = { type: "root", children: [] };

/** Whether what is said of a post can only be checked against its text. */
function isTextAsked(id: PostId, fields: Partial<PostFields>, body: string, mustRead: MustRead): boolean {
	const { form, questions = [] } = fields;
	if (form === undefined || form === "sighting") return true;
	return questions.some(({ because }) => because !== null) || mustRead({ id, form, body });
}

function idFromPath(path: string, faults: FaultLog): PostId | null {
	const name = /([^/]*)\.md$/.exec(path)?.[1] ?? "";
	if (isSlug(name)) return toId<PostId>(name);
	faults.error(
		"file/name",
		FILE_START,
		"The file's name cannot be an address.",
		"Use 1 to 64 of a-z, 0-9 and -, then .md.",
	);
	return null;
}

function checkText(text: string, body: string, bodyLine: number, form: string | undefined, faults: FaultLog): void {
	const firstLine =
		bodyLine +
		Math.max(
			0,
			body.split("\n").findIndex((line) => line.trim() !== ""),
		);
	const at: Place = { line: firstLine, column: 1 };
	if (form === "sighting") {
		if (body.trim() !== "") {
			faults.error(
				"post/sighting",
				at,
				"A sighting keeps no text of its source.",
				"Remove everything below the front matter.",
			);
		}
	} else if (text.trim() === "") {
		faults.error("post/empty", at, "The post has no text.", "Write the text below the front matter.");
	}
	const control = findControl(text);
	if (control !== null) {
		faults.error("post/control-character", at, `The text holds the control character ${control}.`, "Remove it.");
	}
}

/** Replaces each quote by the words as they stand in the text. */
function locateStances(fields: readonly StanceField[], text: string, faults: FaultLog): Stance[] {
	return fields.map(({ question, position, because, becauseAt }) => {
		if (because === null) return { question, position, because };
		const span = findWords(text, because);
		if (span !== null) return { question, position, because: text.slice(span.start, span.end) };
		const nearest = nearestWords(text, because);
		const remedy = nearest === null ? "Quote exact words of the text." : `The nearest words are: "${nearest}".`;
		faults.error("post/quote", becauseAt, `The text does not hold the words "${because}".`, remedy);
		return { question, position, because };
	});
}

function toFrontMatter({ author, questions: _, ...fields }: PostFields, stances: readonly Stance[]): FrontMatter {
	return { ...fields, authors: author, stances };
}

function sightingTitle({ source }: FrontMatter): string {
	return source === null ? "A post seen at an unknown address" : `A post seen at ${new URL(source).hostname}`;
}

/** A name that redirects must be free: no post may have it, and no other may have had it. */
function checkFormerNames(posts: readonly Post[]): readonly Diagnostic[] {
	const owners = new Map(posts.map((post) => [post.id, post.file]));
	return posts.flatMap((post) => {
		const faults = new FaultLog(post.file);
		for (const name of post.matter.formerly) {
			const owner = owners.get(name);
			if (owner !== undefined) {
				const message = `The former name "${name}" belongs to ${owner}.`;
				faults.error("post/former-name", FILE_START, message, 'Remove it from "formerly".');
			}
			owners.set(name, post.file);
		}
		return faults.diagnostics;
	});
}
