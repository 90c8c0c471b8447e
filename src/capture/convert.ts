import { decodePage } from "./decode-page.ts";
import { draftPage, type PageDraft } from "./page-draft.ts";
import { draftText } from "./text-draft.ts";

/** What was read, and what is known of it. */
export interface Captured {
	readonly bytes: Uint8Array;
	/** The server's `Content-Type`; `null` for a file or a paste. */
	readonly contentType: string | null;
	/** Whether it is a page, by the name of its file; `null` when only its beginning can tell. */
	readonly isPage: boolean | null;
	/** Where it stands; `null` when that is not known. */
	readonly address: string | null;
}

/**
 * Turns what was read into a draft. Pure, but slow on hostile pages: see `convertInWorker`.
 *
 * @throws {RangeError} when a page is nested so deep that it cannot be walked
 */
export function convert({ bytes, contentType, isPage, address }: Captured): PageDraft {
	const text = decodePage(bytes, contentType);
	if (isPage ?? beginsAsPage(text, contentType)) return draftPage(text, address);
	return { ...draftText(text), wall: null, original: null };
}

function beginsAsPage(text: string, contentType: string | null): boolean {
	if (contentType !== null && /html/i.test(contentType)) return true;
	if (contentType !== null && /markdown/i.test(contentType)) return false;
	return /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype|html|head|body|meta|title|article|main|section|div|p)\b/i.test(
		text.slice(0, 4096),
	);
}
