import { spawnSync } from "node:child_process";

/** What a run of `npm run build` printed, and its exit code. */
export interface BuildRun {
	readonly code: number;
	readonly output: string;
}

/** Builds the site of a content folder into `out`, in a process of its own. */
export function buildSite(content: string, out: string): BuildRun {
	const run = spawnSync(process.execPath, ["src/publish/main.ts"], {
		encoding: "utf8",
		env: { ...process.env, DIGEST_CONTENT: content, DIGEST_OUT: out, ASTRO_TELEMETRY_DISABLED: "1" },
	});
	return { code: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
}
