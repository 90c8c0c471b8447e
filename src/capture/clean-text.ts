/** Controls other than tab and line end, characters that XML cannot hold, and the byte order mark. */
const UNWANTED = /(?![\t\n])\p{Cc}|[\ufeff\ufffe\uffff]/gu;

/** What is not seen in a line but makes it pass for another: spaces without width, marks that turn the direction of writing. */
const DECEPTIVE = /[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069]/gu;

/** A text as a file may hold it: lines ended by `\n`, well-formed, without control characters. */
export function cleanText(text: string): string {
	return text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNWANTED, "");
}

/** A title or a name on one line, composed (NFC), without characters that are not seen; `null` when nothing is left. */
export function cleanLine(text: string): string | null {
	const line = cleanText(text).replace(DECEPTIVE, "").normalize("NFC").replace(/\s+/g, " ").trim();
	return line === "" ? null : line;
}
