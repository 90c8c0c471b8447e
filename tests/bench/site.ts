import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSiteCorpus } from "./site-corpus.ts";

/**
 * Measures `npm run build` on made-up posts of about 300 words, added to the digest's own: seconds of wall time and of
 * this process's CPU (Pagefind's own process is not in it), peak memory, and how the CPU time grows from one count to the
 * next. `node tests/bench/site.ts 1000 4000`
 */
const counts = process.argv.slice(2).map(Number);

/** Prints what a process took as it ends: CPU in seconds, and memory in MB. */
const USAGE = `data:text/javascript,${encodeURIComponent(
	'process.on("exit", () => { const u = process.resourceUsage(); console.error("usage", (u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1000) })',
)}`;

let before: { readonly count: number; readonly cpu: number } | null = null;
for (const count of counts.length > 0 ? counts : [100, 1_000, 4_000]) {
	const folder = mkdtempSync(join(tmpdir(), "bench-site-"));
	try {
		writeSiteCorpus(join(folder, "content"), count, "content");
		const { wall, cpu, memory, steps } = build(folder);
		const growth = before === null ? "" : `, growth exponent ${exponent(before, { count, cpu }).toFixed(2)}`;
		console.log(
			`${count} posts: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${Math.round(memory)} MB${growth}\n${steps}`,
		);
		before = { count, cpu };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function build(folder: string) {
	const start = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", USAGE, "src/publish/main.ts"], {
		encoding: "utf8",
		env: {
			...process.env,
			ASTRO_TELEMETRY_DISABLED: "1",
			DIGEST_CONTENT: join(folder, "content"),
			DIGEST_OUT: join(folder, "dist"),
		},
	});
	const wall = (performance.now() - start) / 1000;
	if (status !== 0) throw new Error(stderr);
	const [, cpu = "", memory = ""] = /^usage (\S+) (\S+)$/m.exec(stderr) ?? [];
	const steps = stdout
		.split("\n")
		.filter((line) => / ms {2}/.test(line))
		.join("\n");
	return { wall, cpu: Number(cpu), memory: Number(memory), steps };
}

/** The power of the posts with which CPU time grows. */
function exponent(a: { count: number; cpu: number }, b: { count: number; cpu: number }): number {
	return Math.log(b.cpu / a.cpu) / Math.log(b.count / a.count);
}
