import { withoutInvisible } from "#pipeline/index.ts";

/** Controls other than tab and line end, and the two non-characters that XML cannot hold. */
const UNWANTED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

/** A text as a post may hold it: well-formed, lines ended by `\n`, without characters that are not seen. */
export function cleanText(text: string): string {
	return withoutInvisible(text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNWANTED, ""));
}

/** A title or a name on one line, composed (NFC) and without soft hyphens; `null` when nothing is left. */
export function cleanLine(text: string): string | null {
	const line = cleanText(text).replaceAll("\u00ad", "").normalize("NFC").replace(/\s+/g, " ").trim();
	return line === "" ? null : line;
}
