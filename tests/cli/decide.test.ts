import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DecisionError, type DecisionRequest, planDecision } from "#cli/decide/plan-decision.ts";
import { feedEntries } from "#feeds/feed-entries.ts";
import { type Corpus, contentDir, digestOf, post, sourceFiles } from "../support/corpus.ts";
import { siteOf } from "../support/sample-site.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card.`;

const CORPUS: Corpus = {
	"questions/cost.md":
		"---\nquestion: What does it cost?\nlabel: Cost\norder: 1\nsupports: little\nopposes: much\nsettle: a bill\n---\n\nWhy.\n",
	"posts/2026/essay.md": post(ESSAY, {
		added: "2026-11-02",
		source: "https://one.example/essay",
		questions: '{cost: {position: mixed, because: "Who counts the engineers?"}}',
	}),
	"posts/2026/copy.md": post(ESSAY, { added: "2026-11-05", source: "https://two.example/essay" }),
	"posts/2026/mirror.md": post(ESSAY, { added: "2026-11-05", source: "https://three.example/essay" }),
	"posts/2026/other.md": post("Ada Example writes about walnut oil, and says nothing of machines at all for once."),
};

const ASKED: DecisionRequest = {
	...{ kind: "merge", posts: [], question: null, position: null, by: 'Ada "A." Example: editor' },
	...{
		reason: "- It is # the same: [both] say so, 'twice'.",
		date: "2026-11-21",
		schema: "../../schemas/decision.schema.json",
	},
};

/** The corpus with what a decision writes. */
function decided(request: Partial<DecisionRequest>, corpus = CORPUS) {
	const plan = planDecision(sourceFiles(corpus), { ...ASKED, ...request });
	return { plan, corpus: { ...corpus, ...Object.fromEntries(plan.files.map(({ path, text }) => [path, text])) } };
}

function entryIds(corpus: Corpus): string[] {
	return feedEntries(siteOf(digestOf(corpus)))
		.map(({ id }) => id)
		.sort();
}

