/** Not allowed in XML, or in no text at all; tab and line end are neither. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffe\uffff]/u;

/** Spaces without width and marks that turn the direction of writing. The joiners that emoji and some scripts need are allowed. */
const DECEPTIVE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;

/** The first control character or half surrogate of a text, as `U+0008`: one of them makes a whole feed ill-formed. */
export function findControl(text: string): string | null {
	return describe(CONTROL.exec(text));
}

/** The first character of a text that would not be seen, but make it pass for another or look like another, as `U+202E`. */
export function findInvisible(text: string): string | null {
	return findControl(text) ?? describe(DECEPTIVE.exec(text));
}

function describe(found: RegExpExecArray | null): string | null {
	const point = found?.[0].codePointAt(0);
	return point === undefined ? null : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
