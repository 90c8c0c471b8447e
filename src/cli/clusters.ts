import { pipeline } from "node:stream/promises";
import { defineCommand } from "citty";
import type { Duplicates } from "#pipeline/index.ts";
import { clustersJson } from "./clusters-json.ts";
import { toClustersText } from "./clusters-text.ts";
import { findInFile } from "./jsonl/find-in-file.ts";
import { sayFileFault } from "./say-file-fault.ts";

/** `digest clusters`: clusters, quotations, families and repeats, each with its evidence. */
export const clusters = defineCommand({
	meta: { name: "clusters", description: "Show which posts are copies, with the evidence." },
	args: {
		content: { type: "string", description: "The content folder (default: content)" },
		jsonl: { type: "string", description: "Read documents from this file instead, one JSON object a line" },
		json: { type: "boolean", description: "Print JSON" },
	},
	async run({ args }) {
		const duplicates = await find(args).catch(sayFileFault);
		if (duplicates === undefined) return;
		const output = args.json ? clustersJson(duplicates) : [`${toClustersText(duplicates)}\n`];
		await pipeline(output, process.stdout, { end: false }).catch(unlessClosed);
	},
});

/** Who reads the output may stop when they have seen enough, as `head` does. */
function unlessClosed(error: NodeJS.ErrnoException): void {
	if (error.code !== "EPIPE") throw error;
}

async function find({
	jsonl,
	content,
}: {
	jsonl?: string | undefined;
	content?: string | undefined;
}): Promise<Duplicates> {
	if (jsonl !== undefined) return findInFile(jsonl);
	const { readDigest } = await import("#sources/read-digest.ts");
	return (await readDigest(content)).digest.duplicates;
}
