import { defineCommand } from "citty";
import { CaptureError } from "#capture/capture-error.ts";
import { suggestName } from "#pipeline/index.ts";
import { contentFolderName } from "#sources/content-folder.ts";
import { addPosts, type Outcome } from "./new/add-posts.ts";
import { describeOutcome, listOutcome, toOutcomeJson } from "./new/print-outcome.ts";
import { readDrafts } from "./new/read-drafts.ts";

const ARGS = {
	from: { type: "positional", required: false, description: "A web address, a file, or - to paste" },
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
} as const;

/** `digest new`: a post becomes a file, with the verdict on it. Exit code 0: written; 1: refused; 2: here already. */
export const add = defineCommand({
	meta: { name: "new", description: "Capture a post into a file, and say whether the digest has it." },
	args: ARGS,
	async run({ args, rawArgs }) {
		try {
			checkFlags(rawArgs);
			const { drafts, notes } = await readDrafts(args);
			const { outcomes, digest } = await addPosts(drafts, {
				content: args.content,
				form: args.sighting ? "sighting" : "copy",
				added: args.added ?? new Date().toISOString().slice(0, 10),
				force: args.force ?? false,
				name: args.name,
			});
			const root = contentFolderName(args.content);
			if (args.json) console.log(JSON.stringify({ posts: outcomes.map((each) => toOutcomeJson(each, root)) }));
			else if (args.jsonl !== undefined) console.log(outcomes.map((each) => listOutcome(each, root)).join("\n"));
			else console.log(outcomes.map((each) => describeOutcome(each, digest, root)).join("\n"));
			for (const note of notes) console.error(note);
			process.exitCode = exitCode(outcomes);
		} catch (error) {
			if (!(error instanceof CaptureError)) throw error;
			console.error(error.message);
			process.exitCode = 1;
		}
	},
});

/** A flag that is not known would otherwise be passed over, and the post filed without it. */
function checkFlags(rawArgs: readonly string[]): void {
	const unknown = rawArgs
		.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? [])
		.find((name) => !Object.hasOwn(ARGS, name));
	if (unknown !== undefined)
		throw new CaptureError(`There is no flag --${unknown}. ${suggestName(unknown, Object.keys(ARGS))}`);
}

/** The worst of all. */
function exitCode(outcomes: readonly Outcome[]): number {
	if (outcomes.some(({ status }) => status === "refused")) return 1;
	return outcomes.some(({ status }) => status === "here") ? 2 : 0;
}
