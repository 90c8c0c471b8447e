import type { Reading, Sentence } from "./read-post.ts";
import { within } from "./spans.ts";

const DOCUMENT =
	"(?:docs|documentation|README|paper|whitepaper|litepaper|audit|report|study|benchmark|change ?log|abstract|article|authors|survey|specification|FAQ|table|appendix|post-mortem|permit|registry|explorer|dashboard|status page|(?:commit )?log|release notes|proposal|repository)";
const SAYS =
	"(?:says?|states?|shows?|lists?|reports?|gives?|describes?|names?|notes?|puts?|finds?|found|measured?|measures|reported|claims?|admits?|mentions?|warns?|explains?|recorded)";
const CITED: readonly RegExp[] = [
	/\b[Aa]ccording to (?!me\b|my\b|many\b|some\b|people\b|rumou?rs?\b|them\b|everyone\b|sources\b)/u,
	new RegExp(`\\b${DOCUMENT}(?:,? [\\p{L}\\p{N}]+){0,5}?,? ${SAYS} \\p{L}`, "iu"),
	new RegExp(`, (?:says the (?:\\p{L}+ )?${DOCUMENT}|(?:as )?the (?:\\p{L}+ )?${DOCUMENT} ${SAYS})[.!]?$`, "u"),
	new RegExp(
		`\\b[Ii]n (?:the )?(?:\\p{L}+ )?${DOCUMENT}\\b[^.]{0,20}\\b(?:is written|is stated|they (?:write|say|state))\\b`,
		"u",
	),
	/\barXiv:\s?\d{4}\.\d{4,5}|\bdoi:\s?10\.\d{4,}/iu,
];
const NAMED = new RegExp(`\\b${DOCUMENT}\\b`, "u");
const REPORTS =
	/\b(?:says?|said|shows?|showed|reports?|reported|found|finds|measured|documents?|documented|states?|stated|wrote|published|see|source)\b/iu;
const ADDRESS = /(?<![@\p{L}\p{N}])(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s]/u;

/** Words a sentence must have to say something of its source beyond that there is one. */
const CITING_WORDS = 7;

/** Whether a sentence names the source of what it says closely enough that a reader can open it. */
export function isCited(sentence: Sentence, { post }: Reading): boolean {
	if (NAMED.test(sentence.text) && ADDRESS.test(sentence.text)) return true;
	if (sentence.text.split(/\s+/u).length < CITING_WORDS) return false;
	if (CITED.some((cited) => cited.test(sentence.text))) return true;
	return REPORTS.test(sentence.text) && within(post.links, sentence.span).length > 0;
}
