import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDecisions } from "#pipeline/dedupe/decisions.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Cluster, ClusterMember, Duplicates, Evidence } from "#pipeline/model/duplicate.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";

const id = (name: string): PostId => toId<PostId>(name);

/** Posts `a` to `j`; each was published one day after the one before. */
const NAMES = "abcdefghij";
const posts = new Map(
	[...NAMES].map((name, place) => {
		const matter = { published: `2026-01-0${place}`, added: "2026-02-01" };
		return [id(name), { id: id(name), text: name, matter } as Post];
	}),
);

const text = (a: number, b: number): Evidence => ({
	kind: "text",
	measures: { words: [a, b], jaccard: 0.8, containment: 0.9, subsequence: 0.95 },
	aligned: [{ member: { start: 0, end: 5 }, against: { start: 2, end: 7 } }],
});

function member(name: string, against: string): ClusterMember {
	if (name === against) {
		return { id: id(name), tier: "identical", score: 1, against: id(name), evidence: { kind: "representative" } };
	}
	const words = (letter: string): number => 100 + NAMES.indexOf(letter);
	return { id: id(name), tier: "near", score: 0.9, against: id(against), evidence: text(words(name), words(against)) };
}

/** A cluster from `a<-a b<-a c<-b`: each member and the one it was found alike to. */
function cluster(...pairs: readonly (readonly [string, string])[]): Cluster {
	return { representative: id(pairs[0]?.[0] ?? ""), members: pairs.map(([name, against]) => member(name, against)) };
}

/** Two clusters, `a b c d` (d hangs on c) and `e f`; `g` to `j` are alone. */
const found: Duplicates = {
	repeats: new Map([[id("a"), { post: id("a"), keptWords: 5, removedWords: 5, removed: [{ start: 5, end: 9 }] }]]),
	clusters: [cluster(["a", "a"], ["b", "a"], ["c", "a"], ["d", "c"]), cluster(["e", "e"], ["f", "e"])],
	quotations: [{ outer: id("g"), inner: id("a"), spans: [{ start: 0, end: 3 }] }],
	families: [{ id: "a", members: [id("a"), id("g"), id("h")], markers: [] }],
};

function decision(
	name: string,
	kind: "merge" | "split" | "representative" | "takedown" | "relabel",
	names: string,
): Decision {
	const base = { id: name, file: `decisions/${name}.yaml`, date: "2026-03-01", by: "Ann Example", reason: "Read both" };
	const list = names.split(" ").map(id);
	if (kind === "merge" || kind === "split") return { ...base, kind, posts: list };
	if (kind === "relabel") return { ...base, kind, post: list[0] as PostId, question: toId("q"), position: "none" };
	return { ...base, kind, post: list[0] as PostId };
}

/** Clusters as text: `a b c | e f`, representatives first. */
function shape({ clusters }: Duplicates): string {
	return clusters.map(({ members }) => members.map((each) => each.id).join(" ")).join(" | ");
}

type Case = readonly [title: string, decisions: readonly Decision[], clusters: string, faults: readonly string[]];

