import { describe, expect, it } from "vitest";
import type { Digest } from "#pipeline/model/digest.ts";
import { type ClaimId, toId } from "#pipeline/model/ids.ts";
import { BASE, CLAIM, copies, MEASUREMENT } from "../../support/claim-corpus.ts";
import { digestOf, post } from "../../support/corpus.ts";

function countsOf(digest: Digest): string {
	expect(digest.diagnostics).toEqual([]);
	const tracked = digest.claims.get(toId<ClaimId>("nine"));
	const { repeatedBy = [], clusters, support = [] } = tracked ?? {};
	return `${repeatedBy.length} posts, ${clusters} cluster, ${support.length} independent`;
}

describe("the counts of a claim", () => {
	it("tell six reworded copies from one independent source", () => {
		const digest = digestOf({ ...BASE, ...copies(6) });
		expect(countsOf(digest)).toBe("6 posts, 1 cluster, 1 independent");
		const [{ members } = { members: [] }] = digest.duplicates.clusters;
		const tiers = new Set(members.slice(1).map(({ tier }) => tier));
		expect(tiers).toContain("reworded");
		expect(tiers).not.toContain("identical");
	});

	it("change only in the first number by a seventh copy", () => {
		expect(countsOf(digestOf({ ...BASE, ...copies(7) }))).toBe("7 posts, 1 cluster, 1 independent");
	});

	it("grow by a text of its own, and by a second witness only if it is independent", () => {
		const other = post("Somebody told me that relays answer in 9 seconds.", { source: "https://other.example/a" });
		const again = MEASUREMENT.replace("kitchen.example", "cellar.example").replace("my own kitchen", "our new cellar");
		const line = (id: string) =>
			`  - {post: ${id}, bearing: supports, because: "answered within 9 seconds"}\n---\n\nSome`;
		const claim = CLAIM.replace("---\n\nSome", line("again"));
		const corpus = { ...BASE, ...copies(6), "posts/2026/other.md": other, "claims/nine.md": claim };
		const same = { ...corpus, "posts/2026/again.md": again };
		expect(countsOf(digestOf(same))).toBe("7 posts, 2 cluster, 1 independent");
		const new_ = {
			...corpus,
			"posts/2026/again.md": again
				.replace("Ada Example", "Bo Sample")
				.replace(
					"over a hundred asks",
					"on a Sunday in the rain, with two old telephones and a stopwatch that nobody had wound",
				),
		};
		expect(countsOf(digestOf(new_))).toBe("7 posts, 2 cluster, 2 independent");
	});

	it("leave out what was taken down", () => {
		const takedown = (id: string) => `kind: takedown\npost: ${id}\nby: Ada Example\nreason: The author asked for it.\n`;
		const decisions = {
			"decisions/2026-11-21-a.yaml": takedown("copy-3"),
			"decisions/2026-11-21-b.yaml": takedown("measurement"),
		};
		expect(countsOf(digestOf({ ...BASE, ...copies(6), ...decisions }))).toBe("5 posts, 1 cluster, 0 independent");
	});

	it.each([
		["contradicts", "measured", 0],
		["supports", "measured", 0],
		["supports", "asserted", 1],
		["supports", "reported", 1],
		["qualifies", "measured", 1],
	])("count a source that %s and has %s as %i repetition", (bearing, evidence, repetitions) => {
		const digest = digestOf({
			...BASE,
			"claims/nine.md": CLAIM.replace("supports", bearing),
			"posts/2026/measurement.md": MEASUREMENT.replace("measured", evidence),
		});
		const independent = bearing === "supports" ? 1 : 0;
		expect(countsOf(digest)).toBe(`${repetitions} posts, ${repetitions} cluster, ${independent} independent`);
	});
});

describe("a claim's annotations", () => {
	it("stand on the sentences that say it and on the words that bear on it", () => {
		const digest = digestOf({ ...BASE, ...copies(1) });
		const said = [...digest.annotations].flatMap(([id, { annotations }]) =>
			annotations
				.filter(({ body }) => body.kind === "claim")
				.map(({ span, by }) => [id, by.kind, digest.posts.get(id)?.text.slice(span.start, span.end)]),
		);
		expect(said).toEqual([
			["copy-1", "rule", "The relay answers in 9 seconds."],
			["measurement", "curator", "a relay answered within 9 seconds"],
		]);
	});
});
