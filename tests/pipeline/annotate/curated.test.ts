import { describe, expect, it } from "vitest";
import type { Decision } from "#pipeline/model/decision.ts";
import { type PostId, type QuestionId, toId } from "#pipeline/model/ids.ts";
import type { NoteSource } from "#pipeline/model/note.ts";
import { annotate, annotateAll, samplePost, wordsOf } from "./sample.ts";

const ID = toId<PostId>("sample");

function note(quote: string, post = ID): NoteSource {
	const note: NoteSource["note"] = { type: "root", children: [] };
	return { post, file: "notes/a-note.md", line: 7, quote, note, by: "Ada Example", date: "2026-11-21" };
}

function relabel(id: string, date: string, position: "supports" | "opposes" | "none"): Decision {
	const question = toId<QuestionId>("speed");
	return {
		kind: "relabel",
		id,
		file: `decisions/${id}.yaml`,
		date,
		by: "Bo",
		reason: "Read again",
		post: ID,
		question,
		position,
	};
}

describe("positions", () => {
	const matter = { questions: "{speed: {position: opposes, because: it was slow}, cost: supports}" };
	const post = samplePost("They say it was slow. Then it was slow again.", matter);
	const positions = (decisions: readonly Decision[]) =>
		annotate(post, { decisions })
			.annotations.filter(({ body }) => body.kind === "position")
			.map(({ id, span, by }) => [id, post.text.slice(span.start, span.end), "file" in by ? by.file : ""]);

	it("hang on the first place of the quoted words, or on the whole text", () => {
		expect(positions([])).toEqual([
			["position-cost-0-45", post.text, "posts/2026/sample.md"],
			["position-speed-9-20", "it was slow", "posts/2026/sample.md"],
		]);
	});

	it("are overruled by the latest decision", () => {
		const decisions = [relabel("b", "2026-11-02", "supports"), relabel("a", "2026-11-01", "none")];
		expect(positions(decisions).map(([id, , file]) => [id, file])).toEqual([
			["position-cost-0-45", "posts/2026/sample.md"],
			["position-speed-0-45", "decisions/b.yaml"],
		]);
		expect(positions([relabel("c", "2026-11-03", "none"), ...decisions]).map(([id]) => id)).toEqual([
			"position-cost-0-45",
		]);
	});
});

describe("notes", () => {
	const post = samplePost("One sentence stands here. It is the only one of its kind.\n\nTwice.\n\nTwice.");

	it("hang on the words they quote", () => {
		expect(wordsOf(post, annotate(post, { notes: [note("It is the only one of its kind.")] }), "note")).toEqual([
			"It is the only one of its kind.",
		]);
	});

	it("of the same words get names of their own", () => {
		const { annotations } = annotate(post, { notes: [note("One sentence"), note("One sentence")] });
		expect(annotations.map(({ id }) => id)).toEqual(["note-0-12", "note-0-12-2"]);
	});

	const FAULTS: readonly (readonly [NoteSource, string, string, string])[] = [
		[note("Twice."), "error", "annotate/note-ambiguous", "It stands at 2 places"],
		[
			note("It is the only one of another kind."),
			"error",
			"annotate/note-lost",
			'Most like it: "It is the only one of its kind."',
		],
		[note("Nothing"), "error", "annotate/note-lost", "Nothing in the post is like it."],
		[
			note("it is the only one of its kind"),
			"warning",
			"annotate/note-edited",
			'The post says: "It is the only one of its kind".',
		],
		[note("One", toId<PostId>("unknown")), "error", "annotate/note-post", "Name a post"],
	];
	it.each(FAULTS)("report faults with place and remedy: %j", (source, severity, rule, remedy) => {
		const { diagnostics, value } = annotateAll([post], { notes: [source] });
		expect(diagnostics).toMatchObject([{ severity, rule, file: "notes/a-note.md", line: 7, column: 1 }]);
		expect(diagnostics[0]?.remedy).toContain(remedy);
		const hung = value.get(ID)?.annotations.filter(({ body }) => body.kind === "note").length;
		expect(hung).toBe(severity === "warning" ? 1 : 0);
	});

	it("hang on the kept passage where the rest is a repeat", () => {
		const removed = [{ start: post.text.lastIndexOf("Twice."), end: post.text.length }];
		const repeats = [{ post: ID, keptWords: 14, removedWords: 1, removed }];
		const { diagnostics, value } = annotateAll([post], { notes: [note("Twice.")], repeats });
		expect(diagnostics).toEqual([]);
		expect(value.get(ID)?.annotations.map(({ span }) => span.start)).toContain(post.text.indexOf("Twice."));
	});
});
