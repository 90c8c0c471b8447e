import { beforeAll, describe, expect, it } from "vitest";
import { buildDigest, type Digest, defaultOptions } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";

/** Milliseconds: the whole content on a busy machine. */
const SLOW = 60_000;

/** What a brief asks is our sentence and not its source's, so a source that only raises a claim there does not repeat it. */
const OPEN = "What it leaves open:";

let digest: Digest;

beforeAll(async () => {
	const { value } = await readSources("content");
	digest = buildDigest(value, defaultOptions);
}, SLOW);

describe("the claims of the real content", () => {
	it("count no sentence in which a brief asks what is open", () => {
		const asked = [...digest.claims.values()].flatMap(({ claim, repeatedBy }) =>
			repeatedBy.flatMap(({ post, spans }) =>
				spans
					.map(({ start, end }) => digest.posts.get(post)?.text.slice(start, end) ?? "")
					.filter((sentence) => sentence.startsWith(OPEN))
					.map((sentence) => `${claim.id} in ${post}: ${sentence}`),
			),
		);
		expect(asked).toEqual([]);
	});

	it("are repeated by someone, most of them", () => {
		const repeated = [...digest.claims.values()].filter(({ repeatedBy }) => repeatedBy.length > 0);
		expect(repeated.length * 2).toBeGreaterThan(digest.claims.size);
	});

	it("rest on a source or on one that denies them", () => {
		const bare = [...digest.claims.values()].filter(({ evidence }) =>
			evidence.every(({ bearing }) => bearing === "qualifies"),
		);
		expect(bare.map(({ claim }) => claim.id)).toEqual([]);
	});
});
