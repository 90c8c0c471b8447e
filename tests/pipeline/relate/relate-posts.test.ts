import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Cluster } from "#pipeline/model/duplicate.ts";
import { type PostId, type ProjectId, type QuestionId, toId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import { relateOptions } from "#pipeline/options.ts";
import { relatePosts } from "#pipeline/relate/relate-posts.ts";
import { samplePost } from "../../support/sample-post.ts";

const identify = (url: string) => url.replace(/^https?:\/\/(?:www\.)?|\/?(?:[?#].*)?$/gu, "");
const options = { ...relateOptions, identify };

function post(id: string, text: string, urls: readonly string[] = [], source: string | null = null): Post {
	const links = urls.map((url) => ({ span: { start: 0, end: text.length }, url }));
	return { ...samplePost(id, `<p>${text}</p>`, { source }), links };
}

function relate(
	posts: readonly Post[],
	clusters: readonly (readonly string[])[] = [],
	said = new Map<PostId, PostAnnotations>(),
) {
	const whole = clusters.map(([representative, ...copies]): Cluster => {
		const [first] = [representative ?? ""].map((id) => toId<PostId>(id));
		const member = (id: string) => ({
			id: toId<PostId>(id),
			tier: "near" as const,
			score: 1,
			against: toId<PostId>(representative ?? ""),
			evidence: { kind: "representative" as const },
		});
		return { representative: first ?? toId<PostId>("none"), members: [representative ?? "", ...copies].map(member) };
	});
	return relatePosts(posts, said, whole, new Map(), options);
}

const neighboursOf = (id: string, related: ReturnType<typeof relate>) =>
	related.get(toId<PostId>(id))?.neighbours ?? [];

const POSTS = [
	post("a", "Enclaves sign answers; attestation reaches relays."),
	post("b", "The attestation of an enclave tells which relay answered."),
	post("c", "Gardens grow slowly when rain is late."),
	post("d", "Late rain ruins gardens near the river."),
];

describe("neighbours", () => {
	it("share rare words, which are named, heaviest first", () => {
		const related = relate(POSTS);
		expect(neighboursOf("a", related).map(({ post }) => post)).toEqual(["b"]);
		expect(neighboursOf("a", related)[0]?.because).toEqual(["attestation", "enclave", "relay"]);
		expect(neighboursOf("c", related)[0]).toMatchObject({ post: "d", because: ["gardens", "late", "rain"].sort() });
	});

	it("weigh a shared project and question more than a shared word", () => {
		const [first, second] = [post("e", "Acme met rivers in town."), post("f", "Acme left its own harbour.")];
		const annotation = (of: Post): PostAnnotations => ({
			annotations: [
				{
					id: "project-0-4",
					post: of.id,
					span: { start: 0, end: 4 },
					by: { kind: "rule", rule: "projects" },
					body: { kind: "project", project: toId<ProjectId>("acme") },
				},
				{
					id: "position-speed-0-4",
					post: of.id,
					span: { start: 0, end: 4 },
					by: { kind: "curator", file: of.file },
					body: { kind: "position", question: toId<QuestionId>("speed"), position: "mixed" },
				},
			],
			incentive: { level: "none", signals: [] },
			substance: { level: "none", statements: [] },
		});
		const said = new Map([first, second].map((of) => [of.id, annotation(of)]));
		expect(neighboursOf("e", relate([...POSTS, first, second], [], said))[0]).toMatchObject({
			post: "f",
			because: ["Acme", "speed"],
		});
	});

	it("are never copies, and of copies only the listed one", () => {
		const copies = ["b1", "b2"].map((id) => ({ ...post(id, POSTS[1]?.text ?? ""), file: `posts/${id}.md` }));
		const related = relate([...POSTS, ...copies], [["b1", "b", "b2"]]);
		expect(neighboursOf("a", related).map(({ post }) => post)).toEqual(["b1"]);
		for (const id of ["b", "b1", "b2"]) expect(neighboursOf(id, related).map(({ post }) => post)).toEqual(["a"]);
	});

	it("are none where nothing is shared", () => {
		expect(neighboursOf("a", relate([post("a", "One two three."), post("c", "Gardens grow.")]))).toEqual([]);
	});
});

describe("citations", () => {
	const cited = post("cited", "Words.", [], "https://www.example.org/essay/");
	const citesOf = (related: ReturnType<typeof relate>, id: string) => {
		const { cites, citedBy } = related.get(toId<PostId>(id)) ?? { cites: [], citedBy: [] };
		return { cites, citedBy };
	};

	const LINKS: readonly (readonly [string, boolean])[] = [
		["https://example.org/essay", true],
		["http://www.example.org/essay/?utm_source=x#part", true],
		["/posts/cited/", true],
		["/posts/cited", true],
		["/posts/cited/#note", true],
		["https://example.org/essays", false],
		["/posts/cited/copies/", false],
		["/projects/cited/", false],
		["mailto:cited@example.org", false],
		["/posts/citing/", false],
	];
	it.each(LINKS)("by %s: %s", (url, isCitation) => {
		const related = relate([post("citing", "See it.", [url]), cited]);
		expect(citesOf(related, "citing")).toEqual({ cites: isCitation ? ["cited"] : [], citedBy: [] });
		expect(citesOf(related, "cited")).toEqual({ cites: [], citedBy: isCitation ? ["citing"] : [] });
	});

	it("count for the listed post of a cluster, and inside a cluster for nothing", () => {
		const posts = [
			post("copy", "Words.", ["/posts/cited/"], "https://example.com/mirror"),
			cited,
			post("citing", "See it.", ["https://example.com/mirror", "/posts/cited/"]),
		];
		const related = relate(posts, [["cited", "copy"]]);
		expect(citesOf(related, "citing")).toEqual({ cites: ["cited"], citedBy: [] });
		expect(citesOf(related, "cited")).toEqual({ cites: [], citedBy: ["citing"] });
		expect(citesOf(related, "copy")).toEqual({ cites: [], citedBy: [] });
	});

	it("follow a post's former name", () => {
		const moved = { ...cited, matter: { ...cited.matter, formerly: [toId<PostId>("old")] } };
		expect(citesOf(relate([post("citing", "See it.", ["/posts/old/"]), moved]), "citing").cites).toEqual(["cited"]);
	});

	it("do not count in repeated passages", () => {
		const citing = post("citing", "See it.", ["/posts/cited/"]);
		const removed = [{ start: 0, end: citing.text.length }];
		const repeats = new Map([[citing.id, { post: citing.id, keptWords: 0, removedWords: 2, removed }]]);
		const related = relatePosts([citing, cited], new Map(), [], repeats, options);
		expect(citesOf(related, "cited").citedBy).toEqual([]);
	});
});

describe("laws", () => {
	const word = fc.constantFrom(
		"enclave",
		"relay",
		"river",
		"garden",
		"rain",
		"miner",
		"price",
		"latency",
		"quorum",
		"harbour",
	);
	const texts = fc.array(
		fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" ")),
		{ maxLength: 12 },
	);
	const postsOf = (all: readonly string[]) =>
		all.map((text, at) => post(`p${at}`, text, [`/posts/p${(at * 7) % all.length}/`]));

	it("the order of the posts does not matter", () => {
		fc.assert(
			fc.property(texts, (all) => {
				const posts = postsOf(all);
				expect([...relate(posts.toReversed())]).toEqual([...relate(posts)]);
			}),
		);
	});

	it("neighbours are others, nearest first, with reasons; a score is the same both ways", () => {
		fc.assert(
			fc.property(texts, (all) => {
				const related = relate(postsOf(all));
				for (const [id, { neighbours }] of related) {
					const scores = neighbours.map(({ score }) => score);
					expect(scores).toEqual(scores.toSorted((a, b) => b - a));
					expect(neighbours.length).toBeLessThanOrEqual(options.neighbours);
					for (const { post, score, because } of neighbours) {
						expect(post).not.toBe(id);
						expect(score).toBeGreaterThanOrEqual(options.leastScore);
						expect(score).toBeLessThanOrEqual(1);
						expect(because.length).toBeGreaterThan(0);
						const back = related.get(post)?.neighbours.find((other) => other.post === id);
						if (back) expect(back.score).toBe(score);
					}
				}
			}),
		);
	});

	it("who cites is cited back", () => {
		fc.assert(
			fc.property(texts, (all) => {
				const related = relate(postsOf(all));
				for (const [id, { cites }] of related) {
					for (const cited of cites) expect(related.get(cited)?.citedBy).toContain(id);
				}
			}),
		);
	});
});
