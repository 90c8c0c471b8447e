/** Not allowed in XML, or in no text at all; tab and line end are neither. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffe\uffff]/u;

/**
 * Spaces without width, fillers, marks that turn the direction of writing, and letters that only programs read (tags,
 * selectors of variants beyond those of emoji). The joiners that emoji and some scripts need are allowed, and so are
 * the tags of a flag.
 */
const DECEPTIVE =
	/[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}]|(?![\u180b-\u180d\ufe0e\ufe0f])\p{Variation_Selector}|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,5})[\u{e0000}-\u{e007f}]/u;
const EACH_DECEPTIVE = new RegExp(DECEPTIVE, "gu");

/** The first control character or half surrogate of a text, as `U+0008`: one of them makes a whole feed ill-formed. */
export function findControl(text: string): string | null {
	return describe(CONTROL.exec(text));
}

/** The first character that {@link withoutInvisible} takes out of a text, as `U+202E`. */
export function findDeceptive(text: string): string | null {
	return describe(DECEPTIVE.exec(text));
}

/** The first character of a text that would not be seen, but make it pass for another or look like another, as `U+202E`. */
export function findInvisible(text: string): string | null {
	return findControl(text) ?? findDeceptive(text);
}

/** A text as it stands, without what would make it pass for another. */
export function withoutInvisible(text: string): string {
	return text.replace(EACH_DECEPTIVE, "");
}

function describe(found: RegExpExecArray | null): string | null {
	const point = found?.[0].codePointAt(0);
	return point === undefined ? null : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
