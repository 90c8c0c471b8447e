import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDigest } from "#sources/read-digest.ts";
import { Random } from "./eval/random.ts";
import { post } from "./support/corpus.ts";

const PROFILE = `title: Test digest
tagline: Made for a test
question: Does it work?
description: A digest that exists only while a test runs.
url: https://digest.example
repository: https://example.org/digest
`;
const BRANCHES = Array.from({ length: 50 }, (_, i) => `post-${i}`);

const folder = mkdtempSync(join(tmpdir(), "fifty-"));
afterAll(() => rmSync(folder, { recursive: true }));

function git(args: readonly string[], input = ""): string {
	const who = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
	return execFileSync("git", ["-C", folder, ...who, ...args], {
		...{ input, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] },
		env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
	});
}

/** A commit as `git fast-import` reads it. */
function commit(branch: string, from: string, path: string, text: string): string {
	const by = "committer Ada Example <ada@example.org> 1790000000 +0000";
	const data = (value: string) => `data ${Buffer.byteLength(value)}\n${value}\n`;
	return `commit refs/heads/${branch}\n${by}\n${data("A post")}${from}M 644 inline content/${path}\n${data(text)}`;
}

describe("fifty branches with one post each", { timeout: 120_000 }, () => {
	git(["init", "--quiet", "--initial-branch=main"]);
	const added = BRANCHES.map((branch, i) =>
		commit(branch, "from refs/heads/main\n", `posts/2026/${branch}.md`, post(`Walnut grower number ${i} says a word.`)),
	);
	git(["fast-import", "--quiet"], [commit("main", "", "digest.yaml", PROFILE), ...added].join(""));

	it.each([1, 2, 3])("merge without conflict in the order of seed %i, and check accepts the result", async (seed) => {
		git(["checkout", "--quiet", "-B", `merged-${seed}`, "main"]);
		for (const branch of new Random(seed).shuffled(BRANCHES)) git(["merge", "--quiet", "--no-ff", "--no-edit", branch]);
		const { digest } = await readDigest(join(folder, "content"));
		expect(digest.posts.size).toBe(50);
		expect(digest.diagnostics).toEqual([]);
	});

	it("give the same files in every order", () => {
		expect(new Set([1, 2, 3].map((seed) => git(["rev-parse", `merged-${seed}^{tree}`]))).size).toBe(1);
	});
});
