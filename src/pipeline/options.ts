import type { AnnotateOptions } from "./annotate/annotate-posts.ts";
import type { ConsistencyOptions } from "./consistency/check-consistency.ts";
import type { AlignOptions } from "./dedupe/align.ts";
import type { DedupeOptions } from "./dedupe/dedupe-options.ts";
import type { ParseOptions } from "./parse/parse-options.ts";
import type { RelateOptions } from "./relate/relate-posts.ts";
import type { RenderOptions } from "./render/render-options.ts";

/**
 * Every threshold of the project: its unit, its default, and where the figure comes from. Stages take
 * their options as an argument; no default stands anywhere else.
 */

// ── parse ──

/** Limits stand well above what an honest post holds and well below where remark becomes slow or overflows. */
export const parseOptions: ParseOptions = {
	// bytes: 20,000 words, far above the longest post seen
	maxMarkdownBytes: 128 * 1024,
	// bytes: ten times the glossary
	maxYamlBytes: 512 * 1024,
	// lines: twelve questions with position and quote take 36
	frontMatterLines: 64,
	// code units: those twelve take 5,000, a fingerprint 1,500
	frontMatterLength: 16 * 1024,
	// levels: a post's `questions` take 3
	yamlDepth: 8,
	markdown: {
		lineLength: 20_000,
		lines: 4_000,
		blockLines: 1_000,
		nesting: 16,
		openers: 1_500,
		indent: 48,
		spaces: 200,
		emphasisRuns: 400,
		allEmphasisRuns: 8_000,
		brackets: 600,
		allBrackets: 8_000,
		codeRuns: 400,
		tags: 1_000,
		addresses: 2_000,
		columns: 32,
	},
	tree: { tags: 600, openTags: 24, links: 1_000, nodes: 20_000 },
	// code units: what a list shows on one or two lines
	titleLength: 100,
	// words: what the margin beside a list shows on two lines
	labelWords: 6,
	// lines: two lines are as likely one wrapped sentence
	linesAsParagraphs: 3,
};

// ── dedupe ──

const align: AlignOptions = {
	// words: two sentences that were both rewritten
	longestGap: 96,
	// two unrelated stretches share a quarter of their words by chance: the articles and prepositions
	smallestGapShare: 1 / 3,
	// places: more are a refrain's
	mostPlaces: 16,
	// words: one clause that was rewritten
	stretchGap: 16,
	// words: turns of speech that unrelated texts share are shorter
	smallestStretch: 8,
	// words: an ellipsis, a remark in brackets
	joinedGap: 8,
	// words: "forty-two thousand and six hundred" for "41,900"
	longestSubstitution: 6,
	// names are put differently ("the firm", "Acme Ltd") more often than figures
	nameWeight: 0.5,
};

/** Cut-offs read off labelled pairs (DESIGN.md shows the tables); shares run from 0 to 1. */
export const dedupeOptions: DedupeOptions = {
	// words: turns of speech are shorter
	fewestComparable: 8,
	repeats: {
		// words: a refrain is shorter
		fewestWords: 20,
		// words: a cut line of six is the shortest teaser seen
		fewestTeaserWords: 6,
		smallestShare: 0.15,
		density: 0.75,
		// words: what an edited second copy gains or loses
		drift: 12,
		// words: a sentence that was added
		widestGap: 24,
		// words: a rule, a tag line or "see more"
		mostWordsBetween: 15,
		// words: "show more"
		mostWordsAfterTeaser: 4,
		// words
		editedEdge: 6,
		// words
		heavyWords: 30,
		heavyShare: 0.3,
		heavyDensity: 0.85,
		// facts, as of two texts
		conflicts: 2,
		conflictPurity: 0.5,
		editedWords: 0.04,
		// what an edited second copy of the whole leaves: a title, tags
		editedShare: 0.85,
		align,
	},
	candidates: {
		// one in, a power of two: recall is the same from 1 to 8
		sampling: 4,
		// words
		shortText: 64,
		// texts
		mostTexts: 16,
		// texts
		mostCommonTexts: 48,
		// texts
		leaders: 4,
		commonShare: 0.5,
		smallestShare: 0.04,
	},
	judge: {
		conflicts: 2,
		conflictShare: 0.25,
		conflictPurity: 0.5,
		conflictDensity: 0.015,
		ownFactShare: 0.15,
		ownFactRatio: 0.6,
		rareShare: 0.35,
		// words
		rareWords: 6,
		rareRest: 0.6,
		bareShare: 0.1,
		bareCovered: 0.8,
		// words
		ownWords: 14,
		ownShare: 0.2,
		editedShare: 0.33,
		// words
		quotedWords: 20,
		quotedDensity: 0.7,
		quotingShare: 0.15,
		// words
		aroundWords: 30,
		aroundShare: 0.35,
		nearShare: 0.6,
		nearCover: 0.75,
		// words
		nearRun: 8,
		editedCover: 0.5,
		// words
		editedWords: 250,
		insideShare: 0.8,
		excerptUpper: 0.9,
		excerptLower: 0.75,
		rewordedContainment: 0.2,
		rewordedSubsequence: 0.55,
		rewordedShare: 0.3,
		scatteredShare: 0.42,
		scatteredOwn: 0.14,
		// words
		rewordedWords: 20,
		rewordedBlock: 0.35,
		align,
		// read off 23,000 pairs of which both the texts and their fingerprints were judged
		margins: {
			inside: 0.03,
			near: 0.02,
			block: 0.05,
			ownFacts: 3,
			ownFactRatio: 0.6,
			allOwnFactRatio: 1.5,
			conflictPurity: 0.75,
			thinnest: 6,
		},
	},
	slots: {
		// texts: more show no more slots
		mostPartners: 8,
		agreedShare: 0.5,
		// of two copies that both replaced every third word a half stands in one place
		purity: 0.75,
		// two slots of a long post
		alikeShare: 0.985,
	},
	linkage: {
		// texts: 36 pairs tell as much as all of them
		mostVoters: 6,
		// average linkage over verdicts: a chain of small steps joins nothing that is not alike
		sameShare: 0.5,
		// two texts that a third one holds both make a third of the pairs at least
		apartShare: 1 / 3,
	},
	frames: {
		// texts
		fewestTexts: 4,
	},
	diff: {
		// words and spaces: one second at the most
		mostEdits: 2000,
	},
	lookup: {
		// shingles: one alone is a turn of speech
		fewestShared: 2,
		// texts: the members of one cluster are alike, and any of them will do
		mostCompared: 12,
	},
	families: {
		// posts
		fewestMembers: 3,
		markerShare: 0.6,
		// runs
		mostRuns: 3,
		// words
		mostRunWords: 12,
	},
	fingerprints: {
		// hashes: 200 of them and their places take 600 bytes
		mostShingles: 200,
		// facts and names: two bytes each
		mostFacts: 60,
	},
	sketch: {
		// ranks: 60 bytes after deflate; with 32, three copies in a thousand are not found (tests/eval/sketch.ts)
		mostRanks: 48,
		// posts: a shard takes 16 kB
		postsInShard: 16,
		// posts: with 8, one copy in a thousand is not among them
		mostCandidates: 12,
		// log-likelihood ratio: of 15,750 labelled pairs that are the same the lowest has 22, three shared ranks of a short text 9
		leastSurprise: 8,
	},
};

