import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { defineCommand } from "citty";
import { contentFolder, contentFolderName } from "#sources/content-folder.ts";
import { readSources } from "#sources/read-sources.ts";
import { DecisionError, planDecision } from "./decide/plan-decision.ts";

/** `digest decide`: writes the file of a decision, and says what it changes. */
export const decide = defineCommand({
	meta: { name: "decide", description: "Write a decision: merge, split, representative, relabel or takedown." },
	args: {
		kind: { type: "positional", description: "merge, split, representative, relabel or takedown", required: true },
		post: { type: "positional", description: "The post; merge and split take several", required: true },
		reason: { type: "string", description: "Why; it is shown on the log", required: true },
		by: { type: "string", description: "Who decides (default: the name in git's settings)" },
		question: { type: "string", description: "With relabel: the question" },
		position: { type: "string", description: "With relabel: supports, opposes, mixed, evidence or none" },
		"dry-run": { type: "boolean", description: "Say what it would change, and write nothing" },
		content: { type: "string", description: "The content folder (default: content)" },
	},
	async run({ args }) {
		try {
			const folder = contentFolder(args.content);
			const { value } = await readSources(folder);
			const { files, before, after } = planDecision(value, {
				kind: args.kind,
				posts: args._.slice(1),
				question: args.question ?? null,
				position: args.position ?? null,
				by: args.by ?? nameInGit(),
				reason: args.reason,
				date: new Date().toISOString().slice(0, 10),
				schema: schemaFrom(folder),
			});
			console.log([block("Before", before), block("After", after)].join("\n\n"));
			if (before.join() === after.join()) console.log("\nIt changes nothing now.");
			for (const { path, text } of args["dry-run"] ? [] : files) {
				mkdirSync(dirname(join(folder, path)), { recursive: true });
				writeFileSync(join(folder, path), text);
			}
			const paths = files.map(({ path }) => `${contentFolderName(args.content)}/${path}`);
			console.log(`\n${args["dry-run"] ? "Not written" : "Written"}: ${paths.join(", ")}`);
		} catch (error) {
			if (!(error instanceof DecisionError)) throw error;
			console.error(error.message);
			process.exitCode = 1;
		}
	},
});

function block(title: string, lines: readonly string[]): string {
	return [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** @throws {DecisionError} when git knows no name: a decision is never nobody's */
function nameInGit(): string {
	try {
		const name = execFileSync("git", ["config", "user.name"], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		if (name.trim() !== "") return name.trim();
	} catch {
		// No git, or no name in it.
	}
	throw new DecisionError('Say who decides: add --by "Ada Example".');
}

/** The schema in this repository, seen from the folder of decisions; none where the content lies elsewhere. */
function schemaFrom(folder: string): string | null {
	const schema = resolve("schemas/decision.schema.json");
	const isHere = folder.startsWith(process.cwd()) && existsSync(schema);
	return isHere ? relative(join(folder, "decisions"), schema).replaceAll("\\", "/") : null;
}
