import { defineCommand } from "citty";
import { readDigest } from "#sources/read-digest.ts";
import { type DiagnosticFormat, formatDiagnostics } from "./format-diagnostics.ts";

const FORMATS: readonly DiagnosticFormat[] = ["pretty", "json", "github"];

/** `digest check`: every fault of the content at once; exit code 1 when one is an error. */
export const check = defineCommand({
	meta: { name: "check", description: "Check the content folder: every fault with file, line, column and remedy." },
	args: {
		content: { type: "string", description: "The content folder (default: content)" },
		format: { type: "enum", options: [...FORMATS], default: "pretty", description: "pretty, json or github" },
	},
	async run({ args }) {
		const { digest, root } = await readDigest(args.content);
		const errors = digest.diagnostics.filter((each) => each.severity === "error").length;
		const report = formatDiagnostics(digest.diagnostics, args.format as DiagnosticFormat, root);
		if (report !== "") console.log(report);
		if (args.format === "pretty")
			console.log(
				`${report === "" ? "" : "\n"}${summary(digest.posts.size, errors, digest.diagnostics.length - errors)}`,
			);
		if (errors > 0) process.exitCode = 1;
	},
});

function summary(posts: number, errors: number, warnings: number): string {
	if (errors + warnings === 0) return `${posts} posts, nothing wrong.`;
	return `${posts} posts, ${errors} errors, ${warnings} warnings.`;
}
