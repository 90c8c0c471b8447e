import { defineCommand } from "citty";
import { readDigest } from "#sources/read-digest.ts";
import { checkLinks, LINK_OPTIONS } from "./links/check-links.ts";
import { externalLinks } from "./links/external-links.ts";
import { reportLinks } from "./links/report-links.ts";

/** `digest links`: asks every address that readers are sent to, politely. It judges nothing: its exit code is 0. */
export const links = defineCommand({
	meta: { name: "links", description: "Ask whether links lead somewhere; print those that do not, as Markdown." },
	args: { content: { type: "string", description: "The content folder (default: content)" } },
	async run({ args }) {
		const { digest } = await readDigest(args.content);
		const report = reportLinks(await checkLinks(externalLinks(digest), LINK_OPTIONS));
		if (report !== "") console.log(report);
	},
});
