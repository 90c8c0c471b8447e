import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentDir, post } from "../support/corpus.ts";
import { fingerprintOfFolder } from "../support/site-files.ts";

/** Moments at which a build is killed. */
const KILLS = 20;
const LONG = 600_000;

const before = contentDir({ "posts/2026/one.md": post("One post stands here alone. It has two sentences.") });
const after = contentDir({
	"posts/2026/one.md": post("One post stands here alone. It has two sentences."),
	"posts/2026/two.md": post("Another stands beside it and says something else."),
});
let work = "";
let old = "";
let next = "";
let duration = 0;

beforeAll(async () => {
	work = mkdtempSync(join(tmpdir(), "cut-off-"));
	await finished(start(before, join(work, "old")));
	const started = performance.now();
	await finished(start(after, join(work, "next")));
	duration = performance.now() - started;
	[old, next] = [fingerprintOfFolder(join(work, "old")), fingerprintOfFolder(join(work, "next"))];
}, LONG);
afterAll(() => {
	for (const folder of [work, before, after]) rmSync(folder, { recursive: true, force: true });
});

interface Ended {
	readonly code: number | null;
	readonly output: string;
}

/** Starts a build. @param shell what runs before it, in the same process */
function start(content: string, out: string, shell = ""): ChildProcess {
	return spawn("bash", ["-c", `${shell} exec "$0" src/publish/main.ts`, process.execPath], {
		env: { ...process.env, DIGEST_CONTENT: content, DIGEST_OUT: out, ASTRO_TELEMETRY_DISABLED: "1" },
	});
}

function finished(build: ChildProcess): Promise<Ended> {
	let output = "";
	for (const stream of [build.stdout, build.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
	return new Promise((resolve) => build.on("close", (code) => resolve({ code, output })));
}

/** A folder with the old site in it, to build the next one over. */
function oldSite(name: string): string {
	const out = join(work, name, "dist");
	mkdirSync(join(work, name));
	cpSync(join(work, "old"), out, { recursive: true });
	return out;
}

function leftovers(name: string): string[] {
	return readdirSync(join(work, name)).filter((entry) => entry !== "dist");
}

describe("a build that is killed", () => {
	it(`at ${KILLS} random moments leaves the old site or the next one, and the next build is right`, {
		timeout: LONG,
	}, async () => {
		const out = oldSite("killed");
		const seen: string[] = [];
		for (let kill = 0; kill < KILLS; kill++) {
			const build = start(after, out);
			const ended = finished(build);
			// A moment of each twentieth part of the time, so that every stage is met.
			const timer = setTimeout(() => build.kill("SIGKILL"), (duration * (kill + Math.random())) / KILLS);
			await ended;
			clearTimeout(timer);
			// Between its two renames the old site stands beside its place, from where the next build brings it back.
			const stands = existsSync(out) ? out : join(work, "killed", ".dist-old");
			seen.push(fingerprintOfFolder(stands));
		}
		expect(seen.filter((print) => print !== old && print !== next)).toEqual([]);
		expect(seen).toContain(old);
		expect((await finished(start(after, out))).code).toBe(0);
		expect(fingerprintOfFolder(out)).toBe(next);
		expect(leftovers("killed")).toEqual([]);
	});
});

describe("a disk that takes nothing", () => {
	it("because it is full leaves the old site as it was", { timeout: LONG }, async () => {
		const out = oldSite("full");
		// No file may grow beyond some blocks; the signal that would end the build is ignored, so that writing fails instead.
		const { code, output } = await finished(start(after, out, "trap '' XFSZ; ulimit -f 8;"));
		expect(code, output).toBe(1);
		expect(output).toContain("Not published");
		expect(fingerprintOfFolder(out)).toBe(old);
		expect(leftovers("full")).toEqual([]);
	});

	it("because it is read-only leaves the old site as it was", { timeout: LONG }, async () => {
		const out = oldSite("read-only");
		const release = makeReadOnly(join(work, "read-only"));
		try {
			const { code, output } = await finished(start(after, out));
			expect(code, output).toBe(1);
			expect(output).toMatch(/Not published|EROFS|EACCES/);
			expect(fingerprintOfFolder(out)).toBe(old);
		} finally {
			release();
		}
	});
});

describe("two builds at once into one folder", () => {
	it("give one whole site", { timeout: LONG }, async () => {
		const out = oldSite("both");
		const ended = await Promise.all([finished(start(after, out)), finished(start(after, out))]);
		expect(ended.map(({ code }) => code)).toContain(0);
		expect(fingerprintOfFolder(out)).toBe(next);
	});
});

/** Nothing holds back an administrator but a file system that is read-only itself. Returns what takes it back. */
function makeReadOnly(folder: string): () => void {
	if (process.getuid?.() !== 0) {
		chmodSync(folder, 0o555);
		return () => chmodSync(folder, 0o755);
	}
	execFileSync("mount", ["--bind", folder, folder]);
	execFileSync("mount", ["-o", "remount,ro,bind", folder]);
	return () => void execFileSync("umount", [folder]);
}
