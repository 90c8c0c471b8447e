import { defineCommand } from "citty";
import { defaultOptions, type Options } from "#pipeline/index.ts";
import { contentFolderName } from "#sources/content-folder.ts";
import { checkContent, readDigest } from "#sources/read-digest.ts";
import { counted } from "#views/counted.ts";
import { summarise } from "#views/summary.ts";
import { type DiagnosticFormat, formatDiagnostics } from "./format-diagnostics.ts";
import { summaryText } from "./summary-text.ts";

const FORMATS: readonly DiagnosticFormat[] = ["pretty", "json", "github"];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** `digest check`: every fault of the content at once; exit code 1 when one is an error. */
export const check = defineCommand({
	meta: { name: "check", description: "Check the content folder: every fault with file, line, column and remedy." },
	args: {
		content: { type: "string", description: "The content folder (default: content)" },
		format: { type: "enum", options: [...FORMATS], default: "pretty", description: "pretty, json or github" },
		summary: { type: "boolean", description: "Say what the digest holds, in numbers" },
		today: { type: "string", description: "2026-11-21: what is dated later is an error (default: not checked)" },
	},
	async run({ args }) {
		const latest = args.today ?? null;
		if (latest !== null && !DAY.test(latest)) throw new RangeError(`"${latest}" is not a day: write 2026-11-21.`);
		const options = { ...defaultOptions, consistency: { latest } };
		const { posts, diagnostics: faults, counts } = await (args.summary ? checkAll : checkOnly)(args.content, options);
		const root = contentFolderName(args.content);
		const errors = faults.filter((each) => each.severity === "error").length;
		if (args.format === "json") {
			const { diagnostics } = JSON.parse(formatDiagnostics(faults, "json", root));
			console.log(JSON.stringify(counts === null ? { diagnostics } : { diagnostics, summary: counts }));
		} else {
			const report = formatDiagnostics(faults, args.format as DiagnosticFormat, root);
			const verdict = args.format === "pretty" ? verdictOn(posts, errors, faults.length) : "";
			const parts = [report, counts === null ? "" : summaryText(counts), verdict];
			if (parts.some((part) => part !== "")) console.log(parts.filter((part) => part !== "").join("\n\n"));
		}
		if (errors > 0) process.exitCode = 1;
	},
});

async function checkOnly(content: string | undefined, options: Options) {
	return { ...(await checkContent(content, options)), counts: null };
}

/** The numbers are of the whole digest, so all of it is built. */
async function checkAll(content: string | undefined, options: Options) {
	const { digest } = await readDigest(content, options);
	return { posts: digest.posts.size, diagnostics: digest.diagnostics, counts: summarise(digest) };
}

function verdictOn(posts: number, errors: number, all: number): string {
	if (all === 0) return `${counted(posts, "post")}, nothing wrong.`;
	return `${counted(posts, "post")}, ${counted(errors, "error")}, ${counted(all - errors, "warning")}.`;
}
