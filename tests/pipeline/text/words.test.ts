import { describe, expect, it } from "vitest";
import { normalize } from "#pipeline/text/normalize.ts";
import { tagRow } from "#pipeline/text/tag-row.ts";
import { WORD_FLAGS } from "#pipeline/text/word-flags.ts";
import { readWords } from "#pipeline/text/words.ts";

function wordsOf(text: string): string[] {
	const { starts, lengths } = readWords(text);
	return Array.from(starts, (start, i) => text.slice(start, start + (lengths[i] ?? 0)));
}

function flagged(text: string, flag: number): string[] {
	const { flags } = readWords(text);
	return wordsOf(text).filter((_, i) => ((flags[i] ?? 0) & flag) !== 0);
}

const READ: readonly (readonly [what: string, text: string, words: string])[] = [
	["addresses are left out", "See https://example.org/a?b=1 and www.example.org/x now", "See and now"],
	["a link keeps its words", "the [rent of a card](https://example.org/rent) rises", "the rent of a card rises"],
	["HTML tags and references are left out", "a <b>bold</b> claim &amp; more", "a bold claim more"],
	["mentions are left out", "ask @ada_example about it", "ask about it"],
	["a tag in a sentence is a word", "why #compute matters", "why compute matters"],
	["a row of tags is left out", "It holds.\n#one $TWO @three", "It holds"],
	["a row of tags at the start is left out", "$ONE $TWO It holds", "It holds"],
	["thread counters are left out", "1/3 First part (2/3)\n2/3 second", "First part second"],
	["numbers keep points and colons", "10,000.50 at 11:30.", "10,000.50 at 11:30"],
	["signs of scripts without spaces are words", "日本 text", "日 本 text"],
	["keycap emoji are left out", "1️⃣ first", "first"],
];

const SAME: readonly (readonly [what: string, a: string, b: string])[] = [
	["case", "One Claim", "one CLAIM"],
	["typographic quotes", "“don’t”", '"don\'t"'],
	["Unicode form", "caf\u00e9", "cafe\u0301"],
	["mathematical letters", "𝐁𝐨𝐥𝐝 𝑐𝑙𝑎𝑖𝑚", "bold claim"],
	["look-alike letters", "соmрutе", "compute"],
	["invisible characters", "com\u200bpute\u00ad", "compute"],
	["ligatures and full width", "ﬁne ｗｉｄｅ", "fine wide"],
	["emoji and white space", "🔥 one\t\tclaim\n", "one claim"],
];

describe("readWords", () => {
	it.each(READ)("%s", (_, text, words) => expect(wordsOf(text).join(" ")).toBe(words));

	it.each(SAME)("reads texts alike that differ in %s", (_, a, b) => {
		expect(Array.from(readWords(a).hashes)).toEqual(Array.from(readWords(b).hashes));
		expect(normalize(a).replace(/[^\p{L}\p{N} ]/gu, "")).toBe(normalize(b).replace(/[^\p{L}\p{N} ]/gu, ""));
	});

	it("marks what a template fills in", () => {
		expect(flagged("On Monday, $ABC fell by 12 to forty at Nimbus.", WORD_FLAGS.fact)).toEqual([
			"Monday",
			"ABC",
			"12",
			"forty",
		]);
		expect(flagged("The note of Nimbus says so. We Know.", WORD_FLAGS.name)).toEqual(["Nimbus", "Know"]);
	});

	it("marks quotations and breaks", () => {
		expect(flagged("> a b\n\nc", WORD_FLAGS.quoted)).toEqual(["a", "b"]);
		expect(flagged("He said “so it is” today", WORD_FLAGS.opened)).toEqual(["so"]);
		expect(flagged("RT @ada: so it is", WORD_FLAGS.attributed)).toEqual(["so"]);
		expect(flagged("it goes on… see more", WORD_FLAGS.cut)).toEqual(["on"]);
	});

	it("finds the row of tags that a campaign asks for", () => {
		expect(tagRow("A post.\n$OPG #OPG @OpenExample")).toBe("#opg $opg @openexample");
		expect(tagRow("one #tag alone")).toBeNull();
	});
});
