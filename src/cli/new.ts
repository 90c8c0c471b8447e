import { defineCommand } from "citty";
import { CaptureError } from "#capture/capture-error.ts";
import { cleanLine, cleanText } from "#capture/clean-text.ts";
import type { PostDraft } from "#capture/post-draft.ts";
import { readInput } from "#capture/read-input.ts";
import { contentFolderName } from "#sources/content-folder.ts";
import { addPosts, type Outcome } from "./new/add-posts.ts";
import { describeOutcome, listOutcome, toOutcomeJson } from "./new/print-outcome.ts";
import { readLines } from "./new/read-lines.ts";

/** `digest new`: a post becomes a file, with the verdict on it. Exit code 0: written; 1: refused; 2: here already. */
export const add = defineCommand({
	meta: { name: "new", description: "Capture a post into a file, and say whether the digest has it." },
	args: {
		from: { type: "positional", required: false, description: "A text file, or - to read standard input" },
		sighting: { type: "boolean", description: "Keep only fingerprint and levels, no word of the text" },
		source: { type: "string", description: "The post's address" },
		title: { type: "string", description: "Its title" },
		author: { type: "string", description: "Who wrote it" },
		publisher: { type: "string", description: "Where it was published" },
		published: { type: "string", description: "When: 2026-06-15, 2026-06 or 2026" },
		language: { type: "string", description: "Its language, for example en" },
		kind: { type: "string", description: "post, thread, paper, report, docs or repository" },
		project: { type: "string", description: "Projects that it is about, separated by commas" },
		via: { type: "string", description: "Who brought it" },
		name: { type: "string", description: "The file's name, without .md" },
		added: { type: "string", description: "The day it enters the digest (default: today, UTC)" },
		force: { type: "boolean", description: "Write the file although the digest has the post" },
		jsonl: { type: "string", description: 'Read many posts: one {"text", "url", "published"} a line' },
		content: { type: "string", description: "The content folder (default: content)" },
		json: { type: "boolean", description: "Print JSON" },
	},
	async run({ args }) {
		const root = contentFolderName(args.content);
		try {
			const drafts = args.jsonl === undefined ? [await readDraft(args)] : draftsOf(args.jsonl, args);
			const { outcomes, digest } = await addPosts(drafts, {
				content: args.content,
				form: args.sighting ? "sighting" : "copy",
				added: args.added ?? new Date().toISOString().slice(0, 10),
				force: args.force ?? false,
				name: args.name,
			});
			if (args.json) console.log(JSON.stringify({ posts: outcomes.map((each) => toOutcomeJson(each, root)) }));
			else if (args.jsonl !== undefined) console.log(outcomes.map((each) => listOutcome(each, root)).join("\n"));
			else console.log(outcomes.map((each) => describeOutcome(each, digest, root)).join("\n"));
			process.exitCode = exitCode(outcomes);
		} catch (error) {
			if (!(error instanceof CaptureError)) throw error;
			console.error(error.message);
			process.exitCode = 1;
		}
	},
});

/** The worst of all. */
function exitCode(outcomes: readonly Outcome[]): number {
	if (outcomes.some(({ status }) => status === "refused")) return 1;
	return outcomes.some(({ status }) => status === "here") ? 2 : 0;
}

/** What the caller says of a post; it goes before what the post says of itself. */
interface Given {
	readonly source?: string | undefined;
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly publisher?: string | undefined;
	readonly published?: string | undefined;
	readonly language?: string | undefined;
	readonly kind?: string | undefined;
	readonly project?: string | undefined;
	readonly via?: string | undefined;
}

async function readDraft(
	given: Given & { readonly from?: string | undefined; readonly sighting?: boolean | undefined },
) {
	if (given.from === undefined) throw new CaptureError("Name a text file, or - to paste the text on standard input.");
	if (given.sighting && given.source === undefined) {
		throw new CaptureError("A sighting needs the post's address: add --source https://…");
	}
	const text = new TextDecoder().decode(await readInput(given.from));
	return toDraft(text, given);
}

function draftsOf(file: string, given: Given): PostDraft[] {
	return readLines(file).map(({ text, url, published }) =>
		toDraft(text, { ...given, source: url, published: published ?? given.published }),
	);
}

function toDraft(text: string, given: Given): PostDraft {
	const line = (value: string | undefined): string | null => (value === undefined ? null : cleanLine(value));
	const author = line(given.author);
	return {
		title: line(given.title),
		source: line(given.source),
		authors: author === null ? [] : [author],
		publisher: line(given.publisher),
		published: line(given.published),
		language: line(given.language),
		kind: line(given.kind),
		projects: (given.project ?? "").split(",").flatMap((each) => line(each) ?? []),
		via: line(given.via),
		text: cleanText(text),
	};
}
