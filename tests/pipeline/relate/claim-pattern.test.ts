import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, ClaimPattern } from "#pipeline/model/claim.ts";
import { type ClaimId, toId } from "#pipeline/model/ids.ts";
import { findRepetitions } from "#pipeline/relate/find-repetitions.ts";
import { splitSentences } from "#pipeline/text/sentences.ts";
import { samplePost, spanOf } from "../../support/sample-post.ts";

function claim(id: string, recognise: readonly ClaimPattern[]): Claim {
	const names = { claim: "It is so.", label: "so", figure: null, file: `claims/${id}.md` };
	const none = { questions: [], projects: [], evidence: [], conflicts: [] };
	return { id: toId<ClaimId>(id), ...names, ...none, recognise, tree: { type: "root", children: [] } };
}

const PATTERN: ClaimPattern = {
	all: [
		["zk proof", "zkp"],
		["slower", "cost", "times"],
	],
	figures: ["1,000"],
};

function says(sentence: string, pattern: ClaimPattern = PATTERN): boolean {
	return findRepetitions([samplePost("a", `<p>${sentence}</p>`)], [claim("it", [pattern])], new Map()).size > 0;
}

describe("a sentence says a claim", () => {
	it.each([
		["in the words of the pattern", "A zk proof is 1,000 times slower."],
		["in another order", "Slower by 1,000: that is a ZKP."],
		["with hyphens for spaces", "One zk-proof has 1,000-fold cost."],
		["with plurals", "Zk proofs have costs of 1,000."],
		["with other separators", "A zkp costs 1000 or so, 1’000 say."],
		["with x at its figure", "A zkp costs 1000x."],
		["with accents, quotes and a possessive", "The “ZKP’s” cóst is 1,000."],
	])("%s", (_, sentence) => {
		expect(says(sentence)).toBe(true);
	});

	it.each([
		["words inside other words", "A zkproof at 1,000 is unslower, like zkps2."],
		["another figure", "A zk proof is 10,000 times slower."],
		["a figure in other units", "A zk proof is 1,000k slower."],
		["a phrase pulled apart", "A zk system with a proof is 1,000 times slower."],
		["two sentences", "A zk proof is slower. By 1,000."],
		["a word that only looks like a singular", "A zk proof takes time, at 1,000 hours."],
		["an address", "A zk proof is slower: https://example.org/1,000"],
	])("not by %s", (_, sentence) => {
		expect(says(sentence)).toBe(false);
	});

	it.each([
		["99%", "It saves 99 percent.", true],
		["99 per cent", "It saves 99%.", true],
		["99%", "It saves 99 cards.", false],
		["99", "It saves 99 %.", true],
		["$0.30", "It saves $0.30 an hour.", true],
		["0.30", "It saves 0.3 an hour.", false],
	])("figure %s in “%s”: %s", (figure, sentence, expected) => {
		expect(says(sentence, { all: [["saves"]], figures: [figure] })).toBe(expected);
	});

	it("outside code and repeated passages, each sentence once", () => {
		const html =
			"<p>A zkp is slower by 1,000. Yes. A zkp costs 1,000, and a zk proof too.</p>\n<pre>zkp cost 1,000</pre>\n<p>Again, a zkp is slower by 1,000.</p>";
		const post = samplePost("a", html);
		const removed = [spanOf(post, "Again, a zkp is slower by 1,000.")];
		const repeats = new Map([[post.id, { post: post.id, keptWords: 5, removedWords: 6, removed }]]);
		const found = findRepetitions([post], [claim("it", [PATTERN, { all: [["costs"]], figures: [] }])], repeats);
		expect([...found.values()]).toEqual([
			[
				{
					post: post.id,
					spans: [spanOf(post, "A zkp is slower by 1,000."), spanOf(post, "A zkp costs 1,000, and a zk proof too.")],
				},
			],
		]);
	});
});

/** The slow way: every pattern on every sentence, by plain strings. */
function oracle(text: string, { all, figures }: ClaimPattern): number[] {
	const plain = (words: string) =>
		` ${words
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, " ")
			.trim()} `;
	return splitSentences(text)
		.filter(({ start, end }) => {
			const sentence = plain(text.slice(start, end));
			const holds = (words: string) => sentence.includes(plain(words));
			return all.every((line) => line.some(holds)) && figures.every(holds);
		})
		.map(({ start }) => start);
}

describe("the index", () => {
	it("finds what trying every pattern on every sentence finds", () => {
		const word = fc.constantFrom("relay", "proof", "fast", "slow", "zk", "card", "12", "700");
		const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `The ${words.join(" ")} end.`);
		const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(" "));
		const phrase = fc.array(fc.constantFrom("relay", "proof", "fast", "slow", "zk"), { minLength: 1, maxLength: 2 });
		const line = fc.array(
			phrase.map((words) => words.join(" ")),
			{ minLength: 1, maxLength: 2 },
		);
		const pattern = fc.record({
			all: fc.array(line, { minLength: 1, maxLength: 3 }),
			figures: fc.subarray(["12", "700"]),
		});
		fc.assert(
			fc.property(fc.array(text, { maxLength: 4 }), fc.array(pattern, { maxLength: 4 }), (texts, patterns) => {
				const posts = texts.map((each, index) => samplePost(`p${index}`, `<p>${each}</p>`));
				const claims = patterns.map((each, index) => claim(`c${index}`, [each]));
				const found = findRepetitions(posts, claims, new Map());
				for (const { id, recognise } of claims) {
					const starts = posts.flatMap((post) => {
						const spans = recognise.flatMap((each) => oracle(post.text, each));
						return spans.length === 0 ? [] : [[post.id, spans]];
					});
					const ours = (found.get(id) ?? []).map(({ post, spans }) => [post, spans.map(({ start }) => start)]);
					expect(ours).toEqual(starts);
				}
			}),
		);
	});
});
