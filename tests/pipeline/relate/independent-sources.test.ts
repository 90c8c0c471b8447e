import { describe, expect, it } from "vitest";
import { sourceIdentity } from "#pipeline/dedupe/source-identity.ts";
import type { FrontMatter, Post } from "#pipeline/model/post.ts";
import { independentSources, type SourceFacts } from "#pipeline/relate/independent-sources.ts";
import { samplePost } from "../../support/sample-post.ts";

const FACTS: SourceFacts = { representativeOf: (id) => id, cites: () => [], identify: sourceIdentity };
const ADA = { name: "Ada Example", handle: null, url: null };
const BO = { name: "Bo Sample", handle: "@bo", url: null };

function source(id: string, matter: Partial<FrontMatter>, link?: string): Post {
	const links = link === undefined ? [] : [{ span: { start: 0, end: 1 }, url: link }];
	return { ...samplePost(id, "<p>Text.</p>", { source: `https://${id}.example/a`, ...matter }), links };
}

const groups = (posts: readonly Post[], facts: Partial<SourceFacts> = {}) =>
	independentSources(posts, { ...FACTS, ...facts });

describe("two sources are one", () => {
	it.each<[string, Post, Post]>([
		["by author", source("a", { authors: [ADA, BO] }), source("b", { authors: [BO] })],
		[
			"by an author's handle",
			source("a", { authors: [{ ...ADA, handle: "@bo" }] }),
			source("b", { authors: [{ ...BO, name: "B. Sample" }] }),
		],
		["by publisher", source("a", { publisher: "Relay Works" }), source("b", { publisher: "relay works" })],
		[
			"by house",
			source("a", { authors: [ADA], publisher: "Relay Works" }),
			source("b", { authors: [BO], publisher: "Relay Works on GitHub" }),
		],
		[
			"by an author that is the other's publisher",
			source("a", { authors: [ADA] }),
			source("b", { publisher: ADA.name }),
		],
		[
			"by host, where nobody is named",
			source("a", { source: "https://x.com/a/status/1" }),
			source("b", { source: "https://x.com/b/status/2" }),
		],
		[
			"by address",
			source("a", { source: "https://arxiv.org/abs/2401.01234" }),
			source("b", { source: "https://arxiv.org/pdf/2401.01234v2" }),
		],
		["by a citation", source("a", {}, "https://b.example/a?utm_source=x"), source("b", {})],
		["by what both cite", source("a", {}, "https://c.example/report"), source("b", {}, "http://c.example/report/")],
		[
			"as papers of one server whose authors are not known",
			source("a", { publisher: "arXiv", source: "https://arxiv.org/abs/2401.01234" }),
			source("b", { publisher: "arXiv", source: "https://arxiv.org/abs/2402.01234" }),
		],
	])("%s", (_, a, b) => {
		expect(groups([b, a])).toEqual([["a", "b"]]);
	});

	it("in one cluster, or by a link inside the digest", () => {
		const [a, b] = [source("a", {}), source("b", {})];
		expect(groups([a, b], { representativeOf: () => a.id })).toHaveLength(1);
		expect(groups([a, b], { cites: (id) => (id === a.id ? [b.id] : []) })).toHaveLength(1);
	});
});

describe("two sources stay two", () => {
	it.each<[string, Post, Post]>([
		[
			"of other authors and publishers",
			source("a", { authors: [ADA], publisher: "Relay Works" }),
			source("b", { authors: [BO], publisher: "Relays Weekly" }),
		],
		[
			"on one platform",
			source("a", { authors: [ADA], publisher: "arXiv", source: "https://arxiv.org/abs/2401.01234" }),
			source("b", { authors: [BO], publisher: "arXiv", source: "https://arxiv.org/abs/2402.01234" }),
		],
		["of which nothing is known", source("a", { source: null }), source("b", { source: null })],
	])("%s", (_, a, b) => {
		expect(groups([a, b])).toEqual([["a"], ["b"]]);
	});
});

it("joins groups through a source that belongs to both", () => {
	const ends = [source("a", { authors: [ADA] }), source("b", { authors: [BO] })];
	expect(groups(ends)).toHaveLength(2);
	expect(groups([...ends, source("c", { authors: [ADA, BO] }), source("d", {})])).toEqual([["a", "b", "c"], ["d"]]);
});
