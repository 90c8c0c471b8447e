import { describe, expect, it } from "vitest";
import { axesOfText } from "#client/contribute/axes-of-text.ts";
import { checkDraft } from "#client/contribute/check-draft.ts";
import { readText } from "#client/contribute/read-text.ts";
import { readVocabulary } from "#client/contribute/vocabulary.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { buildDigest, defaultOptions, type SourceFiles } from "#pipeline/index.ts";
import { readSources } from "#sources/read-sources.ts";
import { vocabularyFile } from "#views/vocabulary-file.ts";
import { draft } from "./sample-draft.ts";

const { value: sources } = await readSources("content");
const asCopies: SourceFiles = {
	...sources,
	posts: sources.posts.map(({ path, text }) => ({
		path,
		text: text.replace("\nform: brief\n", "\nform: copy\n").replace("\nrights: brief\n", "\nrights: excerpt\n"),
	})),
	decisions: [],
};
const digest = buildDigest(asCopies, defaultOptions);
const vocabulary = readVocabulary(JSON.parse(JSON.stringify(vocabularyFile({ digest }))));
const bodyOf = (file: string) => file.split("\n---\n").slice(1).join("\n---\n");
const files = sources.posts.filter(({ text }) => /\nform: (?:copy|brief)\n/.test(text));

describe("every text of the content, read in the browser", () => {
	it("shows the axes that the build finds, with the same words", () => {
		expect(files.length).toBeGreaterThan(100);
		for (const { path, text } of files) {
			const post = [...digest.posts.values()].find(({ file }) => file === path);
			const said = post && digest.annotations.get(post.id);
			if (post === undefined || said === undefined || post.matter.disclosure !== "unknown") continue;
			const [incentive, substance] = axesOfText(readText(bodyOf(text), vocabulary));
			const quote = ({ start, end }: { start: number; end: number }) => post.text.slice(start, end);
			expect(incentive?.level, path).toBe(said.incentive.level);
			expect(incentive?.quotes).toEqual(said.incentive.signals.map(({ kind, span }) => ({ kind, words: quote(span) })));
			expect(substance?.level, path).toBe(said.substance.level);
			expect(substance?.quotes.map(({ words }) => words)).toEqual(said.substance.statements.map(quote));
		}
	});

	it("has the same words to compare as when its Markdown is parsed first", () => {
		for (const { path, text } of files) {
			const bare = toComparedText(bodyOf(text), defaultOptions.dedupe.repeats);
			expect(bare.key, path).toBe(readText(bodyOf(text), vocabulary).compared.key);
		}
	});
});

describe("a draft", () => {
	const check = (given: Parameters<typeof draft>[0]) => {
		const whole = draft(given);
		return checkDraft(whole, readText(whole.text, vocabulary), vocabulary, (name) => name === "toploc-repo");
	};
	const FAULTS: readonly (readonly [given: Parameters<typeof draft>[0], fields: readonly string[]])[] = [
		[{}, []],
		[{ source: "example.org/a" }, ["source"]],
		[{ published: "15 June", source: "ftp://example.org/" }, ["source", "published"]],
		[{ keep: "full" }, ["keep"]],
		[{ keep: "full", licence: "CC BY" }, ["licence"]],
		[{ keep: "full", permission: "By the author, by e-mail." }, []],
		[{ keep: "brief", title: "A summary" }, []],
		[{ keep: "none" }, []],
		[{ keep: "none", text: " " }, ["text"]],
		[{ text: "" }, ["text"]],
		[{ text: "a\u0008b" }, ["text"]],
		[{ author: "Ada\u202eExample" }, ["author"]],
		[{ name: "Not a name" }, ["name"]],
		[{ name: "toploc-repo" }, ["name"]],
		[{ projects: ["nobody"] }, ["projects"]],
		[{ questions: [{ question: "nothing", position: "supports", because: "" }] }, ["questions"]],
		[{ questions: [{ question: "speed", position: "supports", because: "No words of it" }] }, ["questions"]],
	];

	it.each(FAULTS)("%j has its faults at %j", (given, fields) => {
		const { faults } = check(given);
		expect([...new Set(faults.map(({ field }) => field))]).toEqual(fields);
	});

	it("of a sighting is accepted by the digest", () => {
		const { file, name } = check({
			keep: "none",
			text: "Buy $OPG now! #OPG @OpenGradient",
			source: "https://example.org/a",
		});
		const posts = [{ path: `posts/2026/${name}.md`, text: file }];
		const built = buildDigest(
			{ ...sources, posts, claims: [], notes: [], decisions: [], editions: [] },
			defaultOptions,
		);
		expect(built.diagnostics.filter(({ file: each }) => each === posts[0]?.path)).toEqual([]);
		expect([...built.posts.keys()]).toEqual([name]);
		expect(file).toContain("signals: [");
	});
});
