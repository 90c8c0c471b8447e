import { describe, expect, it } from "vitest";
import { dedupePosts } from "#pipeline/dedupe/dedupe-posts.ts";
import { fingerprintOf } from "#pipeline/dedupe/fingerprint-of.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { samplePost } from "../../support/sample-post.ts";

const FIRST = `Every relay in the valley reports its load at noon, and every noon the sums disagree with the meter at the gate.
Someone is always rounding in their own favour, and nobody has ever been asked to show the arithmetic behind the figure.`;
const SECOND = `The ferry crew kept a ledger of which jobs came back wrong. After forty crossings they could name the two machines
that failed, the hour they failed at, and the one owner who had promised that it could not happen on his watch.`;
/** Texts that have nothing in common. */
const SAYINGS = [
	FIRST,
	SECOND,
	"A third voice says that the noon figures are fine, and that the meter is at fault.",
	"Nobody who rents a shed by the harbour would call its roof a service level.",
	"My grandmother kept bees for the same reason: they worked while she slept.",
	"It took the council eleven meetings to buy one lamp, and then it was the wrong lamp.",
	"Ask the owner of a mill what the river charges, and he will show you a dry year.",
];
const html = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");

const at = (path: string) => ({ source: `https://example.org/${path}` });

describe("dedupePosts", () => {
	it("lists the earliest known post, with its copies and their evidence", () => {
		const { clusters } = dedupePosts(
			[
				samplePost("late", html(FIRST, SECOND), { ...at("late"), published: "2026-05-02" }),
				samplePost("early", html(FIRST, SECOND), { ...at("early"), published: "2026-05-01" }),
				samplePost("unknown", html(FIRST, SECOND, "Seen on the quay."), at("unknown")),
			],
			dedupeOptions,
		);
		expect(clusters.map(({ members }) => members.map(({ id, tier }) => `${id} ${tier}`))).toEqual([
			["early identical", "late identical", "unknown near"],
		]);
		expect(clusters[0]?.members[2]).toMatchObject({ against: "early", evidence: { kind: "text" } });
	});

	it("joins posts of one source, whatever they say, but a brief only with briefs", () => {
		const same = at("same");
		const { clusters } = dedupePosts(
			[
				samplePost("a", html(FIRST), same),
				samplePost("b", html(SECOND), same),
				samplePost("c", html(FIRST), { ...same, form: "brief" }),
				samplePost("d", html(FIRST), { ...at("other"), form: "brief" }),
			],
			dedupeOptions,
		);
		expect(clusters.map(({ members }) => members.map(({ id }) => id))).toEqual([["a", "b"]]);
		expect(clusters[0]?.members[1]?.evidence.kind).toBe("source");
	});

	it("finds by its fingerprint what a sighting is a copy of", () => {
		const fingerprint = fingerprintOf(`${FIRST}\n\n${SECOND}`, dedupeOptions);
		const { clusters } = dedupePosts(
			[
				samplePost("copy", html(FIRST, SECOND), at("copy")),
				samplePost("seen", "", { ...at("seen"), form: "sighting", fingerprint, words: 80 }),
			],
			dedupeOptions,
		);
		expect(clusters.map(({ members }) => members.map(({ id }) => id))).toEqual([["copy", "seen"]]);
		expect(fingerprint.length).toBeLessThan(1200);
	});

	it("groups posts with one row of tags as a family", () => {
		const texts = [FIRST, SECOND, "A third voice says that the noon figures are fine, and that the meter is at fault."];
		const posts = texts.map((text, n) => samplePost(`p${n}`, html(text, "$OPX #OPX @OpenExample"), at(`p${n}`)));
		const { clusters, families } = dedupePosts(posts, dedupeOptions);
		expect(clusters).toEqual([]);
		expect(families).toEqual([{ id: "opx", members: ["p0", "p1", "p2"], markers: ["#opx", "$opx", "@openexample"] }]);
	});

	it.each([
		{
			says: "keeps two campaigns apart though one post carries the tags of both",
			rows: [
				"#opx $opx",
				"#opx $opx @one",
				"#opx $opx #zed $zed",
				"#opx $opx",
				"#zed $zed #new",
				"#zed $zed",
				"$zed #zed",
			],
			families: ["opx: p0 p1 p2 p3 by #opx $opx", "zed: p4 p5 p6 by #zed $zed"],
		},
		{
			says: "takes rows that share two tags, whatever else they carry",
			rows: ["#opx $opx", "$opx #opx #earn", "#a #opx @b $opx"],
			families: ["opx: p0 p1 p2 by #opx $opx"],
		},
		{
			says: "takes in who leaves out one of its tags",
			rows: ["#opx $opx @opx", "#opx $opx @opx", "#opx $opx @opx", "$opx @opx", "@opx #opx #late"],
			families: ["opx: p0 p1 p2 p3 p4 by #opx $opx @opx"],
		},
		{ says: "needs two tags in common", rows: ["#opx #one", "#opx #two", "#opx #three"], families: [] },
		{
			says: "is named by its first post where no tag has a letter that an address can hold",
			rows: ["#цена $цена", "#цена $цена", "$цена #цена"],
			families: ["p0: p0 p1 p2 by #цена $цена"],
		},
	])("a campaign $says", ({ rows, families }) => {
		const posts = rows.map((row, n) => samplePost(`p${n}`, html(SAYINGS[n] as string, row), at(`p${n}`)));
		const found = dedupePosts(posts, dedupeOptions).families;
		expect(found.map(({ id, members, markers }) => `${id}: ${members.join(" ")} by ${markers.join(" ")}`)).toEqual(
			families,
		);
	});

	it("counts sightings into a campaign by the tags that were kept of them", () => {
		const posts = SAYINGS.slice(0, 3).map((text, n) =>
			n === 0
				? samplePost(`p${n}`, html(text, "#opx $opx"), at(`p${n}`))
				: samplePost(`p${n}`, html(""), { ...at(`p${n}`), form: "sighting", rights: "none", tags: ["#opx", "$opx"] }),
		);
		expect(dedupePosts(posts, dedupeOptions).families).toMatchObject([{ id: "opx", members: ["p0", "p1", "p2"] }]);
	});
});
