import { withIndex } from "#cli/jsonl/index-file.ts";
import { readDocuments } from "#cli/jsonl/read-documents.ts";
import { toComparedText } from "#pipeline/dedupe/compared-text.ts";
import type { SavedTexts } from "#pipeline/dedupe/saved-texts.ts";
import { dedupeOptions } from "#pipeline/options.ts";

/** What one process measured, sent to the process that started it. */
export interface Lookup {
	/** From nothing loaded to the answer for the first text, in milliseconds. */
	readonly cold: number;
	/** For each text more, in milliseconds of CPU. */
	readonly warm: number;
}

const TEXTS = 500;
const [documents = "", index = ""] = process.argv.slice(2);
const texts: string[] = [];
for (const { text } of readDocuments(documents)) if (texts.push(text) === TEXTS) break;

const look = (saved: SavedTexts, text: string) =>
	saved.find(toComparedText(text, dedupeOptions.repeats), dedupeOptions);
const begin = performance.now();
const lookup = withIndex(index, (saved): Lookup => {
	look(saved, texts[0] ?? "");
	const cold = performance.now() - begin;
	const before = process.cpuUsage();
	for (const text of texts) look(saved, text);
	const { user, system } = process.cpuUsage(before);
	return { cold, warm: (user + system) / 1000 / texts.length };
});
process.send?.(lookup ?? { cold: Number.NaN, warm: Number.NaN });
