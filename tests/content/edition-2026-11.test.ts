import { beforeAll, describe, expect, it } from "vitest";
import { buildDigest, type Digest, defaultOptions, type FrontMatter } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";

/** Two of these in a row mark a post of the campaign. */
const CAMPAIGN = ["#opg", "$opg", "@opengradient"];

/** Milliseconds: the whole content on a busy machine. */
const SLOW = 60_000;

let digest: Digest;
let foreword: string;
let seen: readonly FrontMatter[];

beforeAll(async () => {
	const { value } = await readSources("content");
	digest = buildDigest(value, defaultOptions);
	foreword = (value.editions.find(({ path }) => path === "editions/2026-11.md")?.text ?? "").replace(/\s+/g, " ");
	seen = [...digest.posts.values()].map(({ matter }) => matter).filter(({ form }) => form === "sighting");
}, SLOW);

/** Clusters in which nothing but sightings stands. */
function clustersOfSeen() {
	return digest.duplicates.clusters.filter(({ members }) =>
		members.every(({ id }) => digest.posts.get(id)?.matter.form === "sighting"),
	);
}

const paid = ({ incentive }: FrontMatter) => incentive !== "none";
const checkable = ({ substance }: FrontMatter) => substance !== "none";
const count = (test: (matter: FrontMatter) => boolean) => seen.filter(test).length;

/** A sentence of the essay, with the numbers as the content gives them today. */
const SENTENCES: readonly (readonly [what: string, sentence: () => string])[] = [
	["the heading", () => `## What ${seen.length} campaign posts say`],
	[
		"posts by project",
		() =>
			`We recorded ${seen.length} posts of one platform, Binance Square: ${count(({ projects }) => projects.some((id) => id === "opengradient"))} name OpenGradient`,
	],
	["words", () => `${seen.reduce((sum, { words }) => sum + (words ?? 0), 0).toLocaleString("en")} words were seen`],
	[
		"texts",
		() => {
			const clusters = clustersOfSeen();
			const members = clusters.reduce((sum, each) => sum + each.members.length, 0);
			return `the ${seen.length} posts are ${seen.length - members + clusters.length} texts`;
		},
	],
	[
		"copies",
		() => {
			const clusters = clustersOfSeen();
			const decided = clusters.filter(({ members }) => members.some(({ evidence }) => evidence.kind === "decision"));
			const members = clusters.reduce((sum, each) => sum + each.members.length, 0);
			return `${inWords(clusters.length)} texts stand at more than one address, under ${members} post numbers; ${inWords(clusters.length - decided.length).toLowerCase()} of these copies was found by the machine, ${inWords(decided.length).toLowerCase()} by reading`;
		},
	],
	[
		"the essay with most copies",
		() => {
			const most = Math.max(...clustersOfSeen().map(({ members }) => members.length));
			return `stands at [${inWords(most).toLowerCase()} addresses]`;
		},
	],
	[
		"rows of tags",
		() => `In ${count(({ tags }) => tags.filter((tag) => CAMPAIGN.includes(tag)).length >= 2)} posts at least two tags`,
	],
	[
		"signs of incentive",
		() =>
			`${count(paid)} posts show a sign of incentive that a rule can quote; in ${seen.length - count(paid)} posts no rule finds any`,
	],
	[
		"what can be checked, with and without a sign",
		() =>
			`Of the ${count(paid)}, ${count((matter) => paid(matter) && checkable(matter))} say something that can be checked; of the ${seen.length - count(paid)}, ${count((matter) => !paid(matter) && checkable(matter))} do`,
	],
	["what can be checked", () => `In all, ${count(checkable)} of the ${seen.length} say something that can be checked`],
];

function inWords(value: number): string {
	return (
		["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"][value] ?? String(value)
	);
}

describe("the essay of November 2026", () => {
	it.each(SENTENCES)("counts %s as the data do", (_, sentence) => {
		expect(foreword).toContain(sentence());
	});

	it("is summed up rightly on the page of the question", () => {
		expect(count(paid) * 2).toBeLessThan(seen.length);
		expect(count(checkable) * 2).toBeGreaterThan(seen.length);
		const attention = [...digest.vocabulary.questions.values()].find(({ id }) => id === "attention");
		expect(JSON.stringify(attention?.tree)).toContain(`counts ${seen.length} posts of one platform: under half show`);
	});

	it("names no person and quotes no word of a post that was only seen", () => {
		expect(foreword).not.toMatch(/@\w/);
		expect(foreword).not.toMatch(/[“"][^”"]+[”"]/);
	});
});