// ── annotate ──

export const annotateOptions: AnnotateOptions = {
	// code units on each side: what annotation tools of the web store
	quoteContext: 32,
	// code units on each side: a paragraph; a text that needs more says the same again and again
	mostContext: 512,
	// words: fewer are found by chance in many sentences
	reanchorWords: 5,
	// share of words: one word in eight may come, go or be respelled
	reanchorFloor: 0.875,
	// tags: one alone may close an honest post
	tagBlock: 2,
	// kinds of signal: one alone can be an accident
	strongIncentive: 2,
	// statements: campaign posts carry one or two figures for show
	strongSubstance: 3,
};

// ── relate ──

export const relateOptions: Omit<RelateOptions, "identify"> = {
	// posts: what a margin shows
	neighbours: 5,
	// cosine: below it the shared terms read as chance
	leastScore: 0.08,
	// terms: what one line shows
	reasons: 5,
	// posts: bounds the work for one term
	rareTerm: 100,
	// terms: the heaviest carry nearly all of a score
	probes: 24,
	// posts: six for each neighbour that is shown
	candidates: 30,
	// times: a project in common says more than a word in common
	labelWeight: 2,
};

// ── consistency ──

/** No day: the same files shall give the same digest on any day. Who runs a check says what day it is. */
const consistencyOptions: ConsistencyOptions = { latest: null };

// ── render ──

export const renderOptions: Omit<RenderOptions, "href"> = {
	// words: what the content contract grants a source that gave no permission
	excerptWords: 75,
	// words: two lines of a list
	summaryWords: 40,
	// words: a longer note runs past short paragraphs and tears a gap into the text
	asideWords: 70,
	// blocks: the style sheet has the classes s2 to s12
	asideRows: 12,
	labels: {
		note: "Note",
		position: "Where it stands:",
		positions: { supports: "supports", opposes: "opposes", mixed: "mixed", evidence: "evidence for both sides" },
		callToAct: { name: "Call to act.", says: "The text asks its readers to do something." },
		figure: {
			measured: { name: "Figure, measured.", says: "The source took it itself." },
			reported: { name: "Figure, reported.", says: "The source passes it on." },
			asserted: { name: "Figure, asserted.", says: "The source states it and shows no measurement." },
			unknown: { name: "Figure.", says: "It can be checked; how it was found is not recorded." },
		},
		repeat: (words) =>
			`Here the capture repeated ${words} ${words === 1 ? "word" : "words"} of the text. They are shown once.`,
		ellipsis: "…",
	},
};

/** All thresholds by stage. What depends on the site (its addresses) is added by who knows it. */
export interface Options {
	readonly parse: ParseOptions;
	readonly dedupe: DedupeOptions;
	readonly annotate: AnnotateOptions;
	readonly relate: Omit<RelateOptions, "identify">;
	readonly consistency: ConsistencyOptions;
	readonly render: Omit<RenderOptions, "href">;
}

export const defaultOptions: Options = {
	parse: parseOptions,
	dedupe: dedupeOptions,
	annotate: annotateOptions,
	relate: relateOptions,
	consistency: consistencyOptions,
	render: renderOptions,
};
