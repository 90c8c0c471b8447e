/** A fault in the bytes of one file. */
export interface TextFault {
	readonly rule: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly remedy: string;
}

/** Controls that no text needs, and the two non-characters that XML cannot hold; tab and line end are neither. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\ufffe\uffff]/u;

const LINE_FEED = 10;

/**
 * Bytes of a file become text: strict UTF-8, without its byte order mark, lines ended by `\n`. Line ends of
 * Windows and of old Macs are accepted.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | TextFault {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return { rule: "file/utf-16", line: 1, column: 1, message: "The file is UTF-16.", remedy: "Save it as UTF-8." };
	}
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let text: string;
	try {
		text = decoder.decode(bytes).replace(/\r\n?/g, "\n");
	} catch {
		const line = firstInvalidLine(bytes);
		return {
			rule: "file/not-utf-8",
			line,
			column: 1,
			message: "This line is not valid UTF-8.",
			remedy: "Save the file as UTF-8.",
		};
	}
	const found = FORBIDDEN.exec(text);
	if (found === null) return { text };
	const before = text.slice(0, found.index).split("\n");
	const point = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return {
		rule: "file/control-character",
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		message: `The file holds the control character U+${point}.`,
		remedy: "Remove it.",
	};
}

/** Counted from 1. A line feed never stands inside a longer UTF-8 sequence, so each line can be judged alone. */
function firstInvalidLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let start = 0;
	for (let line = 1; ; line++) {
		const end = bytes.indexOf(LINE_FEED, start);
		try {
			decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
		} catch {
			return line;
		}
		if (end === -1) return line;
		start = end + 1;
	}
}
