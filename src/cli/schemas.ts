import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineCommand } from "citty";
import { contentSchemas, defaultOptions } from "#pipeline/index.ts";

/** `digest schemas`: what the parser reads, as JSON Schemas for editors. */
export const schemas = defineCommand({
	meta: { name: "schemas", description: "Write the JSON Schemas of content files, for editors." },
	args: { out: { type: "string", default: "schemas", description: "The folder to write them into" } },
	async run({ args }) {
		await mkdir(args.out, { recursive: true });
		for (const [kind, schema] of Object.entries(contentSchemas(defaultOptions.parse))) {
			await writeFile(join(args.out, `${kind}.schema.json`), `${JSON.stringify(schema, null, "\t")}\n`);
		}
	},
});
