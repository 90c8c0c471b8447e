import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Corpus, contentDir } from "./corpus.ts";
import { readWorkflow } from "./workflow-audits.ts";

/** A project's repository with a fork's pull request merged into it, as GitHub makes the merge to check it. */
export interface MergedPullRequest {
	readonly folder: string;
	readonly close: () => void;
}

/** What the steps of a job printed, and what they wrote for the summary. */
export interface JobRun {
	readonly codes: readonly (number | null)[];
	readonly out: string;
	readonly err: string;
	readonly summary: string;
}

/**
 * @param base the content that the fork began with
 * @param ours what main got since
 * @param theirs what the pull request adds
 */
export function mergePullRequest(base: Corpus, ours: Corpus, theirs: Corpus): MergedPullRequest {
	const folder = mkdtempSync(join(tmpdir(), "pull-request-"));
	for (const path of ["src", "package.json", "astro.config.mjs"]) cpSync(path, join(folder, path), { recursive: true });
	writeFileSync(join(folder, ".gitignore"), "node_modules\n");
	cpSync(contentDir(base), join(folder, "content"), { recursive: true });
	git(folder, "init", "--quiet", "--initial-branch=main");
	commit(folder, {});
	git(folder, "checkout", "--quiet", "-b", "fork");
	commit(folder, theirs);
	git(folder, "checkout", "--quiet", "main");
	commit(folder, ours);
	git(folder, "merge", "--quiet", "--no-ff", "-m", "Merge the pull request", "fork");
	return { folder, close: () => rmSync(folder, { recursive: true }) };
}

/** Clones the merge, of the given depth or whole, and runs each step of a job but the installation. */
export function runJob({ folder }: MergedPullRequest, job: string, depth: number | null): JobRun {
	const work = mkdtempSync(join(tmpdir(), "job-"));
	const clone = join(work, "clone");
	git(work, "clone", "--quiet", ...(depth === null ? [] : [`--depth=${depth}`]), `file://${folder}`, clone);
	symlinkSync(resolve("node_modules"), join(clone, "node_modules"));
	const summary = join(work, "summary.md");
	writeFileSync(summary, "");
	const runs = stepsOf(job).map((step) =>
		spawnSync("bash", ["-e", "-c", step], {
			cwd: clone,
			encoding: "utf8",
			env: { ...process.env, GITHUB_STEP_SUMMARY: summary },
		}),
	);
	const written = readFileSync(summary, "utf8");
	rmSync(work, { recursive: true });
	return {
		codes: runs.map(({ status }) => status),
		out: runs.map(({ stdout }) => stdout).join(""),
		err: runs.map(({ stderr }) => stderr).join(""),
		summary: written,
	};
}

function stepsOf(job: string): string[] {
	const { jobs } = readWorkflow(readFileSync(".github/workflows/check.yml", "utf8"));
	const steps = jobs.find(([name]) => name === job)?.[1].steps ?? [];
	return steps.flatMap(({ run }) => (run === undefined || run.startsWith("npm ci") ? [] : [run]));
}

function commit(folder: string, files: Corpus): void {
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, "content", path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	git(folder, "add", ".");
	git(folder, "commit", "--quiet", "--message=Posts");
}

function git(folder: string, ...args: readonly string[]): void {
	const who = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
	execFileSync("git", ["-C", folder, ...who, ...args], {
		stdio: "pipe",
		env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
	});
}
