import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultOptions } from "#pipeline/index.ts";
import { buildSite } from "../support/build-site.ts";
import { type Corpus, contentDir, post } from "../support/corpus.ts";
import { siteFiles } from "../support/site-files.ts";

const LONG = 240_000;
const ALLOWED = defaultOptions.render.excerptWords;

/** Words that stand nowhere else, so that each shows where it came from. */
function words(stem: string, count: number, from = 0): string[] {
	return Array.from({ length: count }, (_, at) => `${stem}${String(from + at).padStart(3, "0")}q`);
}

function sentences(all: readonly string[]): string {
	const lines = Array.from({ length: Math.ceil(all.length / 12) }, (_, at) => all.slice(at * 12, at * 12 + 12));
	return lines.map((line) => `The ${line.join(" ")} relay answers in 9 seconds.`).join("\n\n");
}

const QUESTION =
	"---\nquestion: Is it fast?\nlabel: Speed\norder: 1\nsupports: Yes.\nopposes: No.\nsettle: A test.\n---\n\nWhy it matters.\n";
const CLAIM = `---
claim: A relay answers within nine seconds.
label: relay, nine seconds
questions: [speed]
recognise:
  - all: [[relay], [answers]]
    figures: ["9"]
evidence:
  - {post: held, bearing: supports, because: "held150q held151q"}
---

Somebody said so.
`;
const NOTE = "---\npost: held\nby: Ada Example\ndate: 2026-11-21\n---\n\n> held160q held161q\n\nThis is a note.\n";

const HELD = words("held", 300);
const SHARED = sentences(HELD);
const CORPUS: Corpus = {
	"questions/speed.md": QUESTION,
	"claims/nine.md": CLAIM,
	"notes/held.md": NOTE,
	"posts/2026/held.md": post(SHARED, {
		rights: "excerpt",
		source: "https://cellar.example/held",
		questions: '{speed: {position: supports, because: "held170q held171q"}}',
	}),
	"posts/2026/copied.md": post(`${SHARED}\n\n${sentences(words("copied", 40))}`, {
		rights: "excerpt",
		source: "https://attic.example/copied",
		title: "titlecopiedq stands here",
	}),
	"posts/2026/free.md": post(sentences(words("free", 200)), { source: "https://garden.example/free" }),
};
const TAKEDOWN = "kind: takedown\nby: Ada Example\nreason: The author asked for it.\npost: copied\n";

function build(corpus: Corpus): string {
	const out = join(mkdtempSync(join(tmpdir(), "rights-")), "dist");
	const run = buildSite(contentDir(corpus), out);
	if (run.code !== 0) throw new Error(run.output);
	return out;
}

/** Every file of a site as it can be read: unpacked where it is packed, byte for byte where it is no text. */
function* readable(out: string): Generator<readonly [path: string, text: string]> {
	for (const path of siteFiles(out)) {
		if (/\.(?:png|woff2)$/.test(path)) continue;
		const bytes = readFileSync(join(out, path));
		const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
		yield [path, (isPacked ? gunzipSync(bytes) : bytes).toString("latin1").toLowerCase()];
	}
}

let out = "";
let without = "";
beforeAll(() => {
	out = build(CORPUS);
	without = build({ ...CORPUS, "decisions/2026-11-21-take-down.yaml": TAKEDOWN });
}, LONG);
afterAll(() => {
	for (const folder of [out, without]) rmSync(join(folder, ".."), { recursive: true, force: true });
});

describe("rights: excerpt", () => {
	it("lets no file hold a word beyond those that are allowed", () => {
		const beyond = /held(?:0(?:7[5-9]|[89]\d)|[12]\d\d)q|copied0\d\dq/;
		const found = [...readable(out)].flatMap(([path, text]) => {
			const word = beyond.exec(text)?.[0];
			return word === undefined ? [] : [`${path}: ${word}`];
		});
		expect(found).toEqual([]);
	});

	it("lets those that are allowed be read, and whole texts where they are free", () => {
		const all = new Map(readable(out));
		expect(all.get("posts/held/index.html")).toContain("held030q");
		expect(all.get("posts/free/index.html")).toContain("free199q");
		expect([...all].some(([path, text]) => path.endsWith(".pf_fragment") && text.includes("free199q"))).toBe(true);
		expect([...all].some(([path, text]) => path.endsWith(".pf_fragment") && text.includes("held030q"))).toBe(true);
		for (const [path, text] of all) {
			const count = new Set(text.match(/held\d\d\dq/g)).size;
			expect(count, path).toBeLessThanOrEqual(ALLOWED);
		}
	});
});

describe("a takedown", () => {
	it("leaves no word of the text and nothing that was said of it in any file of the next build", () => {
		expect([...readable(out)].some(([, text]) => text.includes("titlecopiedq"))).toBe(true);
		const gone = /copied0\d\dq|titlecopiedq|attic\.example/;
		const found = [...readable(without)].flatMap(([path, text]) => {
			const word = gone.exec(text)?.[0];
			return word === undefined ? [] : [`${path}: ${word}`];
		});
		expect(found).toEqual([]);
		expect(siteFiles(without).filter((path) => path.includes("copied"))).toEqual([]);
	});

	it("is on the log, and leaves the other posts", () => {
		const all = new Map(readable(without));
		expect(all.get("log/index.html")).toContain("the author asked for it.");
		expect(all.get("posts/held/index.html")).toContain("held030q");
	});
});
