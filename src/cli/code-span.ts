/** Characters that are not seen, or make others look like something else: controls, direction marks, half surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Someone else's words as one Markdown code span, in which GitHub reads no markup, no mention and no command.
 *
 * @param limit how many characters are shown
 */
export function codeSpan(text: string, limit: number): string {
	const line = plainLine(text, limit).trim();
	if (line === "") return "(nothing)";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as one fenced block that none of them can close. */
export function codeBlock(lines: readonly string[]): string {
	const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
	return [fence, ...lines, fence].join("\n");
}

/** One line: white space is one space, and what would not be seen is spelt out, as `U+202E`. */
export function plainLine(text: string, limit: number): string {
	const characters = Array.from(text.replace(/\s+/gu, " "));
	const cut = characters.length > limit ? [...characters.slice(0, limit - 1), "…"] : characters;
	return cut.join("").replace(UNSEEN, spell);
}

function spell(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function longestRun(text: string): number {
	return Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
}