describe("a decision", () => {
	it.each<[string, Partial<DecisionRequest>, RegExp]>([
		["that merges", { kind: "merge", posts: ["essay", "other"] }, /^essay stands for .*other \(reworded\)/m],
		["that splits", { kind: "split", posts: ["essay", "mirror"] }, /^mirror stands alone$/m],
		["on what is shown", { kind: "representative", posts: ["mirror"] }, /^mirror stands for essay/m],
		[
			"on a position",
			{ kind: "relabel", posts: ["essay"], question: "cost", position: "opposes" },
			/^essay on Cost: opposes$/m,
		],
		[
			"that takes back a position",
			{ kind: "relabel", posts: ["essay"], question: "cost", position: "none" },
			/^essay on Cost: no position$/m,
		],
		["that takes down", { kind: "takedown", posts: ["copy"] }, /^copy is not in the digest$/m],
	])("%s is without fault, says what it changes, and taken back restores what was", (_, request, after) => {
		const { plan, corpus } = decided(request);
		const digest = digestOf(corpus);
		expect(digest.diagnostics).toEqual([]);
		expect(digest.decisions).toMatchObject([
			{ kind: request.kind, by: ASKED.by, reason: ASKED.reason, date: ASKED.date },
		]);
		expect(plan.before.join("\n")).not.toMatch(after);
		expect(plan.after.join("\n")).toMatch(after);
		const [{ path } = { path: "" }] = plan.files;
		expect(path).toBe(`decisions/2026-11-21-${request.kind}-${request.posts?.[0]}.yaml`);
		const { [path]: written, ...rest } = corpus as Record<string, string>;
		expect(written).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/decision\.schema\.json\nkind: /);
		expect({ ...digestOf(rest), posts: null }).toEqual({ ...digestOf(CORPUS), posts: null });
	});

	it("that takes down the first copy leaves the text its entry in feeds", () => {
		const { plan, corpus } = decided({ kind: "takedown", posts: ["posts/2026/essay.md"] });
		expect(plan.files.map(({ path }) => path)).toEqual([
			"decisions/2026-11-21-takedown-essay.yaml",
			"posts/2026/copy.md",
		]);
		expect(corpus["posts/2026/copy.md"]).toContain("\nentry: essay\n---\n");
		expect(digestOf(corpus).diagnostics).toEqual([]);
		expect(entryIds(corpus)).toEqual(entryIds(CORPUS));
		const again = decided({ kind: "takedown", posts: ["copy"] }, corpus);
		expect(entryIds(again.corpus)).toEqual(entryIds(CORPUS));
	});

	it("gets a name of its own", () => {
		const { corpus } = decided({ kind: "relabel", posts: ["essay"], question: "cost", position: "none" });
		const next = decided({ kind: "relabel", posts: ["essay"], question: "cost", position: "opposes" }, corpus);
		expect(next.plan.files.map(({ path }) => path)).toEqual(["decisions/2026-11-21-relabel-essay-2.yaml"]);
	});

	it.each<[string, Partial<DecisionRequest>, string]>([
		[
			"a kind that there is not",
			{ kind: "marge", posts: ["essay"] },
			'"marge" is no kind of decision. Did you mean "merge"?',
		],
		["a post that there is not", { posts: ["essay", "mirrow"] }, 'There is no post "mirrow". Did you mean "mirror"?'],
		["one post to merge", { posts: ["essay"] }, "names at least two posts"],
		["one post twice", { posts: ["essay", "essay"] }, "Two different posts are needed"],
		["two posts to take down", { kind: "takedown", posts: ["essay", "copy"] }, "names one post"],
		["no question", { kind: "relabel", posts: ["essay"] }, "--question"],
		[
			"a question that there is not",
			{ kind: "relabel", posts: ["essay"], question: "cots", position: "none" },
			'Did you mean "cost"?',
		],
		[
			"a position that there is not",
			{ kind: "relabel", posts: ["essay"], question: "cost", position: "oppose" },
			'Did you mean "opposes"?',
		],
		["a post that stands alone", { kind: "representative", posts: ["other"] }, "no other post is the same text"],
		["no reason", { posts: ["essay", "other"], reason: " " }, 'The field "reason" is empty'],
	])("is refused with %s", (_, request, message) => {
		expect(() => decided(request)).toThrow(DecisionError);
		expect(() => decided(request)).toThrow(message);
	});

	it("is refused where it contradicts another", () => {
		const { corpus } = decided({ kind: "merge", posts: ["essay", "other"] });
		expect(() => decided({ kind: "split", posts: ["essay", "other"] }, corpus)).toThrow("merges them");
	});
});

describe("digest decide", () => {
	const run = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", ...args], { encoding: "utf8" });
		return { code: status, out: stdout, err: stderr };
	};
	const DECIDE = ["decide", "split", "essay", "copy", "--by", "Ada Example", "--reason", "Two drafts."];

	it("writes the file under the day's date, and check accepts it", () => {
		const folder = contentDir(CORPUS);
		const { code, out } = run(...DECIDE, "--content", folder);
		expect(code).toBe(0);
		expect(out).toMatch(
			/Before:\n {2}.* stands for .*\n\nAfter:\n[\s\S]*Written: .*decisions\/\d{4}-\d\d-\d\d-split-essay\.yaml\n$/,
		);
		expect(readdirSync(join(folder, "decisions"))).toHaveLength(1);
		expect(run("check", "--content", folder)).toMatchObject({ code: 0 });
		rmSync(folder, { recursive: true });
	});

	it("writes nothing when it only tries", () => {
		const folder = contentDir(CORPUS);
		expect(run(...DECIDE, "--content", folder, "--dry-run").out).toContain("Not written");
		expect(readdirSync(folder)).not.toContain("decisions");
		rmSync(folder, { recursive: true });
	});

	it("says in one sentence what is wrong", () => {
		const { code, err } = run(
			"decide",
			"merge",
			"essay",
			"cpy",
			"--reason",
			"x",
			"--by",
			"x",
			"--content",
			contentDir(CORPUS),
		);
		expect({ code, err }).toEqual({ code: 1, err: 'There is no post "cpy". Did you mean "copy"?\n' });
	});
});
