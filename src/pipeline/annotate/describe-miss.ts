import type { QuoteMatch } from "./match-text-quote.ts";

/** A sentence for the person whose quote was not found in one place: what stands there that is most like it. */
export function describeMiss(text: string, match: QuoteMatch): string {
	switch (match.kind) {
		case "exact":
		case "edited":
			return `The text says: "${text.slice(match.span.start, match.span.end)}".`;
		case "ambiguous":
			return `It stands at ${match.spans.length} places, first at: "${around(text, match.spans[0]?.start ?? 0)}".`;
		case "lost":
			if (!match.nearest) return "Nothing in the text is like it.";
			return `Most like it: "${text.slice(match.nearest.span.start, match.nearest.span.end)}".`;
	}
}

/** Code units of context shown on each side. */
const SHOWN = 40;

function around(text: string, offset: number): string {
	return text.slice(Math.max(0, offset - SHOWN), offset + SHOWN).replace(/\s+/gu, " ");
}