const CASES: readonly Case[] = [
	["nothing decided", [], "a b c d | e f", []],
	["two posts that were alone", [decision("m", "merge", "h g")], "a b c d | e f | g h", []],
	["a post into a cluster", [decision("m", "merge", "g b")], "a b c d g | e f", []],
	["two clusters", [decision("m", "merge", "f c")], "a b c d e f", []],
	["a merge of what is merged", [decision("m", "merge", "a b")], "a b c d | e f", []],
	["a merge of three", [decision("m", "merge", "g h i")], "a b c d | e f | g h i", []],
	["merges in a chain", [decision("m", "merge", "g h"), decision("n", "merge", "h i")], "a b c d | e f | g h i", []],
	["one member leaves", [decision("s", "split", "a b")], "a c d | e f", []],
	["a member leaves with its copy", [decision("s", "split", "a c")], "a b | c d | e f", []],
	["a copy's copy leaves alone", [decision("s", "split", "c d")], "a b c | e f", []],
	["each leaves the others", [decision("s", "split", "a b c d")], "e f", []],
	["two leave one another, the first stays", [decision("s", "split", "c b")], "a b | c d | e f", []],
	["a split of what is apart", [decision("s", "split", "a e")], "a b c d | e f", []],
	[
		"a split inside clusters that a merge joins",
		[decision("m", "merge", "a e"), decision("s", "split", "b e")],
		"a c d e f",
		[],
	],
	["merged posts leave together", [decision("m", "merge", "b c"), decision("s", "split", "a c")], "b c d | e f", []],
	["another representative", [decision("r", "representative", "c")], "c a b d | e f", []],
	["the representative that it has", [decision("r", "representative", "a")], "a b c d | e f", []],
	[
		"one of merged posts",
		[decision("m", "merge", "g h"), decision("r", "representative", "h")],
		"a b c d | e f | h g",
		[],
	],
	["a member taken down", [decision("t", "takedown", "b")], "a c d | e f", []],
	["a representative taken down", [decision("t", "takedown", "a")], "b c d | e f", []],
	["one of two taken down", [decision("t", "takedown", "f")], "a b c d", []],
	[
		"a merged post taken down",
		[decision("m", "merge", "a g h"), decision("t", "takedown", "a")],
		"b c d g h | e f",
		[],
	],
	["a relabel", [decision("l", "relabel", "a")], "a b c d | e f", []],
	[
		"merge and split of one pair",
		[decision("m", "merge", "g h"), decision("s", "split", "g h")],
		"a b c d | e f | g h",
		["s contradiction"],
	],
	[
		"a split of posts that two merges join",
		[decision("m", "merge", "g h"), decision("n", "merge", "h i"), decision("s", "split", "i g")],
		"a b c d | e f | g h i",
		["s contradiction"],
	],
	[
		"two representatives",
		[decision("q", "representative", "b"), decision("r", "representative", "c")],
		"b a c d | e f",
		["r contradiction"],
	],
	[
		"two representatives of two parts",
		[decision("q", "representative", "b"), decision("r", "representative", "d"), decision("s", "split", "a c")],
		"b a | d c | e f",
		[],
	],
	[
		"the same representative twice",
		[decision("q", "representative", "b"), decision("r", "representative", "b")],
		"b a c d | e f",
		[],
	],
	[
		"a representative that is alone",
		[decision("r", "representative", "g")],
		"a b c d | e f",
		["r representative-alone"],
	],
	[
		"a representative that a split left alone",
		[decision("r", "representative", "b"), decision("s", "split", "a b")],
		"a c d | e f",
		["r representative-alone"],
	],
	[
		"a representative taken down",
		[decision("r", "representative", "b"), decision("t", "takedown", "b")],
		"a c d | e f",
		["r contradiction"],
	],
	["a post that there is not", [decision("m", "merge", "a z")], "a b c d | e f", ["m unknown-post"]],
	[
		"two posts that there are not",
		[decision("s", "split", "y z a b")],
		"a b c d | e f",
		["s unknown-post", "s unknown-post"],
	],
	["a takedown of nothing", [decision("t", "takedown", "z")], "a b c d | e f", ["t unknown-post"]],
];

