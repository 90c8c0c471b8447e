import { runCommand } from "citty";
import { clusters } from "#cli/clusters.ts";

/** What one process measured, sent to the process that started it. */
export interface Run {
	/** Of CPU, all threads, from the start of the process to the last byte printed. */
	readonly seconds: number;
	/** Of those, until the program was loaded: they do not grow with the documents. */
	readonly loading: number;
	readonly peakMegabytes: number;
}

const loading = cpuSeconds();
await runCommand(clusters, { rawArgs: ["--jsonl", process.argv[2] ?? "", "--json"] });
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const run: Run = { seconds: cpuSeconds(), loading, peakMegabytes };
process.send?.(run);

function cpuSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}
