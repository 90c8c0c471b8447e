import { findInFile } from "#cli/jsonl/find-in-file.ts";
import { readDocuments } from "#cli/jsonl/read-documents.ts";
import { keepText, toComparedText } from "#pipeline/dedupe/compared-text.ts";
import { KnownTexts } from "#pipeline/dedupe/known-texts.ts";
import { dedupeOptions } from "#pipeline/options.ts";
import { WordArena } from "#pipeline/text/word-arena.ts";

/** What one process measured; printed as JSON. */
export interface Run {
	readonly documents: number;
	/** Of CPU, all threads, from the first byte read to the last verdict. */
	readonly seconds: number;
	readonly peakMegabytes: number;
	readonly lookupMilliseconds: number;
}

const file = process.argv[2] ?? "";
const before = process.cpuUsage();
findInFile(file);
const { user, system } = process.cpuUsage(before);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);

const arena = new WordArena(1 << 20);
const texts: string[] = [];
const kept = [];
for (const { text } of readDocuments(file)) {
	if (texts.length < 500) texts.push(text);
	kept.push(keepText(text, dedupeOptions.repeats, [], arena));
}
const known = new KnownTexts(kept, dedupeOptions);
const start = performance.now();
for (const text of texts) known.find(toComparedText(text, dedupeOptions.repeats));
const lookupMilliseconds = (performance.now() - start) / texts.length;
const run: Run = { documents: kept.length, seconds: (user + system) / 1e6, peakMegabytes, lookupMilliseconds };
console.log(JSON.stringify(run));
