import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.ts";
import type { Run } from "./run-dedupe.ts";

/**
 * Measures the duplicate engine on made-up corpora: documents per CPU second, peak memory, growth, and the time to
 * look one more post up. Each size runs in a process of its own. `npm run bench -- 1000000` adds that size.
 */
const sizes = [1_000, 10_000, 100_000, ...process.argv.slice(2).map(Number)];
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const runs: Run[] = [];
try {
	for (const size of sizes) {
		const file = join(folder, `${size}.jsonl`);
		writeCorpus(file, size, 7);
		const script = fileURLToPath(new URL("run-dedupe.ts", import.meta.url));
		const run: Run = JSON.parse(execFileSync(process.execPath, [script, file], { encoding: "utf8" }));
		runs.push(run);
		console.log(
			`${size} documents: ${run.seconds.toFixed(2)} s of CPU, ${Math.round(run.documents / run.seconds)} a second, ` +
				`peak ${run.peakMegabytes} MB; one more post: ${run.lookupMilliseconds.toFixed(3)} ms`,
		);
	}
} finally {
	rmSync(folder, { recursive: true });
}
const [small, large] = [runs[1], runs.at(-1)];
if (small !== undefined && large !== undefined && large !== small) {
	const exponent = Math.log(large.seconds / small.seconds) / Math.log(large.documents / small.documents);
	console.log(`growth exponent from ${small.documents} to ${large.documents}: ${exponent.toFixed(2)}`);
}
