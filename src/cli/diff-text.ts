import type { Hunk } from "#pipeline/index.ts";

/** Words of unchanged text shown on each side of a difference. */
const CONTEXT = 8;

/** A word diff for the terminal: what only the first has as `[-…-]`, what only the second has as `{+…+}`. */
export function diffText(hunks: readonly Hunk[]): string {
	const last = hunks.length - 1;
	return hunks.map((hunk, index) => hunkText(hunk, index > 0, index < last)).join("");
}

function hunkText({ kind, text }: Hunk, hasBefore: boolean, hasAfter: boolean): string {
	switch (kind) {
		case "same":
			return shorten(text, hasBefore, hasAfter);
		case "removed":
			return `[-${text}-]`;
		case "added":
			return `{+${text}+}`;
	}
}

/** Leaves the middle out of a long stretch that both texts share. */
function shorten(text: string, hasBefore: boolean, hasAfter: boolean): string {
	const words = text.split(/(?<=\s)/u);
	const head = hasBefore ? CONTEXT : 0;
	const tail = hasAfter ? CONTEXT : 0;
	if (words.length <= head + tail + CONTEXT) return text;
	return `${words.slice(0, head).join("")} … ${tail === 0 ? "" : words.slice(-tail).join("")}`;
}
