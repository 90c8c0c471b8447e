import { describe, expect, it } from "vitest";
import { dedupePosts } from "#pipeline/dedupe/dedupe-posts.ts";
import { fingerprintOf } from "#pipeline/dedupe/fingerprint-of.ts";
import type { Post } from "#pipeline/model/post.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { samplePost } from "../../support/sample-post.ts";

const RELAY = `Every relay in the valley reports its load at noon, and every noon the sums disagree with the meter at the gate.
Someone is always rounding in their own favour, and nobody has ever been asked to show the arithmetic behind the figure.
The mill keeps a second book for that reason, and reads it aloud to whoever climbs the hill with a lamp and a question.`;
const FERRY = `The ferry crew kept a ledger of which jobs came back wrong. After many crossings they could name the machines
that failed, the hour they failed at, and the one owner who had promised that it could not happen on his watch.
When the tower asked for the ledger, the crew gave a copy, kept the first one dry, and went on counting what came back.`;

const copy = (id: string, text: string): Post =>
	samplePost(id, `<p>${text}</p>`, { source: `https://example.org/${id}` });

function sighting(id: string, text: string): Post {
	const source = `https://example.net/${id}`;
	const fingerprint = fingerprintOf(text, dedupeOptions);
	return samplePost(id, "", {
		source,
		form: "sighting",
		rights: "none",
		fingerprint,
		words: text.split(/\s+/u).length,
	});
}

function clustersOf(...posts: Post[]): string[][] {
	return dedupePosts(posts, dedupeOptions).clusters.map(({ members }) => members.map(({ id }) => id));
}

describe("sightings", () => {
	it.each([
		["the same words", RELAY],
		["tags added", `${RELAY}\n\n#valley #noon`],
		["a word changed", RELAY.replace("lamp", "lantern")],
		["the beginning only", RELAY.split("\n").slice(0, 2).join("\n")],
	])("join the copy of their text: %s", (_, text) => {
		expect(clustersOf(copy("copy", RELAY), copy("other", FERRY), sighting("seen", text))).toEqual([["copy", "seen"]]);
	});

	it("join each other where no copy is kept", () => {
		expect(clustersOf(sighting("a", RELAY), sighting("b", `${RELAY} #noon #two`), sighting("c", FERRY))).toEqual([
			["a", "b"],
		]);
	});

	it("do not merge two texts that stand one after the other in what was seen", () => {
		expect(clustersOf(copy("a", RELAY), copy("b", FERRY), sighting("seen", `${RELAY}\n\n${FERRY}`)).flat()).not.toEqual(
			expect.arrayContaining(["a", "b"]),
		);
	});

	it("show the measures that the fingerprints let one estimate", () => {
		const { clusters } = dedupePosts([copy("copy", RELAY), sighting("seen", `${RELAY} The end.`)], dedupeOptions);
		const evidence = clusters[0]?.members[1]?.evidence;
		expect(evidence).toMatchObject({ kind: "fingerprint", measures: { words: [69, 67] } });
	});

	it("are of the family whose skeleton their fingerprint shows, with other figures in it", () => {
		const report = (place: string, ...[load, jobs, cost]: [number, number, number]): string =>
			`Noon report for ${place}: the relay carried a load of ${load} and ended the hour with ${jobs} jobs in its queue.
The keeper of the tower adds that each job cost ${cost} coins, that the lamps were dry, and that the gate stayed shut.
Questions go to the mill before the evening bell, and the next report follows on the day after the market closes.`;
		const { clusters, families } = dedupePosts(
			[
				copy("mill", report("Mill", 420, 17, 5)),
				copy("quay", report("Quay", 388, 41, 9)),
				sighting("seen", report("Tower", 955, 23, 7)),
				copy("other", FERRY),
			],
			dedupeOptions,
		);
		expect(clusters).toEqual([]);
		expect(families).toMatchObject([{ members: ["mill", "quay", "seen"] }]);
	});

	it("give the same clusters and families in any order", () => {
		const posts = [copy("a", RELAY), sighting("b", `${RELAY} #noon #two`), sighting("c", FERRY), copy("d", FERRY)];
		const found = dedupePosts(posts, dedupeOptions);
		expect(found.clusters).toHaveLength(2);
		expect(dedupePosts(posts.toReversed(), dedupeOptions)).toEqual(found);
	});

	it("of another version or damaged join nothing", () => {
		const seen = samplePost("seen", "", { form: "sighting", fingerprint: "hq1.AAAA", words: 60 });
		expect(clustersOf(copy("copy", RELAY), seen)).toEqual([]);
	});
});
