import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Candidate, compareForRepresentative } from "#pipeline/dedupe/representative.ts";
import { type PostId, toId } from "#pipeline/model/ids.ts";
import { digestOf, post } from "../../support/corpus.ts";

const FOUNDING = "i-keep-focusing-on-opengradient";
const source = readFileSync(`content/posts/2026/${FOUNDING}.md`, "utf8");
const body = source.slice(source.indexOf("\n---\n") + 5).trim();

const candidate = (id: string, known: Partial<Candidate> = {}): Candidate => ({
	id: toId<PostId>(id),
	rights: "full",
	published: null,
	added: null,
	length: 100,
	...known,
});

describe("the representative of a cluster", () => {
	it.each<[string, Candidate, Candidate]>([
		[
			"of which more may be shown",
			candidate("b"),
			candidate("a", { rights: "excerpt", published: "2020", length: 900 }),
		],
		["of which an excerpt may be shown", candidate("b", { rights: "excerpt" }), candidate("a", { rights: "brief" })],
		["that can be shown at all", candidate("b", { rights: "brief" }), candidate("a", { rights: "none" })],
		["published first", candidate("b", { published: "2025-03-01" }), candidate("a", { published: "2025-03" })],
		["with a known date", candidate("b", { published: "2025" }), candidate("a", { length: 900 })],
		["that is fuller", candidate("b", { length: 101 }), candidate("a", { added: "2025-01-01" })],
		["that came in first", candidate("b", { added: "2025-01-01" }), candidate("a", { added: "2025-01-02" })],
		["whose name comes first", candidate("a"), candidate("b")],
	])("is the one %s", (_, first, second) => {
		expect(compareForRepresentative(first, second)).toBeLessThan(0);
		expect(compareForRepresentative(second, first)).toBeGreaterThan(0);
	});

	const founding = post(body);
	const dated = post(body, { rights: "excerpt", source: "https://example.org/reposted", published: "2025-01-01" });

	it("is the founding post, shown whole, not a dated copy of which only an excerpt may be shown", () => {
		const { duplicates } = digestOf({
			[`posts/2026/${FOUNDING}.md`]: founding,
			"posts/2026/a-dated-copy.md": dated,
		});
		expect(duplicates.clusters).toMatchObject([
			{ representative: FOUNDING, members: [{ id: FOUNDING }, { id: "a-dated-copy", tier: "identical" }] },
		]);
	});

	it("stays so where people have merged the two", () => {
		const { duplicates } = digestOf({
			[`posts/2026/${FOUNDING}.md`]: founding,
			"posts/2026/a-dated-copy.md": post("Ada Example read it and told it to a friend in other words.", {
				rights: "excerpt",
				published: "2025-01-01",
			}),
			"decisions/2026-11-21-merge.yaml": `kind: merge\nposts: [a-dated-copy, ${FOUNDING}]\nby: Ada Example\nreason: Told again.\n`,
		});
		expect(duplicates.clusters).toMatchObject([
			{
				representative: FOUNDING,
				members: [
					{},
					{ evidence: { kind: "decision", measures: { words: [13, expect.any(Number)], containment: 0 } } },
				],
			},
		]);
	});
});
