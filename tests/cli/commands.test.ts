import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultOptions, sightingOf } from "#pipeline/index.ts";
import { contentDir, post } from "../support/corpus.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card. The bill for restarts alone came to 40 % of the rent.

I left with a list of questions and no list of prices, which may be the better half of the bargain.`;

const CORPUS = {
	"posts/2026/first.md": post(ESSAY, { source: "https://one.example.org/essay", published: "2026-03-01" }),
	"posts/2026/second.md": post(ESSAY.replaceAll(" the ", "  the "), {
		source: "https://two.example.org/essay?utm_source=feed",
		published: "2026-03-04",
	}),
	"posts/2026/other.md": post("Ada Example writes about walnut oil and says nothing of machines at all, for once."),
};

interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

function digest(...args: string[]): Run {
	const run = spawnSync(process.execPath, ["src/cli/main.ts", ...args], { encoding: "utf8" });
	return { code: run.status, out: run.stdout, err: run.stderr };
}

describe("digest check", () => {
	it("says that nothing is wrong, and exits 0", () => {
		const run = digest("check", "--content", contentDir(CORPUS));
		expect(run).toMatchObject({ code: 0, out: "3 posts, nothing wrong.\n" });
	});

	const broken = contentDir({ ...CORPUS, "posts/2026/bad.md": post("Text.", { form: "coppy", rights: "ful" }) });

	it("names file, line, column, remedy and nearest value of every fault at once", () => {
		const { code, out } = digest("check", "--content", broken);
		expect(code).toBe(1);
		expect(out).toMatch(/posts\/2026\/bad\.md:4:7 {2}error .*"coppy"/);
		expect(out).toMatch(/posts\/2026\/bad\.md:5:9 {2}error .*"ful"/);
		expect(out).toContain("2 errors");
	});

	it("writes workflow commands for GitHub and JSON for programs", () => {
		expect(digest("check", "--content", broken, "--format", "github").out).toMatch(
			/^::error file=[^,]*posts\/2026\/bad\.md,line=4,col=7,title=[^:]+::/m,
		);
		const json = JSON.parse(digest("check", "--content", broken, "--format", "json").out);
		expect(json.diagnostics).toHaveLength(2);
		expect(json.diagnostics[0]).toMatchObject({ severity: "error", line: 4, column: 7 });
	});
});

describe("digest check --summary", () => {
	const sighting = { form: "sighting", rights: "none", permission: "unknown", words: "120", incentive: "strong" };
	const content = contentDir({
		...CORPUS,
		"posts/2026/seen.md": post("", { ...sighting, source: "https://three.example.org/a", fingerprint: "hq2-1.x" }),
		"questions/speed.md":
			"---\nquestion: Is it fast?\nlabel: Speed\norder: 1\nsupports: Yes.\nopposes: No.\nsettle: A test.\n---\n\nWords.\n",
	});

	it("counts for people, and for programs", () => {
		const { code, out } = digest("check", "--summary", "--content", content);
		expect(code).toBe(0);
		expect(out).toMatch(/^posts +3 copies, 0 briefs and 1 sighting$/m);
		expect(out).toMatch(/^sightings +120 words seen; incentive none 0, some 0, strong 1; /m);
		expect(out).toMatch(/^clusters +1 of 2 posts;/m);
		expect(out).toMatch(/^gaps +speed: no source for; no source against$/m);
		const { summary, diagnostics } = JSON.parse(
			digest("check", "--summary", "--format", "json", "--content", content).out,
		);
		expect(diagnostics).toEqual([]);
		expect(summary).toMatchObject({
			posts: { copy: 3, brief: 0, sighting: 1 },
			briefWords: null,
			questions: [{ id: "speed", sources: 0, bothSides: false }],
			clusters: { total: 1, posts: 2 },
			gaps: [{ question: "speed", lacks: "no source for; no source against" }],
		});
	});

	it("says what is dated after the day that it is told", () => {
		expect(digest("check", "--today", "2026-11-21", "--content", content).code).toBe(0);
		const { code, out } = digest("check", "--today", "2026-11-20", "--content", content);
		expect(code).toBe(1);
		expect(out).toContain("The date 2026-11-21 has not come: today is 2026-11-20.");
	});
});

describe("digest clusters", () => {
	it("prints the contract's JSON: the representative first, then its copies with tier, score and evidence", () => {
		const { code, out } = digest("clusters", "--json", "--content", contentDir(CORPUS));
		expect(code).toBe(0);
		const { clusters, quotations, families, repeats } = JSON.parse(out);
		expect({ quotations, families, repeats }).toEqual({ quotations: [], families: [], repeats: [] });
		expect(clusters).toHaveLength(1);
		expect(clusters[0].representative).toBe("first");
		expect(clusters[0].members).toMatchObject([
			{ id: "first", evidence: { kind: "representative" } },
			{ id: "second", tier: "identical", score: 1, against: "first" },
		]);
	});

	it("says the same to people", () => {
		expect(digest("clusters", "--content", contentDir(CORPUS)).out).toMatch(
			/first stands at 2 places\n {2}second {2}identical 1\.00 against first/,
		);
	});
});

describe("digest explain", () => {
	it("shows verdict, measures, agreeing passages and the word diff", () => {
		const changed = { ...CORPUS, "posts/2026/second.md": post(ESSAY.replace("engineers", "operators")) };
		const { out } = digest("explain", "first", "second", "--content", contentDir(changed));
		expect(out).toContain("first and second are in one cluster.");
		expect(out).toMatch(/the same: near, score 0\.9\d/);
		expect(out).toMatch(/containment 0\.\d\d/);
		expect(out).toContain("[-engineers-]{+operators+}");
	});

	it("compares a sighting by its fingerprint, and says what else holds the two together", () => {
		const { fingerprint, words } = sightingOf(`${ESSAY} Seen at noon.`, [], defaultOptions.dedupe);
		const seen = `---\nsource: https://one.example.org/essay?utm_source=feed\nadded: 2026-11-21\nform: sighting\nrights: none\nfingerprint: ${fingerprint}\nwords: ${words}\n---\n`;
		const { out } = digest(
			"explain",
			"first",
			"seen",
			"--content",
			contentDir({ ...CORPUS, "posts/2026/seen.md": seen }),
		);
		expect(out).toContain("first and seen are in one cluster.\nThey name one source: ");
		expect(out).toMatch(/By their fingerprints they are the same: near, score 0\.9\d .*\nEstimated: \d+ and \d+ words/);
		expect(out).toContain("No word of a sighting is kept");
	});

	it("names a post that is not there", () => {
		expect(digest("explain", "first", "nobody", "--content", contentDir(CORPUS))).toMatchObject({
			code: 1,
			err: expect.stringContaining('There is no post "nobody"'),
		});
	});
});

