import type { Root } from "hast";
import type { PostAnnotations } from "#pipeline/model/annotation.ts";
import type { Decision } from "#pipeline/model/decision.ts";
import type { Digest } from "#pipeline/model/digest.ts";
import type { Cluster, Repeat, Tier } from "#pipeline/model/duplicate.ts";
import type { Edition } from "#pipeline/model/edition.ts";
import { type PostId, type ProjectId, type QuestionId, type TermId, toId } from "#pipeline/model/ids.ts";
import type { Post } from "#pipeline/model/post.ts";
import type { Project, Question, Term, Vocabulary } from "#pipeline/model/vocabulary.ts";

const NO_TREE: Root = { type: "root", children: [] };

export const SPEED = toId<QuestionId>("speed");
export const COST = toId<QuestionId>("cost");
export const ACME = toId<ProjectId>("acme");
export const DEPIN = toId<TermId>("depin");

function question(id: QuestionId, label: string, order: number): [QuestionId, Question] {
	const words = { question: `Is ${label} good enough?`, supports: "it is", opposes: "it is not", settle: "a test" };
	return [id, { id, file: `questions/${id}.md`, label, order, ...words, tree: NO_TREE }];
}

const PROJECT: Project = {
	id: ACME,
	file: "projects/acme.md",
	name: "Acme",
	aliases: ["$ACME"],
	exactCase: false,
	layer: "compute",
	homepage: null,
	repository: null,
	seen: null,
	tree: NO_TREE,
};

const TERM: Term = {
	id: DEPIN,
	term: "DePIN",
	aliases: [],
	definition: "A network that pays people for running equipment.",
	seeAlso: [],
};

export const VOCABULARY: Vocabulary = {
	profile: {
		id: "digest",
		title: "A Test Digest",
		tagline: "Tests, read closely",
		question: "Does it hold?",
		description: "What is argued about tests & trials.",
		url: "https://digest.example/base",
		repository: "https://code.example/digest",
		language: "en",
		licence: "CC-BY-4.0",
		contact: null,
		hub: null,
	},
	questions: new Map([question(SPEED, "Speed", 1), question(COST, "Cost", 2)]),
	projects: new Map([[ACME, PROJECT]]),
	terms: new Map([[DEPIN, TERM]]),
};

const SILENT: PostAnnotations = {
	annotations: [],
	incentive: { level: "none", signals: [] },
	substance: { level: "none", statements: [] },
};

/** What a sample digest knows beside its posts. */
export interface Known {
	readonly annotations?: ReadonlyMap<PostId, PostAnnotations>;
	readonly repeats?: ReadonlyMap<PostId, Repeat>;
	readonly clusters?: readonly Cluster[];
	readonly decisions?: readonly Decision[];
	readonly vocabulary?: Vocabulary;
	readonly editions?: readonly Edition[];
}

/** A digest of the given posts, in the given order. */
export function sampleDigest(posts: readonly Post[], known: Known = {}): Digest {
	const clusters = known.clusters ?? [];
	return {
		vocabulary: known.vocabulary ?? VOCABULARY,
		posts: new Map(posts.map((post) => [post.id, post])),
		decisions: known.decisions ?? [],
		duplicates: { repeats: known.repeats ?? new Map(), clusters, quotations: [], families: [] },
		clusterOf: new Map(clusters.flatMap((cluster) => cluster.members.map(({ id }) => [id, cluster] as const))),
		annotations: new Map(posts.map(({ id }) => [id, known.annotations?.get(id) ?? SILENT])),
		claims: new Map(),
		relations: new Map(posts.map(({ id }) => [id, { neighbours: [], cites: [], citedBy: [] }])),
		editions: new Map(known.editions?.map((edition) => [edition.id, edition])),
		diagnostics: [],
	};
}

/** A cluster of the given posts; the first is its representative. */
export function sampleCluster(posts: readonly [Post, ...Post[]], tier: Tier = "identical"): Cluster {
	const [{ id: representative }] = posts;
	const members = posts.map(({ id }) => ({
		id,
		tier,
		score: 1,
		against: representative,
		evidence: { kind: "representative" } as const,
	}));
	return { representative, members };
}
