import { defineCommand } from "citty";
import { contentFolder } from "#sources/content-folder.ts";
import { readDigest } from "#sources/read-digest.ts";
import { changedPosts } from "./changed-posts.ts";
import { toReviewMarkdown } from "./review-markdown.ts";

/** `digest review`: what a pull request adds, as Markdown for the one who decides. It judges nothing: its exit code is 0. */
export const review = defineCommand({
	meta: { name: "review", description: "Say of each post added since a commit whether it is new, and what is in it." },
	args: {
		base: { type: "string", default: "main", description: "The commit to compare with" },
		content: { type: "string", description: "The content folder (default: content)" },
	},
	async run({ args }) {
		try {
			const folder = contentFolder(args.content);
			const files = changedPosts(folder, args.base);
			const { digest } = await readDigest(args.content);
			console.log(toReviewMarkdown(digest, files, changedPosts(folder, args.base, "added")));
		} catch (error) {
			console.error(error instanceof Error ? error.message : error);
			process.exitCode = 1;
		}
	},
});
