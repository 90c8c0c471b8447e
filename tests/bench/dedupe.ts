import { fork } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeIndex } from "#cli/jsonl/index-file.ts";
import { writeCorpus } from "./corpus.ts";
import type { Run } from "./run-dedupe.ts";
import type { Lookup } from "./run-lookup.ts";

/**
 * Measures `clusters --jsonl FILE --json` on made-up corpora, each run in a process of its own, and the time to look one
 * more text up: seconds of CPU, since the wall clock tells more of what else runs. `npm run bench -- 1000000` adds that size.
 */
const SIZES = [1_000, 10_000, 100_000];
/** Up to this size the median of several runs is given. */
const REPEATED = 100_000;
const RUNS = 3;
const sizes = [...SIZES, ...process.argv.slice(2).map(Number)];

interface Figures {
	readonly size: number;
	readonly run: Run;
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const figures: Figures[] = [];
try {
	console.log("| documents | seconds of CPU | documents a second | peak memory | index | one more, cold | one more |");
	console.log("| --- | --- | --- | --- | --- | --- | --- |");
	for (const size of sizes) figures.push({ size, run: await measure(size, join(folder, `${size}.jsonl`)) });
} finally {
	rmSync(folder, { recursive: true });
}
const [, small] = figures;
const large = figures.at(-1);
if (small !== undefined && large !== undefined) {
	const exponent = Math.log(engineSeconds(large) / engineSeconds(small)) / Math.log(large.size / small.size);
	console.log(`\ngrowth exponent from ${small.size} to ${large.size}: ${exponent.toFixed(2)}`);
}

async function measure(size: number, file: string): Promise<Run> {
	writeCorpus(file, size, 7);
	const runs: Run[] = [];
	for (let n = 0; n < (size > REPEATED ? 1 : RUNS); n++) runs.push(await inProcess<Run>("run-dedupe.ts", [file]));
	const run = runs.sort((x, y) => x.seconds - y.seconds)[runs.length >> 1] as Run;
	const index = `${file}.index`;
	writeIndex(file, index);
	const { cold, warm } = await inProcess<Lookup>("run-lookup.ts", [file, index]);
	const cells = [
		size.toLocaleString("en"),
		run.seconds.toFixed(2),
		Math.round(size / run.seconds).toLocaleString("en"),
		`${run.peakMegabytes} MB`,
		`${(statSync(index).size / 1e6).toFixed(1)} MB`,
		`${cold.toFixed(0)} ms`,
		`${warm.toFixed(2)} ms`,
	];
	console.log(`| ${cells.join(" | ")} |`);
	rmSync(index);
	return run;
}

function engineSeconds({ run }: Figures): number {
	return run.seconds - run.loading;
}

function inProcess<Result>(script: string, args: readonly string[]): Promise<Result> {
	const path = fileURLToPath(new URL(script, import.meta.url));
	const child = fork(path, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
	return new Promise((resolve, reject) => {
		child.once("message", resolve as (message: unknown) => void);
		child.once("exit", (code) => reject(new Error(`${script} ended with ${code} before it had measured`)));
	});
}
