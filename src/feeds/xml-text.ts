/** Control characters but for white space, halves of surrogate pairs, and noncharacters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const TAG_OPENING = /<(?=[a-z/!?])/giu;

/**
 * A copy of a value in which no string holds a character that XML cannot: one such character in one post would
 * take the whole feed from every subscriber.
 */
export function withoutForbidden<T>(value: T): T;
export function withoutForbidden(value: unknown): unknown {
	if (typeof value === "string") return value.replace(FORBIDDEN, "");
	if (Array.isArray(value)) return value.map((item) => withoutForbidden(item));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutForbidden(item)]));
}

/** Plain text on one line that stays plain text in a reader that takes it for HTML. */
export function inertText(text: string): string {
	return text.replace(/\s+/gu, " ").replace(TAG_OPENING, "‹");
}

/** Text as HTML, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** XML without the white space that the library sets around marked-off text: some readers show it in titles and links. */
export function withoutPadding(xml: string): string {
	return xml.replace(/>\s+<!\[CDATA\[/gu, "><![CDATA[").replace(/\]\]>\s+<\//gu, "]]></");
}
