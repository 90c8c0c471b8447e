import { describe, expect, it } from "vitest";
import { collapseRepeats } from "#pipeline/dedupe/collapse-repeats.ts";
import { compareTexts } from "#pipeline/dedupe/compare-texts.ts";
import { dedupeOptions } from "#pipeline/options.ts";

const ESSAY = `Most small hosts rent out their cards by the hour and never learn what ran on them. The bill says how long the
job took, not what it did. A host that wants to know has to ask, and the renter has every reason to stay silent.

I spent a winter asking. Eleven renters answered, and nine of them could not say which model had been loaded when the
job was cut short. The queue simply moved on. What is missing is not trust but a receipt that both sides can read.

Until there is one, the cheapest offer wins, and the cheapest offer is the one that checks the least. A market that pays
for silence will get silence, whatever the white paper says about incentives and the long run.`;
const OWN = `My neighbour keeps bees on the roof of the old dairy, and every spring the swarm decides anew whether the place
will do. Nobody signs anything. The hive is inspected, found wanting or good, and the bees vote with their wings.

It took me years to see that this is a protocol with a quorum, a timeout and no appeal. The queen has no say in it.`;
const OTHER = `The tram to the quarry stops at noon because the driver eats with his sister. Strangers complain, the village
does not. For two hours a year, in the snow, the line is the only road there is, and then nobody minds who eats with whom.`;
const BLOCK = `> ${ESSAY.replaceAll("\n\n", "\n>\n> ")}`;
const template = (name: string, a: number, b: number) =>
	`The ${name} recap for today is here. The token closed at ${a} after a high of ${b}, and volume came to ${a + 31} million
against an average of ${b + 77} million. Support sits at ${a - 9}, so keep your stops tight and bring your questions to the live
session at ${b % 12}:00 tomorrow.`;

const VERDICTS: readonly (readonly [what: string, a: string, b: string, verdict: string])[] = [
	["tags and addresses", ESSAY, `${ESSAY}\n\n#gpu #rent $CARD https://example.org/x`, "same identical"],
	["typography and case", ESSAY, ESSAY.replaceAll("'", "’").toUpperCase(), "same identical"],
	["a repeat inside one text", ESSAY, `${ESSAY}\n\n${ESSAY}`, "same identical"],
	["small edits", ESSAY, ESSAY.replace("a winter", "one long winter").replace("Eleven", "Some eleven"), "same near"],
	["a cut copy", ESSAY, ESSAY.slice(0, ESSAY.indexOf("could not say")), "same excerpt"],
	["a quotation in an own text", ESSAY, `${OWN}\n\n${BLOCK}\n\n${OWN.slice(0, 200)}`, "quotation"],
	[
		"a quotation of what begins with a quotation mark",
		`${OWN}\n\n"Nobody asked," ${ESSAY}`,
		`${OTHER}\n\n${BLOCK}`,
		"quotation",
	],
	["one quotation in two own texts, marked in two ways", `“${ESSAY}”\n\n${OWN}`, `${OTHER}\n\n${BLOCK}`, "different"],
	["one template, other facts", template("Willow", 412, 655), template("Juniper", 733, 871), "siblings"],
	["unrelated texts", ESSAY, OWN, "different"],
];

describe("compareTexts", () => {
	it.each(VERDICTS)("judges %s", (_, a, b, expected) => {
		for (const { verdict } of [compareTexts(a, b, dedupeOptions), compareTexts(b, a, dedupeOptions)]) {
			expect(`${verdict.kind} ${verdict.kind === "same" ? verdict.tier : ""}`.trim()).toBe(expected);
		}
	});

	it("aligns passages that say the same in both texts", () => {
		const copy = `Seen today: ${ESSAY}`;
		for (const { member, against } of compareTexts(copy, ESSAY, dedupeOptions).aligned) {
			expect(copy.slice(member.start, member.end)).toBe(ESSAY.slice(against.start, against.end));
		}
	});
});

describe("collapseRepeats", () => {
	const [first = "", ...rest] = ESSAY.split("\n\n");
	const cases: readonly (readonly [what: string, text: string, kept: string])[] = [
		["a text that stands twice", `${ESSAY}\n\n${ESSAY}`, ESSAY],
		["a second copy without its first passage", `${ESSAY}\n${rest.join("\n\n")}`, ESSAY],
		["a text that stands three times", `${ESSAY}\n\n${ESSAY}\n\n${ESSAY}`, ESSAY],
		["a teaser before the text", `${first.slice(0, 90)}… see more\n\n${ESSAY}`, ESSAY],
		[
			"a passage that stands twice, before a line that begins as one after it does",
			`${OTHER}\n\n${first}\n\n${first}\n\nMost small hosts rent out their cards to friends, and no bill is ever written for it.`,
			`${OTHER}\n\n${first}\n\n\n\nMost small hosts rent out their cards to friends, and no bill is ever written for it.`,
		],
		["a text without repeats", ESSAY, ESSAY],
		[
			"two sentences made alike in a text that says more",
			`${OWN}\n\n${first}\n\n${first.replace("small hosts", "large hosts").replace("never learn", "soon learn")}`,
			"",
		],
		["a refrain", `Who checks?\n\n${first}\n\nWho checks?\n\n${OWN}\n\nWho checks?`, ""],
	];

	it.each(cases)("keeps each sentence once: %s", (_, text, kept) => {
		const found = collapseRepeats(text, dedupeOptions.repeats);
		const left = found.kept.map(({ start, end }) => text.slice(start, end)).join("");
		expect(left.trim()).toBe(kept === "" ? text : kept);
		expect(found.removedWords > 0).toBe(text !== left);
	});
});
