/** Bytes in which a page must declare its encoding: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding */
const PRESCAN = 1024;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
	["utf-8", [0xef, 0xbb, 0xbf]],
	["utf-16le", [0xff, 0xfe]],
	["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a page or a file: by its byte order mark, by the encoding that the server named, by the one that the page
 * itself declares, otherwise UTF-8 where it is valid, otherwise windows-1252, as browsers do.
 *
 * @param contentType the server's `Content-Type`, `null` for a file
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
	const marked = MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))?.[0];
	const named = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? "")?.[1];
	const declared = /<meta[^<>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(latin1(bytes.subarray(0, PRESCAN)))?.[1];
	for (const label of [marked, named, declared]) {
		const text = label === undefined ? null : decode(bytes, label, false);
		if (text !== null) return text;
	}
	return decode(bytes, "utf-8", true) ?? latin1(bytes);
}

/** `null` when there is no such encoding, or when the bytes are wrong and that is `fatal`. */
function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
	try {
		return new TextDecoder(label, { fatal }).decode(bytes);
	} catch {
		return null;
	}
}

function latin1(bytes: Uint8Array): string {
	return new TextDecoder("windows-1252").decode(bytes);
}

/** UTF-16 code units in which a page shows that it is one. */
const LOOKED_AT = 4096;

/** Whether a text without a telling file name is HTML, by what the server says or by how it begins. */
export function isHtml(text: string, contentType: string | null): boolean {
	if (contentType !== null && /html|markdown/i.test(contentType)) return /html/i.test(contentType);
	return /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype|html|head|body|meta|title|article|main|section|div|p)\b/i.test(
		text.slice(0, LOOKED_AT),
	);
}
