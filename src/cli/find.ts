import { readFileSync } from "node:fs";
import { defineCommand } from "citty";
import type { Verdict } from "#pipeline/index.ts";
import { findKnown } from "./jsonl/find-known.ts";
import { sayFileFault } from "./say-file-fault.ts";

/** `digest find`: what one more text is a copy of, among documents that are known already. */
export const find = defineCommand({
	meta: { name: "find", description: "Say what a text is a copy of, among known documents." },
	args: {
		file: { type: "positional", description: "The text; without it, standard input is read", required: false },
		jsonl: { type: "string", description: "The known documents, one JSON object a line" },
		index: {
			type: "string",
			description: "Their index, written when needed (default: the documents' name and .index)",
		},
		json: { type: "boolean", description: "Print JSON" },
	},
	run({ args }) {
		const index = args.index ?? (args.jsonl === undefined ? null : `${args.jsonl}.index`);
		if (index === null) {
			console.error("Give --jsonl FILE, the known documents, or --index FILE, an index of them.");
			process.exitCode = 1;
			return;
		}
		try {
			const matches = findKnown(readFileSync(args.file ?? 0, "utf8"), index, args.jsonl ?? null);
			if (args.json) console.log(JSON.stringify({ matches: matches.map(({ id, verdict }) => ({ id, ...verdict })) }));
			else
				console.log(
					matches.map(({ id, verdict }) => `${id}  ${said(verdict)}`).join("\n") || "Nothing known is like it.",
				);
		} catch (error) {
			sayFileFault(error);
		}
	},
});

function said(verdict: Verdict): string {
	switch (verdict.kind) {
		case "same":
			return `the same text: ${verdict.tier} ${verdict.score.toFixed(2)} (rule ${verdict.rule})`;
		case "quotation":
			return `${verdict.outer === "a" ? "is quoted in the text" : "quotes the text"} (rule ${verdict.rule})`;
		case "siblings":
			return `made from the same template, says other things (rule ${verdict.rule})`;
		case "different":
			return "different";
	}
}
