import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { post } from "../support/corpus.ts";
import { mergePullRequest, runJob } from "../support/pull-request.ts";

const ESSAY = `The price of an hour is the first thing that a buyer sees, and the last that decides. A job that fails at night costs a day, and nobody sends a bill for that day.

Who counts the engineers? Nobody at the fair in Lindenau did, although 3 of 5 stands sold hours by the card. The bill for restarts alone came to 40 % of the rent, and the man who paid it had not been told.

I left with a list of questions and no list of prices, which may be the better half of the bargain. The machines were warm, the coffee was cold, and the contract ran to nineteen pages.`;

const REWORDED = `The price of one hour is the first thing a buyer sees, and the last thing that decides. A job that fails by night costs a whole day, and nobody sends a bill for it.

Who counts the engineers? No one at the Lindenau fair did, although 3 of 5 stands sold hours by the card. The bill for restarts alone reached 40 % of the rent, and the man who paid had not been told.

I went home with a list of questions and no list of prices, which may be the better half of this bargain. The machines were warm, the coffee was cold, and the contract had nineteen pages.`;

const OTHER = "Ada Example writes about walnut oil and says nothing of machines at all, for once.";

const CORPUS = {
	"posts/2026/essay.md": post(ESSAY, { source: "https://one.example.org/essay", published: "2026-03-01" }),
	"posts/2026/other.md": post(OTHER),
};
const MAIN_SINCE = { "posts/2026/main-since.md": post("Main has got a post of its own while the fork was away.") };
const ADDED = {
	"posts/2026/reworded.md": post(REWORDED, { source: "https://two.example.org/hours", published: "2026-03-09" }),
	"posts/2026/hostile.md": post(
		"Walnut growers of `Grünau` met @everyone on Monday. ::error::owned\n\n``` ~~~ <img src=x onerror=alert(1)> [here](javascript:alert(1))",
		{ title: '"`` </details><script>alert(1)</script> # @everyone ```"' },
	),
};

const request = mergePullRequest(CORPUS, MAIN_SINCE, ADDED);
afterAll(() => request.close());

describe("the content job on a fork's pull request", () => {
	const whole = runJob(request, "content", null);

	it("runs to its end", () => {
		expect(whole).toMatchObject({ codes: [0, 0], err: "" });
	});

	it("names the posts that the pull request adds, and no other", () => {
		const headings = whole.summary.match(/^#.*$/gm);
		expect(headings).toEqual(["# 2 posts", "## `posts/2026/hostile.md`", "## `posts/2026/reworded.md`"]);
	});

	it("says which post a reworded one is a copy of, with a word diff, both axes and their words", () => {
		expect(whole.summary).toMatch(/\*\*Here already\*\*: a copy of `essay` \((?:near|reworded), score 0\.\d\d\)/);
		expect(whole.summary).toContain(
			"`[-only in essay-]`, `{+only in reworded+}`:\n\n```\nThe price of [-an-]{+one+} hour is",
		);
		expect(whole.summary).toMatch(/^- \*\*Incentive: \w+\*\*/m);
		expect(whole.summary).toMatch(
			/^- \*\*Substance: \w+\*\*: .*`The bill for restarts alone reached 40 % of the rent/m,
		);
	});

	it("says what is new", () => {
		expect(whole.summary).toContain("**New**: no post of the digest says the same.");
	});

	it("prints no line that GitHub would take for a command of the author's", () => {
		expect(`${whole.out}\n${whole.summary}`).not.toMatch(/^\s*::error::owned/m);
	});

	it("has the same result in a shallow clone", () => {
		expect(runJob(request, "content", 2)).toEqual(whole);
	});
});

describe("digest review", () => {
	const review = (...args: string[]) => {
		const run = spawnSync(process.execPath, [resolve("src/cli/main.ts"), "review", ...args], {
			cwd: request.folder,
			encoding: "utf8",
		});
		return { code: run.status, out: run.stdout, err: run.stderr };
	};

	it("compares with where a branch parted", () => {
		expect(review("--base", "fork").out).toMatch(/^# 1 post\n\n## `posts\/2026\/main-since\.md`/);
	});

	it.each(["no-such-branch", "--output=x", "HEAD^9"])("says that there is no commit %j", (base) => {
		expect(review(`--base=${base}`)).toMatchObject({ code: 1, out: "", err: expect.stringContaining("no commit") });
	});
});
