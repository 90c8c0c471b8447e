import { describe, expect, it } from "vitest";
import { isCalendarDate } from "#pipeline/parse/calendar-date.ts";
import { findWords, nearestWords } from "#pipeline/parse/find-words.ts";
import { firstSentence } from "#pipeline/parse/first-sentence.ts";
import { nearestName, suggestName } from "#pipeline/parse/nearest-name.ts";

describe("firstSentence", () => {
	const long = `${"word ".repeat(30)}end.`;
	it.each([
		["the first of two", "It is late. Go home.", "It is late."],
		["a question", "Is it late? It is.", "Is it late?"],
		["one line only", "A heading\nThe text below it.", "A heading"],
		["white space", "  A   b\tc. D", "A b c."],
		["nothing", "", ""],
		["too long: cut after a word", long, `${"word ".repeat(19).trimEnd()}…`],
		["too long without a space", "x".repeat(150), `${"x".repeat(99)}…`],
	])("%s", (_, text, title) => {
		expect(firstSentence(text, 100)).toBe(title);
	});
});

describe("isCalendarDate", () => {
	it.each(["2026", "2026-06", "2026-06-15", "2024-02-29", "2000-02-29", "2026-12-31"])("%s exists", (date) => {
		expect(isCalendarDate(date)).toBe(true);
	});
	it.each([
		"2026-02-29",
		"1900-02-29",
		"2026-04-31",
		"2026-13",
		"2026-00",
		"2026-06-00",
		"26",
		"0026",
		"2026-6-1",
		"today",
		"",
	])("%s does not", (date) => {
		expect(isCalendarDate(date)).toBe(false);
	});
});

describe("nearestName", () => {
	const known = ["speed", "cost", "verification", "full", "excerpt"];
	it.each([
		["sped", "speed"],
		["spede", "speed"],
		["SPEED", "speed"],
		["verificaton", "verification"],
		["all", null],
		["slug", null],
		["x".repeat(10_000), null],
	])("%s", (typed, name) => {
		expect(nearestName(typed, known)).toBe(name);
	});
});

describe("findWords and nearestWords", () => {
	const text = "The relay answered in nine seconds.\nNobody had asked it to hurry, and nobody thanked it.";
	it.each([
		["exact words", "nine seconds", "nine seconds"],
		["across a line end", "nine seconds. Nobody had", "nine seconds.\nNobody had"],
		["the first of two", "it", "it"],
		["other letters", "Nine seconds", null],
		["marks that mean something to a pattern", "seconds?", null],
		["nothing", "", null],
	])("%s", (_, quote, found) => {
		const span = findWords(text, quote);
		expect(span === null ? null : text.slice(span.start, span.end)).toBe(found);
	});
	it.each([
		["the relay answered within nine seconds", "The relay answered in nine seconds"],
		["Nobody had asked them to hurry", "Nobody had asked it to hurry"],
		["potatoes are cheap this year", null],
		["", null],
	])("nearest to: %s", (quote, nearest) => {
		expect(nearestWords(text, quote)).toBe(nearest);
	});
});

describe("the remedy for a name that is not known", () => {
	const few = ["verification", "verifiable-training"];
	const many = Array.from({ length: 100 }, (_, place) => `square-30000000${place}`);

	it.each<[string, string, readonly string[], string]>([
		["is the nearest", "verifcation", few, 'Did you mean "verification"?'],
		["is those that hold it", "verif", few, "Known names that hold it: verification, verifiable-training."],
		["is all where they are few", "zz", few, "Known: verification, verifiable-training."],
		["lists no hundred names", "zz", many, "None of the 100 known names is like it."],
		["says that there is none", "zz", [], "None is known yet."],
	])("%s", (_, name, known, remedy) => {
		expect(suggestName(name, known)).toBe(remedy);
	});
});