describe("digest annotate", () => {
	it("prints both axes with the exact words, and W3C annotations", () => {
		const { out } = digest("annotate", "--json", "--content", contentDir(CORPUS));
		const first = JSON.parse(out).posts.find(({ id }: { id: string }) => id === "first");
		expect(first.incentive).toEqual({ level: "none", signals: [] });
		expect(first.substance.claims.map(({ exact }: { exact: string }) => exact)).toContain(
			"The bill for restarts alone came to 40 % of the rent.",
		);
		expect(first.annotations[0]).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "Annotation" });
	});
});

describe("digest clusters --jsonl", () => {
	const folder = contentDir({});
	const file = (name: string, lines: readonly string[]): string => {
		writeFileSync(join(folder, name), lines.join("\n"));
		return join(folder, name);
	};

	it("finds the copies among documents of a file", () => {
		const line = (id: string, text: string): string => JSON.stringify({ id, text });
		const path = file("good.jsonl", [line("a", ESSAY), line("b", `${ESSAY} #tag`), "", line("c", "Walnut oil.")]);
		const { clusters } = JSON.parse(digest("clusters", "--json", "--jsonl", path).out);
		expect(clusters.map(({ members }: { members: { id: string }[] }) => members.map(({ id }) => id))).toEqual([
			["a", "b"],
		]);
	});

	it.each<[string, readonly string[] | null, RegExp]>([
		["lines that are no documents", ["Words.", "{}"], /faulty\.jsonl:1 is not JSON.*\n.*faulty\.jsonl:2 needs "id"/],
		["a file that is not there", null, /no such file/],
	])("answers %s in one sentence", (_, lines, message) => {
		const run = digest(
			"clusters",
			"--jsonl",
			lines === null ? join(folder, "none.jsonl") : file("faulty.jsonl", lines),
		);
		expect(run.code).toBe(1);
		expect(run.err).toMatch(message);
		expect(run.err).not.toContain("    at ");
	});
});

describe("digest find", () => {
	const folder = contentDir({});
	const documents = join(folder, "known.jsonl");
	const index = `${documents}.index`;
	const text = join(folder, "new.txt");
	writeFileSync(documents, `{"id":"a","text":${JSON.stringify(ESSAY)}}\n{"id":"b","text":"Walnut oil."}\n`);
	writeFileSync(text, `${ESSAY} #tag #other`);

	it("says what a text is a copy of, and writes the index that it needs", () => {
		const { out } = digest("find", text, "--jsonl", documents, "--json");
		expect(JSON.parse(out)).toMatchObject({ matches: [{ id: "a", kind: "same", tier: "identical" }] });
		expect(digest("find", text, "--index", index).out).toBe("a  the same text: identical 1.00 (rule same-words)\n");
	});

	it("asks for the documents where the index is cut, and writes it anew with them", () => {
		writeFileSync(index, readFileSync(index).subarray(0, 400));
		const { code, err } = digest("find", text, "--index", index);
		expect([code, err]).toEqual([1, expect.stringContaining("give --jsonl FILE, and it is written anew.")]);
		expect(digest("find", text, "--jsonl", documents).out).toContain("a  the same text: identical");
	});

	it("writes the index anew when the documents have changed", () => {
		writeFileSync(documents, `{"id":"c","text":${JSON.stringify(ESSAY)}}\n`);
		expect(digest("find", text, "--jsonl", documents).out).toContain("c  the same text");
	});
});
