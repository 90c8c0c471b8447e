import { defineCommand } from "citty";
import { toClustersJson } from "./clusters-json.ts";
import { toClustersText } from "./clusters-text.ts";
import { readDigest } from "./read-digest.ts";

/** `digest clusters`: clusters, quotations, families and repeats, each with its evidence. */
export const clusters = defineCommand({
	meta: { name: "clusters", description: "Show which posts are copies, with the evidence." },
	args: {
		content: { type: "string", description: "The content folder (default: content)" },
		jsonl: { type: "string", description: "Read documents from this file instead, one JSON object a line" },
		json: { type: "boolean", description: "Print JSON" },
	},
	async run({ args }) {
		const { digest } = await readDigest(args.content);
		const { duplicates } = digest;
		console.log(args.json ? JSON.stringify(toClustersJson(duplicates)) : toClustersText(duplicates));
	},
});
