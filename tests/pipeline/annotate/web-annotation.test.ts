import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { toAnnotateJson } from "#pipeline/annotate/annotate-json.ts";
import { toWebAnnotations } from "#pipeline/annotate/web-annotation.ts";
import { toId } from "#pipeline/model/ids.ts";
import { annotateOptions } from "#pipeline/options.ts";
import { annotate, annotateAll, samplePost, VOCABULARY } from "./sample.ts";

const SCHEMA = JSON.parse(readFileSync(new URL("web-annotation.schema.json", import.meta.url), "utf8"));
const isValid = new Ajv({ allErrors: true }).compile(SCHEMA);

const { profile } = VOCABULARY;
const ADDRESS = "https://digest.example.org/posts/sample/";
const POST = samplePost(
	"🚀 Quarzgrid runs an enclave. Is it fast? It cost $0.30. Perhaps.\n\nBuy $QZG now! 🚀🚀 I said: buy $QZG.\n\n$QZG #QZG @Quarzgrid",
	{ questions: "{speed: {position: opposes, because: Is it fast}, cost: mixed}" },
);
const NOTE = {
	post: POST.id,
	file: "notes/a-note.md",
	line: 4,
	quote: "Is it fast?",
	by: "Ada Example",
	date: "2026-11-21",
	note: { type: "root" as const, children: [{ type: "text" as const, value: "Nobody measured it.\n" }] },
};
const SAID = annotate(POST, { notes: [NOTE] });
const options = { ...annotateOptions, publishable: POST.text.length };
const WRITTEN = toWebAnnotations(SAID.annotations, POST, profile, ADDRESS, options);

describe("toWebAnnotations", () => {
	const pairs = SAID.annotations.map((annotation, at) => [annotation.id, annotation, WRITTEN[at]] as const);
	it.each(pairs)("writes %s", (id, annotation, written) => {
		if (written === undefined) throw new Error("not written");
		isValid(written);
		expect(isValid.errors).toBeNull();
		expect(written.id).toBe(`${ADDRESS}#${id}`);
		const [quote, position] = written.target.selector ?? [];
		if (quote?.type !== "TextQuoteSelector" || position?.type !== "TextPositionSelector") {
			expect(annotation.span).toEqual({ start: 0, end: POST.text.length });
			return;
		}
		expect([...POST.text].slice(position.start, position.end).join("")).toBe(quote.exact);
		expect(POST.text).toContain(quote.prefix + quote.exact + quote.suffix);
	});

	it("says every kind of body", () => {
		const kinds = new Set(SAID.annotations.map(({ body }) => body.kind));
		expect([...kinds].sort()).toEqual(["note", "position", "project", "sentence", "tag", "term"]);
	});

	it("names a rule as software and a curator's file under the digest", () => {
		const creators = WRITTEN.map(({ creator }) => creator);
		expect(creators).toContainEqual({ type: "Software", name: "tags", homepage: profile.repository });
		const name = "Sample Digest: notes/a-note.md";
		expect(creators).toContainEqual({ type: "Organization", name, homepage: profile.url });
	});

	it("writes the comment of a note as text", () => {
		const note = WRITTEN.find(({ motivation }) => motivation === "commenting");
		expect(note?.body).toEqual([
			{ type: "TextualBody", purpose: "commenting", value: "Nobody measured it.", format: "text/plain" },
		]);
	});

	it("quotes nothing of what may not be published", () => {
		const publishable = POST.text.indexOf("Is it fast?");
		const written = toWebAnnotations(SAID.annotations, POST, profile, ADDRESS, { ...options, publishable });
		const quotes = written
			.flatMap(({ target }) => target.selector ?? [])
			.filter(({ type }) => type === "TextQuoteSelector");
		const shown = POST.text.slice(0, publishable);
		for (const quote of quotes) {
			if (quote.type === "TextQuoteSelector") expect(shown).toContain(quote.prefix + quote.exact + quote.suffix);
		}
		expect(
			written.every(({ target }) => target.selector?.some(({ type }) => type === "TextPositionSelector") ?? true),
		).toBe(true);
	});
});

describe("toAnnotateJson", () => {
	const other = samplePost("🚀 It cost $0.30.", {}, "another");
	const all = annotateAll([POST, other]).value;
	const json = toAnnotateJson(
		[POST, other],
		all,
		profile,
		(id) => `https://digest.example.org/posts/${id}/`,
		({ text }) => ({ ...annotateOptions, publishable: text.length }),
	);

	it("lists posts by id, with code point ranges that hold the exact words", () => {
		expect(json.posts.map(({ id }) => id)).toEqual([toId("another"), toId("sample")]);
		const points = [...POST.text];
		const [, said] = json.posts;
		for (const range of [...(said?.incentive.signals ?? []), ...(said?.substance.claims ?? [])]) {
			expect(points.slice(range.start, range.end).join("")).toBe(range.exact);
		}
	});

	it("says both levels with their words", () => {
		expect(json.posts[0]).toMatchObject({
			id: "another",
			incentive: { level: "none", signals: [] },
			substance: { level: "some", claims: [{ exact: "🚀 It cost $0.30.", start: 0, end: 16 }] },
		});
		expect(json.posts[1]?.incentive).toMatchObject({ level: "strong" });
		expect(json.posts[1]?.incentive.signals[0]).toMatchObject({ kind: "call-to-act", exact: "Buy $QZG now!" });
	});
});
