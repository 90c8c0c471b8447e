import type { ParseOptions } from "./parse/parse-options.ts";
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
	// levels: a post's `questions` take 3
	yamlDepth: 8,
	markdown: {
		lineLength: 20_000,
		lines: 4_000,
		blockLines: 1_000,
		nesting: 16,
		indent: 64,
		emphasisRuns: 400,
		brackets: 400,
		codeRuns: 400,
		tags: 1_000,
		columns: 32,
	},
	// code units: what a list shows on one or two lines
	titleLength: 100,
	// lines: two lines are as likely one wrapped sentence
	linesAsParagraphs: 3,
};

// ── dedupe ──

// ── annotate ──

// ── relate ──

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
		hedge: { name: "Hedge.", says: "The text says that it is not certain." },
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