describe("applyDecisions", () => {
	it.each(CASES)("%s", (_, decisions, clusters, faults) => {
		for (const order of [decisions, decisions.toReversed()]) {
			const { value, diagnostics } = applyDecisions(found, order, posts);
			expect(shape(value)).toBe(clusters);
			expect(diagnostics.map(({ file, rule }) => `${file.slice(10, 11)} ${rule.slice(9)}`)).toEqual(faults);
			for (const fault of diagnostics) expect(fault).toMatchObject({ severity: "error", line: 1, column: 1 });
		}
	});

	it("changes nothing without decisions", () => {
		expect(applyDecisions(found, [], posts)).toEqual({ value: found, diagnostics: [] });
	});

	it("leaves what a decision only confirms as it was found", () => {
		const confirmed = applyDecisions(
			found,
			[decision("m", "merge", "a b c"), decision("r", "representative", "a")],
			posts,
		);
		expect(confirmed.value).toEqual(found);
	});

	it("names the decision as the evidence of a merge", () => {
		const { value } = applyDecisions(found, [decision("m", "merge", "a g")], posts);
		expect(value.clusters[0]?.members.at(-1)).toEqual({
			id: "g",
			tier: "reworded",
			score: 0,
			against: "a",
			evidence: { kind: "decision", decision: "m", measures: null },
		});
	});

	it("turns a pair's evidence round when the other post leads", () => {
		const { value } = applyDecisions(found, [decision("r", "representative", "c")], posts);
		const [leader, former, ...others] =
			value.clusters.find(({ representative }) => representative === "c")?.members ?? [];
		expect(leader?.evidence).toEqual({ kind: "representative" });
		expect(former).toMatchObject({ id: "a", against: "c", tier: "near", score: 0.9 });
		expect(former?.evidence).toEqual({
			kind: "text",
			measures: { words: [100, 102], jaccard: 0.8, containment: 0.9, subsequence: 0.95 },
			aligned: [{ member: { start: 2, end: 7 }, against: { start: 0, end: 5 } }],
		});
		expect(others.map((each) => [each.id, each.against])).toEqual([
			["b", "a"],
			["d", "c"],
		]);
	});

	it("removes a post that is taken down from everything", () => {
		const { value } = applyDecisions(found, [decision("t", "takedown", "a"), decision("u", "takedown", "g")], posts);
		expect(shape(value)).toBe("b c d | e f");
		expect(value.repeats.size).toBe(0);
		expect(value.quotations).toEqual([]);
		expect(value.families).toEqual([]);
	});

	it("drops a quotation between posts that a decision merges", () => {
		expect(applyDecisions(found, [decision("m", "merge", "g b")], posts).value.quotations).toEqual([]);
		expect(applyDecisions(found, [decision("m", "merge", "g h")], posts).value.quotations).toEqual(found.quotations);
	});
});

describe("any decisions", () => {
	const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 }).map((list) => list.join(" "));
	const kinds = fc.constantFrom("merge", "split", "representative", "takedown", "relabel");
	const lists = fc
		.array(fc.tuple(kinds, names), { maxLength: 6 })
		.map((list) => list.map(([kind, of], place) => decision(`x${place}`, kind, of)));

	it("give whole clusters in any order of reading, with evidence that points inside", () => {
		fc.assert(
			fc.property(lists, (decisions) => {
				const { value, diagnostics } = applyDecisions(found, decisions, posts);
				expect(applyDecisions(found, decisions.toReversed(), posts)).toEqual({ value, diagnostics });
				const all = value.clusters.flatMap(({ members }) => members.map((each) => each.id));
				expect(new Set(all).size).toBe(all.length);
				for (const { representative, members } of value.clusters) {
					expect(members.length).toBeGreaterThan(1);
					expect(members[0]).toMatchObject({ id: representative, evidence: { kind: "representative" } });
					for (const each of members) expect(members.map((other) => other.id)).toContain(each.against);
					for (const each of members.slice(1)) expect(each.against).not.toBe(each.id);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it("hold, unless they are faults", () => {
		fc.assert(
			fc.property(lists, (decisions) => {
				const { value, diagnostics } = applyDecisions(found, decisions, posts);
				const faulty = new Set(diagnostics.map(({ file }) => file));
				const gone = new Set(decisions.flatMap((each) => (each.kind === "takedown" ? [each.post] : [])));
				const clusterOf = (post: PostId): Cluster | undefined =>
					value.clusters.find(({ members }) => members.some((each) => each.id === post));
				for (const each of decisions.filter(({ file }) => !faulty.has(file))) {
					if (each.kind === "takedown") expect(clusterOf(each.post)).toBeUndefined();
					if (each.kind === "representative") expect(clusterOf(each.post)?.representative).toBe(each.post);
					if (each.kind !== "merge" && each.kind !== "split") continue;
					const clusters = each.posts.filter((post) => !gone.has(post)).map(clusterOf);
					if (each.kind === "merge") expect(new Set(clusters).size).toBeLessThanOrEqual(1);
					const inClusters = clusters.filter((one) => one !== undefined);
					if (each.kind === "split") expect(new Set(inClusters).size).toBe(inClusters.length);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
