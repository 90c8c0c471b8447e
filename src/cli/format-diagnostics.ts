import type { Diagnostic } from "#pipeline/index.ts";

export type DiagnosticFormat = "pretty" | "json" | "github";

/** GitHub shows at most this many annotations of one severity for a step: https://docs.github.com/en/rest/checks/runs */
const GITHUB_LIMIT = 10;

/**
 * Writes faults for a reader: `pretty` for people, `json` for programs, `github` as workflow commands.
 *
 * @param root what stands before each file's path, for example `content`
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: DiagnosticFormat, root: string): string {
	switch (format) {
		case "pretty":
			return diagnostics.map((each) => pretty(each, root)).join("\n\n");
		case "json":
			return JSON.stringify({ diagnostics: diagnostics.map((each) => ({ ...each, file: `${root}/${each.file}` })) });
		case "github":
			return github(diagnostics, root).join("\n");
	}
}

function pretty(fault: Diagnostic, root: string): string {
	const place = `${root}/${fault.file}:${fault.line}:${fault.column}`;
	return `${place}  ${fault.severity}  ${fault.message}  (${fault.rule})\n  ${fault.remedy}`;
}

/** Errors first, because GitHub drops what is over its limit. */
function github(diagnostics: readonly Diagnostic[], root: string): string[] {
	return (["error", "warning"] as const).flatMap((severity) => {
		const those = diagnostics.filter((each) => each.severity === severity);
		const shown = those.length > GITHUB_LIMIT ? those.slice(0, GITHUB_LIMIT - 1) : those;
		const lines = shown.map(
			(each) =>
				`::${severity} file=${property(`${root}/${each.file}`)},line=${each.line},col=${each.column},title=${property(each.rule)}::${message(`${each.message}\n${each.remedy}`)}`,
		);
		const rest = those.length - shown.length;
		if (rest > 0) lines.push(`::${severity}::${rest} more: run "npm run digest -- check" to see them all.`);
		return lines;
	});
}

/** Escapes as https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts does. */
function message(value: string): string {
	return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
	return message(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
